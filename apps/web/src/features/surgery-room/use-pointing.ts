import { useApolloClient } from '@apollo/client/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { codeOf, failureOf } from '../../apollo/failure';
import { PointSurgeryDocument } from '../../apollo/generated/documents';
import type { SurgeryPointerInput } from '../../apollo/generated/documents';
import { latestOnly } from './latest-only';
import type { Moment, MomentPointer } from './moment';
import { GIVEN_UP_AFTER_MS } from './sent-as';

/** What could not be sent is tried again so often. */
const AGAIN_MS = 2_000;

interface Pointing {
  /** Where the driver has turned to, until the server says it; null: nothing is on its way. */
  readonly pending: MomentPointer | null;
  readonly point: (pointer: MomentPointer) => void;
  /** Why it was refused; null: it was not. */
  readonly problem: string | null;
  /** Forgets why. */
  readonly forgive: () => void;
}

interface Steered {
  /** What everybody looks at, as far as was heard. */
  readonly moment: Moment;
  /** Whether what was heard is the latest: while the connection is lost nobody knows. */
  readonly isLive: boolean;
  readonly drives: boolean;
  readonly hear: (moment: Moment) => void;
}

/**
 * Turns what everybody looks at: at once on this screen, one request at a time to the server. What did not get
 * through is sent again only once it is known that meanwhile nobody turned to anything else.
 */
export function usePointing(
  authority: string,
  id: string,
  { moment, isLive, drives, hear }: Steered,
): Pointing {
  const client = useApolloClient();
  const [pending, setPending] = useState<MomentPointer | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const wanted = useRef<MomentPointer | null>(null);
  const steered = useRef({ moment, isLive, drives });
  /** What everybody looked at when a turn was sent that did not get through. */
  const stood = useRef<string | null>(null);
  const queue = useMemo(
    () =>
      latestOnly<MomentPointer>(async (pointer) => {
        const before = lookedAt(steered.current.moment);
        stood.current = null;
        try {
          const { data } = await client.mutate({
            mutation: PointSurgeryDocument,
            variables: { authority, id, pointer: inputOf(pointer) },
            fetchPolicy: 'no-cache',
            context: { givenUpAfterMs: GIVEN_UP_AFTER_MS },
          });
          if (data) hear(data.pointSurgery);
          if (wanted.current === pointer) {
            wanted.current = null;
            setPending(null);
          }
          return 'ANSWERED';
        } catch (error) {
          if (codeOf(error) === null) {
            stood.current = before;
            return 'UNREACHED';
          }
          wanted.current = null;
          setPending(null);
          setProblem(failureOf(error).sentence);
          return 'REFUSED';
        }
      }),
    [client, authority, id, hear],
  );
  const { forget } = queue;
  useEffect(() => {
    steered.current = { moment, isLive, drives };
    const isOutdated = stood.current !== null && stood.current !== lookedAt(moment);
    if (drives && !isOutdated) return;
    // Nobody is turned back to what was left meanwhile.
    forget();
    stood.current = null;
    wanted.current = null;
    setPending(null);
  }, [moment, isLive, drives, forget]);
  useEffect(() => {
    const again = () => {
      if (steered.current.isLive) queue.again();
    };
    again();
    const timer = setInterval(again, AGAIN_MS);
    return () => clearInterval(timer);
  }, [queue, isLive]);
  const driver = moment.driver?.id ?? null;
  const [refusedUnder, setRefusedUnder] = useState(driver);
  if (refusedUnder !== driver) {
    // Who drives is another: what was refused before says nothing any more.
    setRefusedUnder(driver);
    setProblem(null);
  }
  return useMemo(
    () => ({
      ...{ pending, problem },
      forgive: () => setProblem(null),
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

/** What everybody looks at, as one text. */
const lookedAt = ({ pointer }: Moment) => JSON.stringify(inputOf(pointer));

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
