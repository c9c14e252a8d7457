import { ApolloProvider } from '@apollo/client/react';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { answeringClient } from '../../apollo/answering-client.test-support';
import { AddressedPage } from '../../lib/addressed-page.test-support';
import { holdWholePage } from '../../lib/whole-page';
import { StateWordsContext } from '../../lib/state-words';
import type { AuthorityWords } from '../../lib/state-words';
import { EditionPage } from './EditionPage';
import { EditionsPage } from './EditionsPage';
import { LogFileNote } from './LogFileNote';

const MARCH = { __typename: 'Period', key: '2018-03', name: 'March 2018' };
const EDITION = {
  ...{ __typename: 'Edition', id: 'norfolk/1', number: 1, period: MARCH, audience: 'INTERNAL' },
  ...{ accurateAsOf: '2018-04-10', publishedBy: 'Ann Lyst', source: 'Case management system' },
  ...{ publishedAt: '2018-04-12T09:00:00.000Z', notes: null, documentFormat: 1, hash: 'a1b2' },
  rulesVersion: '1.2.0',
};

const TARGET = {
  ...{ __typename: 'RecordChange', revision: 8, sentence: 'Targets of 3.3.', person: 'Bo Board' },
  ...{ reason: 'Agreed by the board', at: '2018-05-03T09:00:00.000Z' },
  facts: [
    {
      ...{ __typename: 'ChangedFact', what: 'Target of 3.3', was: '80%', is: '85%' },
      ...{ from: '2018-01-01', until: null },
    },
  ],
};

const aFigure = (
  value: number | null,
  numerator: number | null,
  denominator: number | null,
  state: string | null,
) => ({ __typename: 'FigureThen', value, decimals: 1, numerator, denominator, state });

function aChange(key: string, parts: object = {}) {
  const name = 'Assessments authorised in time';
  const place = { __typename: 'Place', id: 'norfolk/norwich', slug: 'norwich', name: 'Norwich' };
  return {
    __typename: 'Restatement',
    indicator: { __typename: 'Indicator', id: `norfolk/${key}`, key, ref: key, name, unit: '%' },
    kind: 'CHANGED',
    place: { ...place, kind: 'LOCALITY' },
    ...{ period: MARCH, flipped: true, sentence: '56.0% is now 61.2%, 5.2 points more.' },
    before: aFigure(56, 398, 711, 'RED'),
    after: aFigure(61.2, 420, 686, 'AMBER'),
    change: 5.2,
    explanation: 'Late recording: Visits entered in April (Ann Lyst).',
    reasons: [
      {
        ...{ __typename: 'RestatementReason', revision: 7, at: '2018-05-02T09:00:00.000Z' },
        ...{ restates: 'LATE_RECORDING', touched: 'FIGURE', person: 'Ann Lyst' },
      },
    ],
    ...parts,
  };
}

function renderEdition(
  number: string,
  restatements: readonly object[],
  total: number,
  page: (after: number, first: number) => readonly object[] | string = () => 'It is not expected',
  wording: AuthorityWords = { words: {} },
) {
  const server = answeringClient({
    EditionChanges: ({ after, first }) => {
      const found = page(Number(after), Number(first));
      if (typeof found === 'string') return found;
      return { restatements: { __typename: 'RestatementLog', restatements: found } };
    },
    EditionPage: () => ({
      edition: number === '1' ? EDITION : null,
      restatements:
        number === '1'
          ? {
              ...{ __typename: 'RestatementLog', total, flips: 1, restatements },
              sentence: 'One figure is not what was published; one rating is another.',
              beside: [TARGET],
              benchmarks: 'As known now, benchmarks also follow LAIT (release 7).',
            }
          : null,
    }),
  });
  render(
    <ApolloProvider client={server.client}>
      <StateWordsContext value={wording}>
        <AddressedPage>{(props) => <EditionPage {...props} number={number} />}</AddressedPage>
      </StateWordsContext>
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
    const row = screen.getByRole('rowheader', { name: /^3.3 / }).closest('tr');
    expect(row?.textContent).toContain('Norwich, March 2018');
    expect(row?.textContent).toContain('✕ red → ■ amber');
    expect(row?.textContent).toContain('Late recording: Visits entered in April (Ann Lyst).');
    expect(
      within(row ?? document.body)
        .getByRole('link')
        .getAttribute('href'),
    ).toBe('/norfolk/indicators/3.3?period=2018-03&place=norwich');
  });

  it('says ratings in the words of the authority', async () => {
    const words = { RED: { word: 'Worse than minimum', symbol: 'v' } };
    renderEdition('1', [aChange('3.3')], 1, undefined, { words });
    const heading = await screen.findByRole('rowheader', { name: /^3.3 / });
    const said = heading.closest('tr')?.textContent;
    expect(said).toContain('v worse than minimum → ■ amber');
    expect(said).toMatch(/Worse than minimumamber/);
  });

  it('gives files the numbers of each change in columns of their own', async () => {
    renderEdition('1', [aChange('3.3')], 1);
    const table = await screen.findByRole('table', { name: 'What has changed since' });
    if (!(table instanceof HTMLTableElement)) throw new Error('There is no table.');
    const [head, row] = table.rows;
    const told = [...(head?.cells ?? [])].map((cell, at) => [
      cell.textContent,
      row?.cells[at]?.textContent,
    ]);
    expect(Object.fromEntries(told.slice(4))).toEqual({
      ...{ Place: 'Norwich', Month: 'March 2018', Was: '56.0%', Is: '61.2%', Change: '5.2' },
      ...{ 'Numerator was': '398', 'Numerator is': '420' },
      ...{ 'Denominator was': '711', 'Denominator is': '686' },
      ...{ 'Rating was': 'red', 'Rating is': 'amber', Cause: 'late recording', Who: 'Ann Lyst' },
      When: '2 May 2018 at 10:00:00',
    });
    // The page says the same in words.
    expect(within(table).getAllByRole('columnheader')).toHaveLength(4);
  });

  it('tells what changed beside the figures, with who did it and why', async () => {
    renderEdition('1', [], 0);
    const table = await screen.findByRole('table', { name: 'What has changed beside the figures' });
    expect(within(table).getAllByRole('row')[1]?.textContent).toBe(
      'Target of 3.380%85%from 1 January 2018Agreed by the boardBo Board3 May 2018 at 10:00',
    );
  });

  it('says that benchmarks follow other national figures than the edition’s', async () => {
    renderEdition('1', [], 0);
    expect(await screen.findByText(/^As known now, benchmarks also follow LAIT/)).toBeDefined();
  });

  it('leads to what is not there now as it was published', async () => {
    const gone = aChange('3.3', { kind: 'INDICATOR_LEFT', after: aFigure(null, null, null, null) });
    renderEdition('1', [gone], 1);
    const link = within(await screen.findByRole('rowheader', { name: /^3.3 / })).getByRole('link');
    expect(link.getAttribute('href')).toBe(
      '/norfolk/indicators/3.3?period=2018-03&place=norwich&edition=1',
    );
    expect(screen.getByText('✕ red → no rating')).toBeDefined();
  });

  it('leads through more changes than stand on one page', async () => {
    const { user, askedFor } = renderEdition('1', [aChange('3.3')], 201);
    await user.click(await screen.findByRole('button', { name: 'Those after' }));
    expect(askedFor('EditionPage').map(({ after }) => after)).toEqual([0, 1]);
  });

  describe('while a file of it is taken', () => {
    const place = (index: number) => ({
      ...{ __typename: 'Place', id: `norfolk/p${index}`, slug: `p${index}`, kind: 'TEAM' },
      name: `Team ${index}`,
    });
    const changes = (first: number, count: number) =>
      Array.from({ length: count }, (_, index) => aChange('3.3', { place: place(first + index) }));
    const bodyRows = () =>
      within(screen.getByRole('table', { name: 'What has changed since' })).getAllByRole('row')
        .length - 1;
    const noted = () => document.querySelector('[data-download="notes"]')?.textContent;
    /** Has the page whole, as its downloads do, and gives the way back. */
    const taking = async () => {
      await screen.findByRole('table', { name: 'What has changed since' });
      return act(() => Promise.resolve(holdWholePage()));
    };

    it('holds every change, however many stand on the page', async () => {
      const { askedFor } = renderEdition('1', changes(0, 1), 612, (after, first) =>
        changes(after, Math.min(first, 612 - after)),
      );
      const letGo = await taking();
      await waitFor(() => expect(bodyRows()).toBe(612));
      expect(askedFor('EditionChanges').map(({ first, after }) => [first, after])).toEqual([
        [500, 0],
        [112, 500],
      ]);
      expect(noted()).toBeUndefined();
      act(letGo);
      expect(bodyRows()).toBe(1);
    });

    it('waits for them, and says so where they do not come', async () => {
      renderEdition('1', changes(0, 1), 612);
      const letGo = await taking();
      await waitFor(() =>
        expect(noted()).toMatch(/could not be fetched.* those that are shown, of 612/),
      );
      act(letGo);
      expect(noted()).toBeUndefined();
    });

    it('says how many it holds where there are more than a file takes', () => {
      const { rerender } = render(<LogFileNote state="THERE" total={5000} />);
      expect(noted()).toBeUndefined();
      rerender(<LogFileNote state="THERE" total={5001} />);
      expect(noted()).toMatch(/^A file holds the first 5,000 of 5,001 changes/);
    });
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
