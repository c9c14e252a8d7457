import { ApolloProvider } from '@apollo/client/react';
import { render, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { answeringClient } from '../../apollo/answering-client.test-support';
import { AddressedPage } from '../../lib/addressed-page.test-support';
import { HistoryPage } from './HistoryPage';

const NORWICH = {
  __typename: 'ActionPlace',
  ...{ slug: 'norwich', name: 'Norwich', shortName: 'Norwich' },
};
const surgery = { __typename: 'ActionSurgery', id: '7', title: 'Surgery of March' };
const entry = (more: Readonly<Record<string, unknown>>) => ({
  __typename: 'HistoryEntry',
  ...{ on: '2018-04-23', place: NORWICH, outcome: null, surgery: null, action: null },
  ...more,
});
const ENTRIES = [
  entry({ kind: 'SURGERY', text: 'Surgery of March', outcome: '1 decision, 1 action', surgery }),
  entry({ kind: 'DECISION', text: 'Look at agency staff', outcome: 'Agreed', surgery }),
  entry({
    kind: 'ACTION',
    text: 'Look weekly (3.3)',
    outcome: 'Ben Ash, done: it helped',
    action: '34',
  }),
  entry({ kind: 'DECISION', text: 'Meet the schools', surgery }),
];

function renderHistory(entries: readonly object[] | null | string, place = NORWICH) {
  const server = answeringClient({
    PlaceHistory: () =>
      typeof entries === 'string'
        ? entries
        : {
            placeHistory: entries && {
              __typename: 'PlaceHistory',
              ...{ place, sentence: 'One surgery was held.', entries },
            },
          },
  });
  render(
    <ApolloProvider client={server.client}>
      <AddressedPage>{(page) => <HistoryPage {...page} slug="norwich" />}</AddressedPage>
    </ApolloProvider>,
  );
  return server;
}

it('tells what was held, decided and agreed about a place by day, with what became of it and where to read on', async () => {
  const { askedFor } = renderHistory(ENTRIES);
  const table = await screen.findByRole('table', { name: 'History' });
  expect(askedFor('PlaceHistory')).toEqual([{ authority: 'norfolk', place: 'norwich' }]);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('History of Norwich');
  expect(screen.getByText('One surgery was held.')).toBeDefined();
  const rows = within(table).getAllByRole('row').slice(1);
  const cells = rows.map((row) => [...row.children].map(({ textContent }) => textContent));
  expect(cells).toEqual([
    ['23 April 2018', 'Surgery', 'Surgery of March', '1 decision, 1 action', 'Norwich'],
    [
      ...['23 April 2018', 'Decision', 'Look at agency staffIn Surgery of March', 'Agreed'],
      'Norwich',
    ],
    ['23 April 2018', 'Action', 'Look weekly (3.3)', 'Ben Ash, done: it helped', 'Norwich'],
    [
      ...['23 April 2018', 'Decision', 'Meet the schoolsIn Surgery of March', 'nothing is said'],
      'Norwich',
    ],
  ]);
  const crumbs = within(screen.getByRole('navigation', { name: 'Breadcrumbs' }));
  expect(crumbs.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
    ...['Norfolk', 'Norwich'],
  ]);
  const links = within(table).getAllByRole('link');
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    ...['/norfolk/surgeries/7', '/norfolk/surgeries/7', '/norfolk/actions/34'],
    '/norfolk/surgeries/7',
  ]);
  expect(within(table).getAllByRole('rowheader')).toHaveLength(4);
});

it('names the authority once above the history of the whole of it', async () => {
  renderHistory([], { ...NORWICH, slug: 'norfolk', name: 'Norfolk' });
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toMatch(/^History/);
  await screen.findByText('One surgery was held.');
  const crumbs = within(screen.getByRole('navigation', { name: 'Breadcrumbs' }));
  expect(crumbs.getAllByRole('link')).toHaveLength(1);
});

it('says so where nothing was held or agreed, where there is no such place, and where it cannot be loaded', async () => {
  renderHistory([]);
  expect(await screen.findByText('One surgery was held.')).toBeDefined();
  expect(screen.queryByRole('table')).toBeNull();
  renderHistory(null);
  expect(await screen.findByText('Norfolk has no place known as “norwich”.')).toBeDefined();
  renderHistory('The database is not there.');
  expect(await screen.findByText('The history could not be loaded.')).toBeDefined();
  expect(screen.getByRole('button', { name: 'Retry' })).toBeDefined();
});
