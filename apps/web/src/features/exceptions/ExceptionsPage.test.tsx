import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { ServerError } from '@apollo/client/errors';
import { ApolloProvider } from '@apollo/client/react';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Observable } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { AddressedPage } from '../../lib/addressed-page.test-support';
import type { Viewer } from '../../lib/viewer';
import { aViewer, heldRole } from '../../lib/viewer.test-support';
import { aCleared, aList, anException, aReading } from './exceptions.test-support';
import type { ExceptionList } from './exceptions-query';
import { ExceptionsPage } from './ExceptionsPage';

const LEADER = aViewer([heldRole({ role: 'LEADER' })]);
const MEMBER = aViewer([heldRole({ role: 'MEMBER' })]);

interface Asked {
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The rows of a scorecard, one of which has a name that cannot be read. */
const FLAGGABLE = {
  __typename: 'Scorecard',
  rows: [
    { key: '1.1', name: 'Requests' },
    { key: '1.4', name: null },
  ].map(({ key, name }) => ({
    __typename: 'ScorecardRow',
    indicator: { __typename: 'Indicator', id: key, key, ref: key, name },
  })),
};

/** The page over a server that answers so. */
function renderPage(
  answer: () => ExceptionList | null,
  { viewer = LEADER, edition = null }: { viewer?: Viewer; edition?: number | null } = {},
) {
  const asked: Asked[] = [];
  const link = new ApolloLink(
    ({ operationName = '', variables }) =>
      new Observable((observer) => {
        void Promise.resolve().then(() => {
          asked.push({ operation: operationName, variables });
          try {
            observer.next({
              data:
                operationName === 'ExceptionsPage'
                  ? { exceptions: answer() }
                  : operationName === 'FlaggableIndicators'
                    ? { scorecard: FLAGGABLE }
                    : { acknowledgeException: { __typename: 'ExceptionAcknowledgement', id: '1' } },
            });
            observer.complete();
          } catch (error) {
            observer.error(error);
          }
        });
      }),
  );
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  render(
    <ApolloProvider client={client}>
      <AddressedPage viewer={viewer}>
        {(props) => <ExceptionsPage {...props} edition={edition} />}
      </AddressedPage>
    </ApolloProvider>,
  );
  return { user: userEvent.setup(), asked };
}

const listed = () => screen.findByRole('table', { name: 'What needs attention' });

describe('the page of exceptions', () => {
  it('says of each why it is here, since when, what would clear it, and its rating in a word', async () => {
    renderPage(() => aList([anException('3.3')]));
    const row = within(await listed()).getByRole('row', { name: /Indicator 3\.3/ });
    expect(row.textContent).toContain('New, since March 2018');
    expect(row.textContent).toContain('56.0%');
    expect(row.textContent).toContain('red');
    expect(row.textContent).toContain('Red: 56.0% is below the red tolerance of 70%.');
    expect(row.textContent).toContain('100 more would have been needed.');
    expect(within(row).getByRole('link', { name: 'Indicator 3.3' }).getAttribute('href')).toBe(
      '/norfolk/indicators/3.3?period=2018-03',
    );
    expect(screen.getByText('New first.')).toBeDefined();
    expect(document.title).toBe('Exceptions – Norfolk, March 2018 – Vital Signs');
  });

  it('leads from each to its report card, at its place, and to all of them', async () => {
    const norwich = { __typename: 'Place', id: 'n', slug: 'norwich', name: 'Norwich' } as const;
    const there = anException('3.3', { place: { ...norwich, kind: 'LOCALITY' } });
    renderPage(() => aList([anException('7.1'), there]));
    const table = within(await listed());
    const address = (name: string) =>
      table.getByRole('link', { name: `Report card: ${name}` }).getAttribute('href');
    expect(address('7.1, Norfolk')).toBe('/norfolk/cards/7.1?period=2018-03');
    expect(address('3.3, Norwich')).toBe('/norfolk/cards/3.3?period=2018-03&place=norwich');
    expect(screen.getByRole('link', { name: 'Their report cards' }).getAttribute('href')).toBe(
      '/norfolk/cards?period=2018-03',
    );
  });

  it('leads to a pack of the month whoever makes packs, and nobody else', async () => {
    renderPage(() => aList([anException('3.3')]));
    const link = await screen.findByRole('link', { name: 'Committee pack' });
    expect(link.getAttribute('href')).toBe('/norfolk/packs?period=2018-03');
    document.body.innerHTML = '';
    renderPage(() => aList([anException('3.3')]), { viewer: MEMBER });
    await listed();
    expect(screen.queryByRole('link', { name: 'Committee pack' })).toBeNull();
  });

  it('says that a heading of a report makes no exception by itself', async () => {
    renderPage(() => aList([anException('3.3')]));
    const rules = await screen.findByRole('region', { name: 'The rules' });
    expect(rules.textContent).toContain('where it prints neither tolerance nor target');
  });

  it('says of a rating that a paper states without a figure that there is none', async () => {
    const reading = {
      ...aReading('5.5'),
      shown: null,
      absenceSentence: 'not printed',
      state: 'NOT_RATED',
    } as const;
    renderPage(() => aList([anException('5.5', { reading, state: 'NOT_RATED', gap: null })]));
    const row = within(await listed()).getByRole('row', { name: /Indicator 5\.5/ });
    expect(row.textContent).toContain('not printed');
    expect(row.textContent).toContain('not rated');
  });

  it('leaves out what its filters do not ask for, and shows all again', async () => {
    const visits = anException('7.15', { reading: aReading('7.15', 'Visits') });
    const { user } = renderPage(() => aList([anException('3.3'), visits]));
    await listed();
    await user.selectOptions(screen.getByLabelText('Area'), 'visits');
    expect((await listed()).textContent).not.toContain('Indicator 3.3');
    expect(screen.getByRole('status').textContent).toContain('1 of 2 shown.');
    await user.selectOptions(screen.getByLabelText('Area'), '');
    expect((await listed()).textContent).toContain('Indicator 3.3');
  });

  it('looks back over a year of months, and over twelve quarters', async () => {
    renderPage(() => aList([anException('3.3')]));
    await listed();
    expect(screen.getByText('How they behaved over the past year')).toBeDefined();
    const quarter = { ...aList([]).period, key: '2018-19-q1', kind: 'QUARTER' as const };
    renderPage(() => ({ ...aList([anException('3.3')]), period: quarter }));
    expect(await screen.findByText('How they behaved over the past twelve quarters')).toBeDefined();
  });

  it('keeps what is acknowledged in its place, with who said why until when', async () => {
    const acknowledgement = {
      __typename: 'ExceptionAcknowledgement',
      ...{ id: '1', reason: 'A plan was agreed', until: '2018-06-30', person: 'Ben' },
      at: '2018-04-02T10:00:00.000Z',
    } as const;
    renderPage(() => aList([anException('3.3', { acknowledgement }), anException('7.1')]));
    const rows = within(await listed()).getAllByRole('row');
    expect(rows[1]?.textContent).toContain(
      'Acknowledged until 30 June 2018 by Ben: A plan was agreed',
    );
  });

  it('acknowledges with a reason, and asks for it before', async () => {
    const { user, asked } = renderPage(() => aList([anException('3.3')]));
    await user.click(await screen.findByRole('button', { name: 'Acknowledge …: 3.3, Norfolk' }));
    await user.click(screen.getByRole('button', { name: 'Acknowledge' }));
    expect(screen.getByRole('alert').textContent).toContain('Say why in at least 10 letters');
    await user.type(screen.getByLabelText('Why'), 'A plan was agreed');
    await user.click(screen.getByRole('button', { name: 'Acknowledge' }));
    expect(await screen.findByText(/Acknowledged: 3\.3, Norfolk\./)).toBeDefined();
    expect(asked.find(({ operation }) => operation === 'AcknowledgeException')?.variables).toEqual({
      ...{ authority: 'norfolk', indicator: '3.3', place: 'norfolk', period: '2018-03' },
      ...{ until: '2018-06-30', reason: 'A plan was agreed' },
    });
  });

  it('says of a day on which no acknowledgement can end which can be chosen, and asks nothing', async () => {
    const { user, asked } = renderPage(() => aList([anException('3.3')]));
    await user.click(await screen.findByRole('button', { name: 'Acknowledge …: 3.3, Norfolk' }));
    await user.type(screen.getByLabelText('Why'), 'A plan was agreed');
    fireEvent.change(screen.getByLabelText(/^Until/), { target: { value: '2018-01-31' } });
    await user.click(screen.getByRole('button', { name: 'Acknowledge' }));
    expect(screen.getByRole('alert').textContent).toContain(
      'Until: choose a day from 31 March 2018 to 31 March 2020.',
    );
    expect(asked.map(({ operation }) => operation)).not.toContain('AcknowledgeException');
  });

  it('offers to be flagged what the period has, and says of a name that it cannot be read', async () => {
    const { user, asked } = renderPage(() => aList([anException('3.3')]));
    await user.click(await screen.findByRole('button', { name: 'Flag an indicator …' }));
    const choice = await screen.findByRole('combobox', { name: 'Indicator' });
    await within(choice).findByRole('option', { name: '1.4 (name not legible in the source)' });
    expect(
      within(choice)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual([...['Choose …', '1.1 Requests', '1.4 (name not legible in the source)']]);
    expect(asked.find(({ operation }) => operation === 'FlaggableIndicators')?.variables).toEqual({
      ...{ authority: 'norfolk', period: '2018-03' },
    });
  });

  it('offers nothing to somebody whose role changes nothing', async () => {
    renderPage(() => aList([anException('3.3')]), { viewer: MEMBER });
    expect(within(await listed()).queryByRole('button')).toBeNull();
  });

  it('of an edition offers nothing to anybody', async () => {
    renderPage(() => aList([anException('3.3')]), { edition: 1 });
    expect(within(await listed()).queryByRole('button')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Flag an indicator …' })).toBeNull();
  });

  it('tells what cleared, and what has no figure to say so', async () => {
    renderPage(() => aList([], [aCleared('1.1'), aCleared('1.2', true)]));
    const section = within(await screen.findByRole('region', { name: 'What cleared' }));
    expect(section.getByRole('row', { name: /1\.1/ }).textContent).toContain('81.0%, green');
    expect(section.getByRole('row', { name: /1\.2/ }).textContent).toContain('nobody can say');
    // The API says whether that is all clear, or for want of figures.
    expect(screen.getAllByText('0 exceptions.')).not.toEqual([]);
  });

  it('says where there is nothing to show, and what failed', async () => {
    renderPage(() => null);
    expect(await screen.findByText('There are no figures yet.')).toBeDefined();
    document.body.innerHTML = '';
    renderPage(() => {
      throw new ServerError('Down', { response: new Response('', { status: 503 }), bodyText: '' });
    });
    expect(await screen.findByText('What needs attention could not be loaded.')).toBeDefined();
  });
});
