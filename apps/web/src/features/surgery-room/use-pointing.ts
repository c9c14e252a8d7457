import { useApolloClient } from '@apollo/client/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { codeOf, failureOf } from '../../apollo/failure';
import { PointSurgeryDocument } from '../../apollo/generated/documents';
import type { SurgeryPointerInput } from '../../apollo/generated/documents';
import { latestOnly } from './latest-only';
import type { Moment, MomentPointer } from './moment';

/** What could not be sent is tried again so often. */
const AGAIN_MS = 2_000;

interface Pointing {
  /** Where the driver has turned to, until the server says it; null: nothing is on its way. */
  readonly pending: MomentPointer | null;
  readonly point: (pointer: MomentPointer) => void;
  /** Why it was refused; null: it was not. */
  readonly problem: string | null;
}

/** Turns what everybody looks at: at once on this screen, one request at a time to the server. */
export function usePointing(
  authority: string,
  id: string,
  hear: (moment: Moment) => void,
): Pointing {
  const client = useApolloClient();
  const [pending, setPending] = useState<MomentPointer | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const wanted = useRef<MomentPointer | null>(null);
  const queue = useMemo(
    () =>
      latestOnly<MomentPointer>(async (pointer) => {
        try {
          const { data } = await client.mutate({
            mutation: PointSurgeryDocument,
            variables: { authority, id, pointer: inputOf(pointer) },
            fetchPolicy: 'no-cache',
          });
          if (data) hear(data.pointSurgery);
          if (wanted.current === pointer) {
            wanted.current = null;
            setPending(null);
          }
          return 'ANSWERED';
        } catch (error) {
          if (codeOf(error) === null) return 'UNREACHED';
          wanted.current = null;
          setPending(null);
          setProblem(failureOf(error).sentence);
          return 'REFUSED';
        }
      }),
    [client, authority, id, hear],
  );
  useEffect(() => {
    const timer = setInterval(queue.again, AGAIN_MS);
    window.addEventListener('online', queue.again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', queue.again);
    };
  }, [queue]);
  return useMemo(
    () => ({
      ...{ pending, problem },
      point: (pointer) => {
        wanted.current = pointer;
        setPending(pointer);
        setProblem(null);
        queue.send(pointer);
      },
    }),
    [pending, problem, queue],
  );
}

function inputOf({
  item,
  view,
  place,
  month,
  zoom,
  namesHidden,
}: MomentPointer): SurgeryPointerInput {
  return {
    ...{ item, view, place, month, namesHidden },
    zoom: zoom && { from: zoom.from, to: zoom.to },
  };
}
