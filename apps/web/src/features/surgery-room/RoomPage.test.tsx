import { ApolloProvider } from '@apollo/client/react';
import { ApolloClient, ApolloLink } from '@apollo/client';
import { render, screen } from '@testing-library/react';
import { Observable } from 'rxjs';
import { expect, test } from 'vitest';
import { answeringClient } from '../../apollo/answering-client.test-support';
import { makeCache } from '../../apollo/client';
import { AddressedPage } from '../../lib/addressed-page.test-support';
import { aViewer, heldRole } from '../../lib/viewer.test-support';
import { RoomPage } from './RoomPage';

const ADA = aViewer([heldRole({ role: 'LEADER' })]);

const renderRoom = (client: ApolloClient) =>
  render(
    <ApolloProvider client={client}>
      <AddressedPage viewer={ADA}>{(props) => <RoomPage {...props} id="7" />}</AddressedPage>
    </ApolloProvider>,
  );

test('no heading is arrived at before that of the surgery is there', () => {
  const link = new ApolloLink(() => new Observable(() => undefined));
  renderRoom(new ApolloClient({ link, cache: makeCache() }));
  // As use-arrival has it: what waits is not where anybody goes on from.
  expect(screen.getByRole('heading', { level: 1 }).hasAttribute('data-waiting')).toBe(true);
});

test('where it cannot be read, its heading is the page’s', async () => {
  const { client } = answeringClient({ SurgeryRoom: () => 'The server is away.' });
  renderRoom(client);
  expect(await screen.findByRole('heading', { level: 1, name: 'In the room' })).toBeDefined();
  expect(screen.getByText(/The server is away/)).toBeDefined();
});
