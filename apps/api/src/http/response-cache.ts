import { LRUCache } from 'lru-cache';
import { RULES_VERSION } from '@vital-signs/domain';
import { accessTo, type Viewer } from '../viewer/viewer';
import type { KnownRequest } from './known-addresses';
import { ReadyBytes } from './ready-bytes';
import type { RevisionClock } from '../modules/revision/revision-clock';
import type { SurgeryClock } from '../modules/surgery/surgery-clock';

/** Grows when the same record and the same rules are answered in another shape. */
const RESPONSE_VERSION = 1;
const SHAPE = `${RULES_VERSION}/${RESPONSE_VERSION}`;

/** A response in all its encodings takes about a third more than its own length. */
const ROOM_FOR_ENCODINGS = 1.4;

export interface ResponseCache {
  /** What the answer is kept under; null where it cannot be kept. At once where the revisions are known. */
  keyFor(asked: KnownRequest, viewer: Viewer): Promise<string | null> | string | null;
  find(key: string): ReadyBytes | undefined;
  keep(key: string, body: string): ReadyBytes;
}

/**
 * Answers as ready bytes. The key holds everything that an answer depends on, the revision of each
 * authority and the version of a surgery first among it, so that nothing is ever out of date and nothing has to be thrown away
 * by hand: a write makes a new key, and what nobody asks for any more makes room.
 */
export function createResponseCache(
  clock: Pick<RevisionClock, 'current'>,
  surgeries: Pick<SurgeryClock, 'current'>,
  today: () => string,
  mostBytes: number,
): ResponseCache {
  const kept = new LRUCache<string, ReadyBytes>({
    maxSize: mostBytes,
    sizeCalculation: ({ identity }) => Math.ceil(identity.length * ROOM_FOR_ENCODINGS) + 1,
  });
  const keyOf = (
    asked: KnownRequest,
    viewer: Viewer,
    authorities: readonly string[],
    stands: readonly (number | string | null)[],
  ): string | null => {
    const scopes = authorities.map((slug) => accessTo(viewer, slug)?.scopeClass ?? null);
    if (stands.includes(null) || scopes.includes(null)) return null;
    // The tree of places is that of the day.
    return JSON.stringify([stands, today(), SHAPE, scopes, asked.key]);
  };
  return {
    keyFor(asked, viewer) {
      if (asked.authorities === null) return null;
      const { authorities, surgery } = asked;
      // Of an authority that the viewer does not know nothing is looked up.
      if (authorities.some((slug) => accessTo(viewer, slug) === null)) return null;
      const stands = [
        ...authorities.map((slug) => clock.current(slug)),
        ...(surgery === null ? [] : [surgeries.current(surgery.authority, surgery.id)]),
      ];
      if (stands.every((each) => typeof each !== 'object')) {
        return keyOf(asked, viewer, authorities, stands);
      }
      // The same promises, not others: a failure that nobody waits for would end the process.
      return Promise.all(
        stands.map((each): Promise<number | string | null> => Promise.resolve(each)),
      ).then((known) => keyOf(asked, viewer, authorities, known));
    },
    find: (key) => kept.get(key),
    keep(key, body) {
      const ready = new ReadyBytes(body);
      kept.set(key, ready);
      return ready;
    },
  };
}
