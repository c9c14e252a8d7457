import type { ApolloClient } from '@apollo/client';

/** What publishing a month does not change, and what the page itself asks anew. */
const KEPT = new Set(['authority', 'authorities', 'viewer', 'editions', 'publicationPreview']);

/**
 * After publishing: a new edition changes which of them pages name, so what was kept of other pages
 * is forgotten, and this one asks anew.
 */
export async function forgetPublished(client: ApolloClient): Promise<void> {
  client.cache.modify({
    id: 'ROOT_QUERY',
    broadcast: false,
    fields: (value: unknown, { fieldName, DELETE }) => (KEPT.has(fieldName) ? value : DELETE),
  });
  const shown = [...client.getObservableQueries('active')].filter(
    ({ queryName }) => queryName === 'PublishPage' || queryName === 'PublicationPreview',
  );
  await Promise.allSettled(shown.map((query) => query.refetch()));
}
