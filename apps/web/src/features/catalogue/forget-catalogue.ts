import type { ApolloClient } from '@apollo/client';

/** What a change of the catalogue does not reach. */
const UNCHANGED = new Set(['viewer', 'authorities']);

/** A change makes a revision and may show anywhere: what was kept of other pages is forgotten. */
export async function forgetCatalogue(client: ApolloClient): Promise<void> {
  client.cache.modify({
    id: 'ROOT_QUERY',
    fields: (value: unknown, { fieldName, DELETE }) => (UNCHANGED.has(fieldName) ? value : DELETE),
  });
  await client.refetchQueries({ include: 'active' });
}
