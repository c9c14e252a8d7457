import type { AuditOutcome, Queryable } from '@vital-signs/database';
import type { Json } from '@vital-signs/domain';
import type { AuditKind } from './audit-kinds';
import { storable, withoutSecrets } from './audit-text';

/** Who did something, and from where. */
export interface AuditActor {
  /** Null where nobody was signed in, or a system did it. */
  readonly id: string | null;
  /** Their name at the time, or that of a system. */
  readonly name: string;
  /** Network address; null where a system did it. */
  readonly address: string | null;
  readonly requestId: string | null;
}

/** Something that was done, tried or refused. It names no child and holds no secret. */
export interface AuditEventMade {
  /** The authority that it concerns, whose administrators find it; null where none is known. */
  readonly authorityId: number | null;
  readonly kind: AuditKind;
  readonly outcome: AuditOutcome;
  readonly actor: AuditActor;
  /** What it was done to, in words that can be searched: a person's e-mail, a finding, an edition. */
  readonly subject: string | null;
  readonly sentence: string;
  readonly before?: Json;
  readonly after?: Json;
}

const MOST_SUBJECT = 300;
const MOST_SENTENCE = 1_000;
const MOST_NAME = 200;

/**
 * Writes an event. Where it tells of a write, `database` is the transaction of that write, so that
 * neither is kept without the other.
 */
export async function recordAudit(
  database: Queryable,
  { authorityId, kind, outcome, actor, subject, sentence, before, after }: AuditEventMade,
): Promise<void> {
  const detail = (value: Json | undefined) =>
    value === undefined || value === null ? null : JSON.stringify(withoutSecrets(value));
  await database.query(
    `INSERT INTO "AuditEvent" ("authorityId", kind, outcome, "actorId", "actorName", address,
                               "requestId", subject, sentence, before, after)
     VALUES ($1, $2, $3::"AuditOutcome", $4, $5, $6, $7, $8, $9, $10::jsonb, $11::jsonb)`,
    [
      authorityId,
      kind,
      outcome,
      actor.id,
      storable(actor.name, MOST_NAME),
      actor.address,
      actor.requestId,
      subject === null ? null : storable(subject, MOST_SUBJECT),
      storable(sentence, MOST_SENTENCE),
      detail(before),
      detail(after),
    ],
  );
}
