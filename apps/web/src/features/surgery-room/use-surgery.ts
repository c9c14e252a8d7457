import { useApolloClient } from '@apollo/client/react';
import { laterMoment } from '@vital-signs/domain';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { codeOf, failureOf } from '../../apollo/failure';
import { SurgeryRoomDocument, SurgeryRoomMomentsDocument } from '../../apollo/generated/documents';
import type { SurgeryRoomQuery } from '../../apollo/generated/documents';
import { followLive } from '../../lib/live-stream';
import type { LiveProblem, LiveState } from '../../lib/live-stream';
import type { Connection } from './connection-words';
import type { Moment } from './moment';
import { serverClock } from './room-clock';

/** A surgery that could not be read is asked for again so often. */
const AGAIN_MS = 2_000;
/** The server is there and says no: asked again it says the same. */
const ENDS_FOLLOWING = ['REFUSED', 'FORBIDDEN', 'BAD_USER_INPUT', 'UNAUTHENTICATED'];
/** Who may not follow it any more is shown nothing more of it. */
const isNotTheirs = ({ code, reason }: LiveProblem) =>
  code === 'FORBIDDEN' || reason === 'UNKNOWN_SURGERY';

/** A surgery as its room knows it. */
export type KnownSurgery = NonNullable<SurgeryRoomQuery['surgery']>;

/** A surgery that is followed live. */
export interface FollowedSurgery {
  /** Undefined while it is asked; null where it is not known to the viewer. */
  readonly surgery: KnownSurgery | null | undefined;
  readonly region: string | null;
  readonly moment: Moment | null;
  readonly connection: Connection;
  /** Why it cannot be read or followed, in a sentence; null: nothing is wrong. */
  readonly problem: string | null;
  /** Takes a moment that came as an answer. */
  readonly hear: (moment: Moment) => void;
  /** The time by the server's clock. */
  readonly now: () => number;
  /** Asks at once again for what could not be read. */
  readonly again: () => void;
}

/**
 * A surgery with what everybody looks at, followed for as long as the page is open. `drives`: a page from which
 * its person can drive, which alone keeps whoever drives here.
 */
export function useSurgery(
  authority: string,
  id: string,
  { drives }: { readonly drives: boolean } = { drives: false },
): FollowedSurgery {
  const client = useApolloClient();
  const [known, setKnown] = useState<SurgeryRoomQuery | null>(null);
  const [moment, setMoment] = useState<Moment | null>(null);
  const [connection, setConnection] = useState<Connection>({ state: 'CONNECTING' });
  const [problem, setProblem] = useState<string | null>(null);
  const [isTakenOff, setTakenOff] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const clock = useRef(serverClock());
  const hear = useCallback((come: Moment) => {
    clock.current.hear(come, Date.now());
    setMoment((held) => laterMoment(held, come));
  }, []);
  const now = useCallback(() => clock.current.now(Date.now()), []);
  const again = useCallback(() => setAttempt((count) => count + 1), []);

  useEffect(() => {
    let isLeft = false;
    let retry: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      try {
        const { data } = await client.query({
          ...{ query: SurgeryRoomDocument, variables: { authority, id } },
          fetchPolicy: 'no-cache',
        });
        if (isLeft || data === undefined) return;
        setKnown(data);
        setProblem(null);
        if (data.surgeryMoment) hear(data.surgeryMoment);
      } catch (error) {
        if (isLeft) return;
        setProblem(failureOf(error).sentence);
        const code = codeOf(error);
        if (code === null || !ENDS_FOLLOWING.includes(code)) retry = setTimeout(again, AGAIN_MS);
      }
    };
    void ask();
    return () => {
      isLeft = true;
      clearTimeout(retry);
    };
  }, [client, authority, id, hear, again, attempt]);

  // How it stands and what may be done in it is another when it begins, and when it is over.
  const knownIn = known?.surgeryMoment?.state;
  const isOutdated = moment !== null && knownIn !== undefined && knownIn !== moment.state;
  useEffect(() => {
    if (isOutdated) again();
  }, [isOutdated, again]);

  const mayFollow = known?.surgery != null;
  useEffect(() => {
    if (mayFollow) return;
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [mayFollow, again]);

  useEffect(() => {
    if (!mayFollow) return;
    return followLive({
      operation: SurgeryRoomMomentsDocument,
      variables: { authority, id, drives },
      versionOf: ({ surgeryMoments }) => surgeryMoments.version,
      onMoment: ({ surgeryMoments }, isBegunAnew) => {
        if (isBegunAnew) setMoment(null);
        hear(surgeryMoments);
      },
      onState: (next, why) => {
        setConnection((held) => connectionOf(next, why, held));
        if (next === 'ENDED') clock.current.stop(Date.now());
        if (why !== null && isNotTheirs(why)) setTakenOff(true);
      },
    });
  }, [mayFollow, authority, id, drives, hear]);

  const surgery = isTakenOff ? null : known === null ? undefined : known.surgery;
  const region = known?.authority?.regionName ?? null;
  return useMemo(
    () => ({ surgery, region, moment, connection, problem, hear, now, again }),
    [surgery, region, moment, connection, problem, hear, now, again],
  );
}

function connectionOf(state: LiveState, why: LiveProblem | null, held: Connection): Connection {
  if (state === 'LOST') return { state, since: Date.now() };
  if (state !== 'ENDED') return { state };
  // Ended by this page itself, which is left: nothing is to be said of it.
  return why === null ? held : { state, why: why.sentence };
}
