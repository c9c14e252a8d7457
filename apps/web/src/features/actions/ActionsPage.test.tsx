import { ApolloProvider } from '@apollo/client/react';
import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { answeringClient } from '../../apollo/answering-client.test-support';
import { AddressedPage } from '../../lib/addressed-page.test-support';
import { aViewer, heldRole } from '../../lib/viewer.test-support';
import { ActionsPage } from './ActionsPage';

const placeOf = (slug: string, name: string) => ({
  __typename: 'ActionPlace',
  ...{ slug, name, shortName: name },
});
const listed = (id: string, place: object, isMine: boolean) => ({
  __typename: 'ListedAction',
  action: {
    __typename: 'Action',
    ...{ id, text: `Look weekly, number ${id}`, owner: 'Lee Der', ownerSignsIn: isMine },
    ...{ dueOn: '2018-06-30', agreedOn: '2018-04-23', state: 'OPEN', standing: 'by 30 June 2018' },
    ...{ isOverdue: false, expected: null, source: 'Here', person: 'Ann' },
  },
  ...{ about: null, indicator: null, area: null, place, surgery: null, closedBecause: null },
  ...{ reviewDue: null, mayChange: true, isMine },
});
const ALL = [
  listed('1', placeOf('norwich', 'Norwich'), true),
  listed('2', placeOf('breckland', 'Breckland'), false),
];

function renderPage() {
  const server = answeringClient({
    ActionsPage: ({ filter }) => {
      const { mine } = filter as { readonly mine: boolean };
      const actions = mine ? ALL.slice(0, 1) : ALL;
      return {
        actionList: {
          __typename: 'ActionList',
          ...{ day: '2018-05-02', sentence: 'Actions are open.', total: actions.length, actions },
          ...{ owners: [], places: [], indicators: [], surgeries: [] },
        },
      };
    },
    ActionOwners: () => ({
      actionOwners: [{ __typename: 'ActionOwner', id: 'person-7', name: 'Nora Head' }],
    }),
    ChangeActions: ({ ids }) => ({
      changeActions: (ids as readonly string[]).map((id) => ({
        __typename: 'ListedAction',
        action: { __typename: 'Action', id: `${id}0` },
      })),
    }),
  });
  render(
    <ApolloProvider client={server.client}>
      <AddressedPage viewer={aViewer([heldRole({ role: 'LEADER' })])}>
        {(page) => <ActionsPage {...page} />}
      </AddressedPage>
    </ApolloProvider>,
  );
  return { ...server, user: userEvent.setup() };
}

it('marks one’s own actions, and lists them alone', async () => {
  const { user, askedFor } = renderPage();
  const table = await screen.findByRole('table', { name: 'Actions' });
  expect(within(table).getAllByText('Yours')).toHaveLength(1);
  await user.click(screen.getByRole('switch', { name: 'Mine' }));
  await waitFor(() => expect(within(table).getAllByRole('row')).toHaveLength(2));
  expect(askedFor('ActionsPage').at(-1)).toMatchObject({ filter: { mine: true, state: 'OPEN' } });
});

it('offers a calendar file of one’s own open actions, beside the list of them alone', async () => {
  const { user } = renderPage();
  await screen.findByRole('table', { name: 'Actions' });
  expect(screen.queryByRole('link', { name: 'Calendar file' })).toBeNull();
  await user.click(screen.getByRole('switch', { name: 'Mine' }));
  const link = await screen.findByRole('link', { name: 'Calendar file' });
  expect(link.getAttribute('href')).toBe('/api/actions/norfolk/actions.ics');
});

it('gives several to a person who may own each of them, or to a name in words', async () => {
  const { user, askedFor } = renderPage();
  for (const words of ['Nora Head', 'The duty team']) {
    await user.click(await screen.findByRole('button', { name: 'Choose all 2' }));
    await user.click(screen.getByRole('button', { name: 'Give to …' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.type(dialog.getByRole('combobox', { name: 'Who does them' }), words);
    await user.click(dialog.getByRole('button', { name: 'Give them' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  }
  expect(askedFor('ActionOwners')[0]).toEqual({
    ...{ authority: 'norfolk', place: 'norwich', alsoAt: ['breckland'] },
  });
  expect(askedFor('ChangeActions').map(({ change }) => change)).toEqual([
    { owner: 'Nora Head', ownerPerson: 'person-7' },
    { owner: 'The duty team', ownerPerson: null },
  ]);
});

it('speaks of one action where one is chosen', async () => {
  const { user } = renderPage();
  const table = await screen.findByRole('table', { name: 'Actions' });
  const [first] = within(table).getAllByRole('checkbox');
  if (first === undefined) throw new Error('There is nothing to choose.');
  await user.click(first);
  await user.click(screen.getByRole('button', { name: 'Move the day …' }));
  const dialog = within(screen.getByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Move it' }));
  expect((await dialog.findByRole('alert')).textContent).toBe('Say by when it is to be done.');
});
