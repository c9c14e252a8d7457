import { LRUCache } from 'lru-cache';
import { RULES_VERSION } from '@vital-signs/domain';
import type { Viewer } from '../context';
import type { KnownOperation } from './known-operations';
import { ReadyBytes } from './ready-bytes';
import type { RevisionClock } from '../modules/revision/revision-clock';

/** Grows when the same record and the same rules are answered in another shape. */
const RESPONSE_VERSION = 1;

/** A response in all its encodings takes about a third more than its own length. */
const ROOM_FOR_ENCODINGS = 1.4;

export interface ResponseCache {
  /** What the answer is kept under; null where it cannot be kept. */
  keyFor(
    operation: KnownOperation,
    variables: Readonly<Record<string, unknown>>,
    viewer: Viewer,
  ): Promise<string | null>;
  find(key: string): ReadyBytes | undefined;
  keep(key: string, body: string): ReadyBytes;
}

/**
 * Answers as ready bytes. The key holds everything that an answer depends on, the revision of each
 * authority first among it, so that nothing is ever out of date and nothing has to be thrown away
 * by hand: a write makes a new key, and what nobody asks for any more makes room.
 */
export function createResponseCache(
  clock: RevisionClock,
  today: () => string,
  mostBytes: number,
): ResponseCache {
  const kept = new LRUCache<string, ReadyBytes>({
    maxSize: mostBytes,
    sizeCalculation: ({ identity }) => Math.ceil(identity.length * ROOM_FOR_ENCODINGS) + 1,
  });
  return {
    async keyFor(operation, variables, { scopeClass }) {
      const slugs = operation.authorities(variables);
      if (slugs === null) return null;
      const revisions: number[] = [];
      for (const slug of slugs) {
        const current = clock.current(slug);
        const revision = typeof current === 'number' ? current : await current;
        if (revision === null) return null;
        revisions.push(revision);
      }
      const given = operation.variableNames.map((name) => variables[name]);
      return JSON.stringify([
        operation.hash,
        given,
        revisions,
        // The tree of places is that of the day.
        today(),
        RULES_VERSION,
        RESPONSE_VERSION,
        scopeClass,
      ]);
    },
    find: (key) => kept.get(key),
    keep(key, body) {
      const ready = new ReadyBytes(body);
      kept.set(key, ready);
      return ready;
    },
  };
}
