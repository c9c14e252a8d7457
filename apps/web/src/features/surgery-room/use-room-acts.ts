import { useApolloClient } from '@apollo/client/react';
import { useCallback, useMemo, useState } from 'react';
import { failureOf } from '../../apollo/failure';
import {
  EndSurgeryDocument,
  HandOverSurgeryDocument,
  OpenSurgeryDocument,
  TakeOverSurgeryDocument,
} from '../../apollo/generated/documents';
import type { Moment } from './moment';

/** What changes a surgery at once, and is not kept to be sent again. */
export interface RoomActs {
  /** Why the last one failed, in a sentence; null: it did not. */
  readonly problem: string | null;
  readonly open: () => void;
  readonly takeOver: () => void;
  readonly handOver: (to: string) => void;
  readonly end: () => void;
  /** Forgets what went wrong. */
  readonly forgive: () => void;
}

/** What cannot wait for a connection: who drives, and whether the surgery is held. */
export function useRoomActs(
  authority: string,
  id: string,
  hear: (moment: Moment) => void,
): RoomActs {
  const client = useApolloClient();
  const [problem, setProblem] = useState<string | null>(null);
  const doing = useCallback(
    async (asked: () => Promise<Moment | undefined>) => {
      setProblem(null);
      try {
        const moment = await asked();
        if (moment !== undefined) hear(moment);
      } catch (error) {
        setProblem(failureOf(error).sentence);
      }
    },
    [hear],
  );
  return useMemo(() => {
    const at = { authority, id };
    const fetchPolicy = 'no-cache' as const;
    return {
      problem,
      open: () =>
        void doing(async () => {
          const asked = { mutation: OpenSurgeryDocument, variables: at, fetchPolicy };
          return (await client.mutate(asked)).data?.openSurgery;
        }),
      takeOver: () =>
        void doing(async () => {
          const asked = { mutation: TakeOverSurgeryDocument, variables: at, fetchPolicy };
          return (await client.mutate(asked)).data?.takeOverSurgery;
        }),
      handOver: (to) =>
        void doing(async () => {
          const variables = { ...at, to };
          const asked = { mutation: HandOverSurgeryDocument, variables, fetchPolicy };
          return (await client.mutate(asked)).data?.handOverSurgery;
        }),
      end: () =>
        void doing(async () => {
          const asked = { mutation: EndSurgeryDocument, variables: at, fetchPolicy };
          return (await client.mutate(asked)).data?.endSurgery;
        }),
      forgive: () => setProblem(null),
    };
  }, [authority, id, client, doing, problem]);
}
