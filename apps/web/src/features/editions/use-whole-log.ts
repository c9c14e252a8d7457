import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { EditionChangesDocument } from '../../apollo/generated/documents';
import { useWholePage } from '../../lib/whole-page';
import {
  CHANGES_AT_ONCE,
  CHANGES_ON_A_PAGE,
  MOST_CHANGES_IN_A_FILE,
  type Restatement,
} from './editions-query';

interface LogAsked {
  /** Slug of the authority. */
  readonly authority: string;
  /** Number of the edition. */
  readonly edition: number;
  /** How many changes there are. */
  readonly total: number;
}

/** The whole of a log: while it is fetched, once it is there, or where it could not be. */
export type WholeLog =
  | { readonly state: 'NOT_ASKED' | 'WAITING' | 'FAILED' }
  | { readonly state: 'THERE'; readonly changes: readonly Restatement[] };

const NOT_ASKED: WholeLog = { state: 'NOT_ASKED' };

/**
 * Every change of a log that is longer than its page, or as many as a file holds: fetched when the page
 * is to be whole, and let go of when it need not be any more.
 */
export function useWholeLog({ authority, edition, total }: LogAsked): WholeLog {
  const isAsked = useWholePage() && total > CHANGES_ON_A_PAGE;
  const client = useApolloClient();
  const [log, setLog] = useState(NOT_ASKED);
  useEffect(() => {
    if (!isAsked) return undefined;
    const stop = new AbortController();
    const fetchAll = async () => {
      const changes: Restatement[] = [];
      const most = Math.min(total, MOST_CHANGES_IN_A_FILE);
      while (changes.length < most && !stop.signal.aborted) {
        const first = Math.min(CHANGES_AT_ONCE, most - changes.length);
        const { data } = await client.query({
          query: EditionChangesDocument,
          variables: { authority, number: edition, first, after: changes.length },
          fetchPolicy: 'no-cache',
        });
        const found = data?.restatements?.restatements ?? [];
        if (found.length === 0) throw new Error('There are fewer changes than were counted.');
        changes.push(...found);
      }
      if (!stop.signal.aborted) setLog({ state: 'THERE', changes });
    };
    setLog({ state: 'WAITING' });
    fetchAll().catch(() => {
      if (!stop.signal.aborted) setLog({ state: 'FAILED' });
    });
    return () => {
      stop.abort();
      setLog(NOT_ASKED);
    };
  }, [isAsked, client, authority, edition, total]);
  return log;
}
