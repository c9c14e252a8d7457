import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { codeOf, failureOf } from '../../apollo/failure';
import { CorrectSayingDocument, SayInSurgeryDocument } from '../../apollo/generated/documents';
import type { SayingInput } from '../../apollo/generated/documents';
import { newKey } from '../../lib/new-key';
import type { Moment } from './moment';
import { browserShelf, dropUnsent, keepUnsent, sendUnsent, shelfName, unsentOn } from './outbox';
import type { Delivery, Unsent } from './outbox';

const AGAIN_MS = 2_500;
/** The server could not tell now, or did not know who it was: nothing is wrong with the words. */
const NOT_OF_THE_WORDS = ['INTERNAL_SERVER_ERROR', 'UNAUTHENTICATED', 'SECOND_FACTOR_NEEDED'];

interface Outbox {
  /** What is on its way, and what was refused, the first first. */
  readonly unsent: readonly Unsent[];
  readonly say: (saying: SayingInput, corrects?: string | null) => void;
  /** Throws away what was refused. */
  readonly drop: (key: string) => void;
  /** Where words of this person and surgery are kept. */
  readonly name: string;
}

/** Says what is typed: kept here until it is answered, sent in order, once in effect. */
export function useOutbox(
  person: string,
  authority: string,
  id: string,
  hear: (moment: Moment) => void,
): Outbox {
  const client = useApolloClient();
  const name = shelfName(person, authority, id);
  const [unsent, setUnsent] = useState<readonly Unsent[]>(() => unsentOn(browserShelf(), name));
  const isSending = useRef(false);
  const look = useCallback(() => setUnsent(unsentOn(browserShelf(), name)), [name]);

  const deliver = useCallback(
    async ({ key, saying, corrects }: Unsent): Promise<Delivery> => {
      try {
        const about = { authority, id, key, saying };
        const moment =
          corrects === null
            ? (
                await client.mutate({
                  ...{ mutation: SayInSurgeryDocument, variables: about, fetchPolicy: 'no-cache' },
                })
              ).data?.sayInSurgery
            : (
                await client.mutate({
                  mutation: CorrectSayingDocument,
                  ...{ variables: { ...about, entry: corrects }, fetchPolicy: 'no-cache' },
                })
              ).data?.correctSaying;
        if (moment === undefined) return { came: 'UNREACHED' };
        hear(moment);
        return { came: 'ANSWERED' };
      } catch (error) {
        const code = codeOf(error);
        return code === null || NOT_OF_THE_WORDS.includes(code)
          ? { came: 'UNREACHED' }
          : { came: 'REFUSED', why: failureOf(error).sentence };
      }
    },
    [client, authority, id, hear],
  );

  const send = useCallback(async () => {
    if (isSending.current) return;
    isSending.current = true;
    try {
      await sendUnsent(browserShelf(), name, async (each) => {
        const delivery = await deliver(each);
        // What was answered is off the shelf a moment later.
        queueMicrotask(look);
        return delivery;
      });
    } finally {
      isSending.current = false;
      look();
    }
  }, [deliver, look, name]);

  useEffect(() => {
    look();
    const again = () => void send();
    again();
    const timer = setInterval(again, AGAIN_MS);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [look, send]);

  return useMemo(
    () => ({
      ...{ unsent, name },
      say: (saying, corrects = null) => {
        const key = newKey();
        keepUnsent(browserShelf(), name, {
          ...{ key, saying, corrects, refused: null },
          typedAt: Date.now(),
        });
        look();
        void send();
      },
      drop: (key) => {
        dropUnsent(browserShelf(), name, key);
        look();
      },
    }),
    [unsent, name, look, send],
  );
}
