import { useApolloClient } from '@apollo/client/react';
import { laterMoment } from '@vital-signs/domain';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { failureOf } from '../../apollo/failure';
import { SurgeryRoomDocument, SurgeryRoomMomentsDocument } from '../../apollo/generated/documents';
import type { SurgeryRoomQuery } from '../../apollo/generated/documents';
import { followLive } from '../../lib/live-stream';
import type { Connection } from './connection-words';
import type { Moment } from './moment';
import { clockAhead } from './room-clock';

export type KnownSurgery = NonNullable<SurgeryRoomQuery['surgery']>;

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
}

/** A surgery with what everybody looks at, followed for as long as the page is open. */
export function useSurgery(authority: string, id: string): FollowedSurgery {
  const client = useApolloClient();
  const [known, setKnown] = useState<SurgeryRoomQuery | null>(null);
  const [moment, setMoment] = useState<Moment | null>(null);
  const [connection, setConnection] = useState<Connection>({ state: 'CONNECTING' });
  const [problem, setProblem] = useState<string | null>(null);
  const ahead = useRef(0);
  const hear = useCallback((come: Moment) => {
    ahead.current = clockAhead(come, Date.now());
    setMoment((held) => laterMoment(held, come));
  }, []);
  const now = useCallback(() => Date.now() + ahead.current, []);

  useEffect(() => {
    let isLeft = false;
    const ask = async () => {
      try {
        const { data } = await client.query({
          ...{ query: SurgeryRoomDocument, variables: { authority, id } },
          fetchPolicy: 'no-cache',
        });
        if (isLeft || data === undefined) return;
        setKnown(data);
        if (data.surgeryMoment) hear(data.surgeryMoment);
      } catch (error) {
        if (!isLeft) setProblem(failureOf(error).sentence);
      }
    };
    void ask();
    return () => {
      isLeft = true;
    };
  }, [client, authority, id, hear]);

  const mayFollow = known?.surgery != null;
  useEffect(() => {
    if (!mayFollow) return;
    return followLive({
      operation: SurgeryRoomMomentsDocument,
      variables: { authority, id },
      versionOf: ({ surgeryMoments }) => surgeryMoments.version,
      onMoment: ({ surgeryMoments }) => hear(surgeryMoments),
      onState: (state, why) => {
        if (state === 'ENDED') {
          if (why !== null) setProblem(why.sentence);
          return;
        }
        setConnection(state === 'LOST' ? { state, since: Date.now() } : { state });
      },
    });
  }, [mayFollow, authority, id, hear]);

  const surgery = known === null ? undefined : known.surgery;
  const region = known?.authority?.regionName ?? null;
  return useMemo(
    () => ({ surgery, region, moment, connection, problem, hear, now }),
    [surgery, region, moment, connection, problem, hear, now],
  );
}
