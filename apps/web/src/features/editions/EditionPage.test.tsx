import { ApolloProvider } from '@apollo/client/react';
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { answeringClient } from '../../apollo/answering-client.test-support';
import { AddressedPage } from '../../lib/addressed-page.test-support';
import { EditionPage } from './EditionPage';
import { EditionsPage } from './EditionsPage';

const MARCH = { __typename: 'Period', key: '2018-03', name: 'March 2018' };
const EDITION = {
  ...{ __typename: 'Edition', id: 'norfolk/1', number: 1, period: MARCH, audience: 'INTERNAL' },
  ...{ accurateAsOf: '2018-04-10', publishedBy: 'Ann Lyst', source: 'Case management system' },
  ...{ publishedAt: '2018-04-12T09:00:00.000Z', notes: null, documentFormat: 1, hash: 'a1b2' },
  rulesVersion: '1.2.0',
};

function aChange(key: string, parts: object = {}) {
  const name = 'Assessments authorised in time';
  const place = { __typename: 'Place', id: 'norfolk/norwich', slug: 'norwich', name: 'Norwich' };
  return {
    __typename: 'Restatement',
    indicator: { __typename: 'Indicator', id: `norfolk/${key}`, key, ref: key, name },
    place: { ...place, kind: 'LOCALITY' },
    ...{ period: MARCH, flipped: true, sentence: '56.0% is now 61.2%, 5.2 points more.' },
    before: { __typename: 'FigureThen', state: 'RED' },
    after: { __typename: 'FigureThen', state: 'AMBER' },
    explanation: 'Late recording: Visits entered in April (Ann Lyst).',
    reasons: [{ __typename: 'RestatementReason', revision: 7, at: '2018-05-02T09:00:00.000Z' }],
    ...parts,
  };
}

function renderEdition(number: string, restatements: readonly object[], total: number) {
  const server = answeringClient({
    EditionPage: () => ({
      edition: number === '1' ? EDITION : null,
      restatements:
        number === '1'
          ? {
              ...{ __typename: 'RestatementLog', total, flips: 1, restatements },
              sentence: 'One figure is not what was published; one rating is another.',
            }
          : null,
    }),
  });
  render(
    <ApolloProvider client={server.client}>
      <AddressedPage>{(props) => <EditionPage {...props} number={number} />}</AddressedPage>
    </ApolloProvider>,
  );
  return { user: userEvent.setup(), ...server };
}

describe('the page of an edition', () => {
  it('says what it is, and what has changed since and why', async () => {
    renderEdition('1', [aChange('3.3')], 1);
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Edition 1, March 2018' }),
    ).toBeDefined();
    expect(screen.getByText('Case management system')).toBeDefined();
    expect(screen.getByText('SHA-256 a1b2')).toBeDefined();
    const row = screen.getByRole('rowheader').closest('tr');
    expect(row?.textContent).toContain('Norwich, March 2018');
    expect(row?.textContent).toContain('✕ red → ■ amber');
    expect(row?.textContent).toContain('Late recording: Visits entered in April (Ann Lyst).');
    expect(
      within(row ?? document.body)
        .getByRole('link')
        .getAttribute('href'),
    ).toBe('/norfolk/indicators/3.3?period=2018-03&place=norwich');
  });

  it('leads through more changes than stand on one page', async () => {
    const { user, askedFor } = renderEdition('1', [aChange('3.3')], 201);
    await user.click(await screen.findByRole('button', { name: 'Those after' }));
    expect(askedFor('EditionPage').map(({ after }) => after)).toEqual([0, 1]);
  });

  it('says where nothing has changed, and where there is no such edition', async () => {
    renderEdition('1', [], 0);
    expect(await screen.findByText(/^Every figure, rating and arrow is what/)).toBeDefined();
    renderEdition('9', [], 0);
    expect(await screen.findByText(/^There is no edition 9 of Norfolk/)).toBeDefined();
  });
});

it('the list of editions leads to each, and to its figures as they were published', async () => {
  const server = answeringClient({ EditionsPage: () => ({ editions: [EDITION] }) });
  render(
    <ApolloProvider client={server.client}>
      <AddressedPage>{(props) => <EditionsPage {...props} />}</AddressedPage>
    </ApolloProvider>,
  );
  const links = within(await screen.findByRole('table')).getAllByRole('link');
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    '/norfolk/editions/1',
    '/norfolk/scorecard?period=2018-03&edition=1',
  ]);
});
