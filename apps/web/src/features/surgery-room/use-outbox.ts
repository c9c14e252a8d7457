import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SayingInput } from '../../apollo/generated/documents';
import { newKey } from '../../lib/new-key';
import { tellUnknownQuestion } from '../../lib/renewed-product';
import type { Moment } from './moment';
import {
  browserShelf,
  dropUnsent,
  isWords,
  keepUnsent,
  sendUnsent,
  shelfName,
  unsentOn,
} from './outbox';
import type { Delivery, RoomAct, Unsent } from './outbox';
import { deliveryOf, isOfOldPage } from './outbox-answers';
import { sentAs } from './sent-as';

const AGAIN_MS = 2_500;

/** What was typed and is not known to be kept by the server yet. */
export interface Outbox {
  /** What is on its way, and what was refused, the first first. */
  readonly unsent: readonly Unsent[];
  /** Says something, under the key that it was typed under. */
  readonly say: (saying: SayingInput, corrects?: string | null, key?: string) => void;
  /** Does something else in the room; where it can be undone, after so many milliseconds. */
  readonly act: (act: RoomAct, afterMs?: number) => void;
  /** Throws away what was refused, or undoes what has not been sent. */
  readonly drop: (key: string) => void;
  /** Sends at once what waits; tells whether everything was answered. */
  readonly flush: () => Promise<'DONE' | 'UNREACHED'>;
  /** Where words of this person and surgery are kept. */
  readonly name: string;
  /** What whoever types should know of how their words are kept; null: nothing. */
  readonly warning: string | null;
}

const OLD_PAGE =
  'The product was renewed meanwhile: load this page anew. What you wrote is kept and sent then.';
const NOT_KEPT =
  'This browser keeps no more words: leave this page open until yours are written down.';

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
  const [isOld, setOld] = useState(false);
  const [outlastsPage, setOutlastsPage] = useState(true);
  const sending = useRef<Promise<'DONE' | 'UNREACHED'> | null>(null);
  const look = useCallback(() => {
    setUnsent(unsentOn(browserShelf(), name));
    setOutlastsPage(browserShelf().outlastsPage);
  }, [name]);

  const deliver = useCallback(
    async (each: Unsent): Promise<Delivery> => {
      try {
        const moment = await sentAs(client, { authority, id, person }, each);
        if (moment === undefined) return { came: 'UNREACHED' };
        hear(moment);
        return { came: 'ANSWERED' };
      } catch (error) {
        if (isOfOldPage(error)) {
          setOld(true);
          // Loads the page anew, unless somebody is just writing on it.
          tellUnknownQuestion();
        }
        return deliveryOf(error);
      }
    },
    [client, authority, id, person, hear],
  );

  const send = useCallback(
    (now?: () => number) => {
      sending.current ??= sendUnsent(
        browserShelf(),
        name,
        async (each) => {
          const delivery = await deliver(each);
          // What was answered is off the shelf a moment later.
          queueMicrotask(look);
          return delivery;
        },
        now,
      ).finally(() => {
        sending.current = null;
        look();
      });
      return sending.current;
    },
    [deliver, look, name],
  );

  /** Also what could still be undone. */
  const sendAll = useCallback(async () => {
    await sending.current;
    return send(() => Infinity);
  }, [send]);

  useEffect(() => {
    look();
    const again = () => void send();
    again();
    // Who leaves undoes nothing more: also who closes the page.
    const leave = () => void sendAll();
    const timer = setInterval(again, AGAIN_MS);
    window.addEventListener('online', again);
    // Another tab of the same person's has written something down, or had it answered.
    window.addEventListener('storage', look);
    window.addEventListener('pagehide', leave);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
      window.removeEventListener('storage', look);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [look, send, sendAll]);

  return useMemo(() => {
    const keep = (each: Unsent) => {
      // What comes in one millisecond keeps its order.
      const last = unsentOn(browserShelf(), name).at(-1)?.typedAt ?? 0;
      const typedAt = Math.max(each.typedAt, last + 1);
      keepUnsent(browserShelf(), name, { ...each, typedAt });
      look();
      void send();
    };
    return {
      ...{ unsent, name },
      warning: isOld ? OLD_PAGE : outlastsPage ? null : NOT_KEPT,
      say: (saying, corrects = null, key = newKey()) =>
        keep({ key, saying, corrects, refused: null, typedAt: Date.now() }),
      act: (act, afterMs = 0) =>
        keep({
          ...{ key: newKey(), act, refused: null, typedAt: Date.now() },
          ...(afterMs === 0 ? {} : { notBefore: Date.now() + afterMs }),
        }),
      drop: (key) => {
        dropUnsent(browserShelf(), name, key);
        look();
      },
      flush: sendAll,
    };
  }, [unsent, name, isOld, outlastsPage, look, send, sendAll]);
}

/** Those of what waits that are words. */
export const wordsOf = (unsent: readonly Unsent[]) => unsent.filter(isWords);
