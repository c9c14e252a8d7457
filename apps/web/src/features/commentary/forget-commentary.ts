import type { ApolloClient } from '@apollo/client';

/** Answers that hold commentary. */
const HOLDING = new Set([
  'sectionAccount',
  'indicatorAccount',
  'commentary',
  'commentaryDesk',
  'commentaryHistory',
  'commentaryToApprove',
]);
/** Operations of the pages that show it. */
const SHOWING = new Set(['SectionPage', 'IndicatorPage', 'DraftsPage', 'CommentaryHere']);

/**
 * After a change: what was kept of pages with commentary is forgotten, and the page that is shown
 * asks anew. It stays as it is meanwhile, and where that fails.
 */
export async function forgetCommentary(client: ApolloClient): Promise<void> {
  client.cache.modify({
    id: 'ROOT_QUERY',
    broadcast: false,
    fields: (value: unknown, { fieldName, DELETE }) => (HOLDING.has(fieldName) ? DELETE : value),
  });
  const shown = [...client.getObservableQueries('active')].filter(({ queryName }) =>
    SHOWING.has(queryName ?? ''),
  );
  await Promise.allSettled(shown.map((query) => query.refetch()));
}
