import type { Database } from '@vital-signs/database';
import type { FastifyBaseLogger } from 'fastify';
import { createWorkBehind } from '../sign-in/work-behind';
import { systemActor } from './audit-actors';
import { authorityIdOf } from './audited-authority.repository';
import { recordAudit, type AuditActor, type AuditEventMade } from './record-audit';

/** An event of something that is not a write, and so has no transaction; the authority by its slug. */
export interface TrailedEvent extends Omit<AuditEventMade, 'authorityId'> {
  readonly authority: string | null;
}

/** Something that was asked for and not allowed. It says what, never with which values. */
export interface Refusal {
  readonly actor: AuditActor;
  /** Slug of the authority that was named; null where none was. It need not exist. */
  readonly authority: string | null;
  /** What was asked for: a root field, or an address. */
  readonly what: string;
  /** Why not, as the code of the error that the caller was given. */
  readonly code: string;
}

/** Events that no answer waits for. */
export interface AuditTrail {
  later(event: TrailedEvent): void;
  /** Equal refusals of one person or address are told once a minute, with how many they were. */
  refused(refusal: Refusal): void;
  /** When everything told so far is written, repeated refusals too. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

const MINUTE_MS = 60_000;

/** So many different refusals are told in a minute; of the rest it is told how many they were. */
const MOST_IN_A_MINUTE = 200;

interface Repeated {
  readonly refusal: Refusal;
  repeats: number;
}

function keyOf({ actor, authority, what, code }: Refusal): string {
  // Whoever is not signed in is told by their address alone, for their session may have ended on any page.
  const asked = actor.id === null && code === 'UNAUTHENTICATED' ? '' : `${authority} ${what}`;
  return `${actor.id ?? actor.address} ${code} ${asked}`;
}

function eventOf({ actor, authority, what, code }: Refusal, repeats: number): TrailedEvent {
  const more = repeats === 1 ? ', once more' : `, ${repeats} times more`;
  return {
    ...{ authority, kind: 'request.refused', outcome: 'REFUSED', actor, subject: what },
    sentence: `${what} was refused: ${code}${repeats === 0 ? '' : `${more} within a minute`}.`,
    ...(repeats > 0 && { after: { repeats } }),
  };
}

export function createAuditTrail(database: Database, log: FastifyBaseLogger): AuditTrail {
  const behind = createWorkBehind(log);
  const told = new Map<string, Repeated>();
  let untold = 0;

  async function write({ authority, ...event }: TrailedEvent): Promise<void> {
    const authorityId = authority === null ? null : await authorityIdOf(database, authority);
    await recordAudit(database, { ...event, authorityId });
  }
  const later = (event: TrailedEvent) => behind.run(write(event));

  /** Tells how often each was repeated, and begins to count anew. */
  function tellRepeated(): void {
    for (const { refusal, repeats } of told.values()) {
      if (repeats > 0) later(eventOf(refusal, repeats));
    }
    if (untold > 0) {
      later({
        ...{ authority: null, kind: 'request.refused', outcome: 'REFUSED', subject: null },
        actor: systemActor('Refusals'),
        sentence: `${untold} further requests were refused within a minute, which are not told one by one.`,
        after: { repeats: untold },
      });
    }
    told.clear();
    untold = 0;
  }

  const telling = setInterval(tellRepeated, MINUTE_MS);
  telling.unref();

  async function settled(): Promise<void> {
    tellRepeated();
    await behind.done();
  }

  return {
    later,
    refused(refusal) {
      const key = keyOf(refusal);
      const before = told.get(key);
      if (before !== undefined) before.repeats += 1;
      else if (told.size >= MOST_IN_A_MINUTE) untold += 1;
      else {
        told.set(key, { refusal, repeats: 0 });
        later(eventOf(refusal, 0));
      }
    },
    settled,
    async close() {
      clearInterval(telling);
      await settled();
    },
  };
}
