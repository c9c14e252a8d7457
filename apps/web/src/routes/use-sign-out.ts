import { useApolloClient } from '@apollo/client/react';
import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { Answer } from '../lib/answer';
import { signOut } from '../lib/sign-in-requests';
import { dismissViewer } from '../lib/viewer-change';

/** Ends the session, leads to what is public, and where the session was begun at a provider, there. */
export function useSignOut(): () => Promise<Answer<unknown>> {
  const client = useApolloClient();
  const router = useRouter();
  return useCallback(async () => {
    const answer = await signOut();
    if (!answer.isDone) return answer;
    void router.navigate({ href: '/', to: '.' });
    dismissViewer(client);
    const elsewhere = answer.given?.endSessionUrl;
    if (elsewhere !== undefined) window.location.assign(elsewhere);
    return answer;
  }, [client, router]);
}
