import type { Database } from '@vital-signs/database';
import type { FastifyBaseLogger } from 'fastify';
import { networkOf } from '../sign-in/network-address';
import { createWorkBehind } from '../sign-in/work-behind';
import { systemActor } from './audit-actors';
import { authorityIdOf, authorityIds } from './audited-authority.repository';
import { recordAudit, type AuditActor, type AuditEventMade } from './record-audit';
import { createRefusalCount, type RefusalTold } from './refusal-count';
import { askedWords, whyWords } from './refusal-words';

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
  /** Resolves when it is written: for what must not be done untold. */
  now(event: TrailedEvent): Promise<void>;
  later(event: TrailedEvent): void;
  /** Equal refusals of one person or network are told once a minute, with how many they were. */
  refused(refusal: Refusal): void;
  /** When everything told so far is written, repeated refusals too. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

const MINUTE_MS = 60_000;

function eventOf({ actor, authorityId, what, code, repeats }: RefusalTold): AuditEventMade {
  const told = { authorityId, actor, kind: 'request.refused', outcome: 'REFUSED' } as const;
  if (what === null) {
    return {
      ...{ ...told, subject: null, after: { repeats } },
      sentence: `${repeats} further requests were refused within a minute, which are not told one by one.`,
    };
  }
  const more =
    repeats === 1 ? ' (once more within a minute)' : ` (${repeats} times more within a minute)`;
  return {
    ...{ ...told, subject: what, after: repeats === 0 ? { code } : { code, repeats } },
    sentence: `${askedWords(what)}; ${whyWords(code)}${repeats === 0 ? '' : more}.`,
  };
}

export function createAuditTrail(database: Database, log: FastifyBaseLogger): AuditTrail {
  const behind = createWorkBehind(log);
  const count = createRefusalCount();
  /** Read once a minute, so that names that somebody invents ask the database nothing. */
  let known: Promise<ReadonlyMap<string, number>> | null = null;

  async function write({ authority, ...event }: TrailedEvent): Promise<void> {
    const authorityId = authority === null ? null : await authorityIdOf(database, authority);
    await recordAudit(database, { ...event, authorityId });
  }

  async function writeRefusal({ authority, actor, ...refusal }: Refusal): Promise<void> {
    known ??= authorityIds(database);
    const ids = await known.catch((error: unknown) => {
      known = null;
      throw error;
    });
    const authorityId = authority === null ? null : (ids.get(authority) ?? null);
    const network = actor.id === null && actor.address !== null ? networkOf(actor.address) : null;
    const asker = actor.id ?? network ?? '';
    const told = count.add(asker, { ...refusal, actor, authorityId }, systemActor('Many networks'));
    if (told !== null) await recordAudit(database, eventOf(told));
  }

  /** Tells how often each was repeated, and begins to count anew. */
  function tellRepeated(): void {
    known = null;
    for (const told of count.empty()) behind.run(recordAudit(database, eventOf(told)));
  }

  const telling = setInterval(tellRepeated, MINUTE_MS);
  telling.unref();

  async function settled(): Promise<void> {
    await behind.done();
    tellRepeated();
    await behind.done();
  }

  return {
    now: write,
    later: (event) => behind.run(write(event)),
    refused: (refusal) => behind.run(writeRefusal(refusal)),
    settled,
    async close() {
      clearInterval(telling);
      await settled();
    },
  };
}
