import type { ApolloClient } from '@apollo/client';
import { ViewerDocument } from '../apollo/generated/documents';
import { forgetKept, keep } from './kept-choice';

const CHANGED = 'viewer-changed';

/** After signing in: forgets what was asked before, and asks who it is now. */
export async function welcomeViewer(client: ApolloClient): Promise<void> {
  keep(CHANGED, String(Date.now()));
  // What else the page asks may fail; it says so itself.
  await client.resetStore().catch(() => undefined);
}

/** After signing out: nobody is signed in, and what this browser kept for them is forgotten. */
export function dismissViewer(client: ApolloClient): void {
  forgetKept();
  keep(CHANGED, String(Date.now()));
  client.writeQuery({ query: ViewerDocument, data: { __typename: 'Query', viewer: null } });
}

/** Hears that somebody signed in or out in another tab of this browser. Returns the way to stop. */
export function onViewerElsewhere(listener: () => void): () => void {
  const onStorage = ({ key }: StorageEvent) => {
    if (key === `vital-signs.${CHANGED}`) listener();
  };
  window.addEventListener('storage', onStorage);
  return () => window.removeEventListener('storage', onStorage);
}
