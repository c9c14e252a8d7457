import { ApolloProvider } from '@apollo/client/react';
import { render, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answeringClient } from '../../apollo/answering-client.test-support';
import { PublishedAs } from './PublishedAs';

function edition(number: number, key: string) {
  const period = { __typename: 'Period', key };
  return { __typename: 'Edition', id: `norfolk/${number}`, number, period };
}

function renderFor(period: string) {
  const server = answeringClient({
    PublishedAs: () => ({
      editions: [edition(4, '2018-02'), edition(3, '2018-03'), edition(1, '2018-02')],
    }),
  });
  render(
    <ApolloProvider client={server.client}>
      <PublishedAs authority="norfolk" period={period} />
    </ApolloProvider>,
  );
  return server;
}

test('a month is read in the latest of its editions', async () => {
  renderFor('2018-02');
  expect(await screen.findByText('as published in edition 4')).toBeDefined();
});

test('nothing is said of a month without an edition', async () => {
  const { askedFor } = renderFor('2018-01');
  await waitFor(() => expect(askedFor('PublishedAs')).toHaveLength(1));
  expect(screen.queryByText(/^as published/)).toBeNull();
});
