import type { ApolloClient } from '@apollo/client';

/** What storing or taking back figures does not change, and what these pages themselves ask anew. */
const KEPT = new Set(['authorities', 'viewer', 'import', 'imports']);
/** What is on the screen and has to follow. */
const SHOWN = new Set(['AuthorityFrame', 'ImportPage', 'ImportsPage']);

/**
 * After the record changed: what was kept of other pages is forgotten, and the months that there are
 * and the imports are asked for anew.
 */
export async function forgetRecord(client: ApolloClient): Promise<void> {
  client.cache.modify({
    id: 'ROOT_QUERY',
    broadcast: false,
    fields: (value: unknown, { fieldName, DELETE }) => (KEPT.has(fieldName) ? value : DELETE),
  });
  const shown = [...client.getObservableQueries('active')].filter(
    ({ queryName }) => queryName !== undefined && SHOWN.has(queryName),
  );
  await Promise.allSettled(shown.map((query) => query.refetch()));
}
