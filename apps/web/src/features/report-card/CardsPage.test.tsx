import { ApolloClient, ApolloLink, CombinedGraphQLErrors, InMemoryCache } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { render, screen } from '@testing-library/react';
import { throwError } from 'rxjs';
import { expect, it, vi } from 'vitest';
import { CardsPage } from './CardsPage';

function renderRefused(area: string | undefined) {
  const refused = new CombinedGraphQLErrors({
    errors: [
      {
        message: 'The argument "area" reads "lac"; expected is one of early-help',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ],
  });
  const client = new ApolloClient({
    link: new ApolloLink(() => throwError(() => refused)),
    cache: new InMemoryCache(),
  });
  render(
    <ApolloProvider client={client}>
      <CardsPage
        authority="norfolk"
        {...{ period: null, place: null, edition: null, show: vi.fn() }}
        search={{ which: 'all', ...(area !== undefined && { area }) }}
      />
    </ApolloProvider>,
  );
}

it('says of an area that there is not that there is none, with a way on and nothing to try again', async () => {
  renderRefused('lac');
  expect(await screen.findByText('norfolk has no area known as “lac”.')).toBeDefined();
  expect(screen.getByRole('link', { name: 'To the cards of all areas' })).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Retry' })).toBeNull();
});

it('says what failed where no area is named', async () => {
  renderRefused(undefined);
  expect(await screen.findByText('The report cards could not be loaded.')).toBeDefined();
});
