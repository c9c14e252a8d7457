import { commitRevision, type Database, type Queryable } from '@vital-signs/database';
import type { ExceptionFlagKind, ExceptionRuleKey, Json } from '@vital-signs/domain';
import type { AuditKind } from '../../audit/audit-kinds';
import { recordAudit, type AuditActor } from '../../audit/record-audit';

/** A flag that is set. */
export interface WrittenFlag {
  readonly indicatorId: number;
  /** Null: the authority. */
  readonly placeId: number | null;
  readonly kind: ExceptionFlagKind;
  readonly reason: string;
  readonly reference: string | null;
  readonly since: string;
  readonly reviewOn: string;
}

/** An acknowledgement that is made. */
export interface WrittenAcknowledgement {
  readonly indicatorId: number;
  readonly placeId: number;
  readonly rules: readonly ExceptionRuleKey[];
  readonly reason: string;
  readonly until: string;
}

/** A change of what people say of exceptions, or are to do, with the words in which it is told of. */
export interface SaidChange {
  readonly authorityId: number;
  readonly table: 'ExceptionFlag' | 'ExceptionAcknowledgement' | 'Action';
  /** The number of the row that it takes the place of, or takes away; null: of none. */
  readonly closes: number | null;
  /** Null: nothing stands in its place. */
  readonly insert: ((record: Queryable, revision: number) => Promise<number>) | null;
  readonly actor: AuditActor;
  readonly kind: AuditKind;
  readonly subject: string;
  readonly sentence: string;
  readonly before: Json;
  readonly after: Json;
}

/** What was to be changed no longer stands. */
export class NoLongerSaidError extends Error {}

/**
 * Closes a row, writes another in its place, and tells of it, under one revision. Gives the number of
 * what was written; null where nothing was.
 * @throws NoLongerSaidError when somebody changed it meanwhile; nothing is written.
 */
export async function commitSaid(database: Database, change: SaidChange): Promise<number | null> {
  const { authorityId, table, closes, insert, actor, kind, subject, sentence } = change;
  return commitRevision(
    database,
    { authorityId, cause: 'EDIT', reason: sentence, person: actor.name },
    async (record, revision) => {
      if (closes !== null) {
        const closed = await record.query(
          `UPDATE "${table}" SET "toRevision" = $3
            WHERE "authorityId" = $1 AND id = $2 AND "toRevision" IS NULL RETURNING id`,
          [authorityId, closes, revision],
        );
        if (closed.length === 0) throw new NoLongerSaidError();
      }
      const id = insert === null ? null : await insert(record, revision);
      await recordAudit(record, {
        ...{ authorityId, kind, outcome: 'DONE', actor, subject, sentence },
        ...{ before: change.before, after: change.after },
      });
      return id;
    },
  );
}

/** Writes a flag; gives its number. */
export function flagInsert(authorityId: number, flag: WrittenFlag, person: string) {
  return async (record: Queryable, revision: number): Promise<number> => {
    const [row] = await record.query<{ id: number }>(
      `INSERT INTO "ExceptionFlag" ("authorityId", "indicatorId", "placeId", kind, reason, reference,
              since, "reviewOn", person, "fromRevision")
       VALUES ($1, $2, $3, $4::"ExceptionFlagKind", $5, $6, $7::date, $8::date, $9, $10) RETURNING id`,
      [
        ...[authorityId, flag.indicatorId, flag.placeId, flag.kind, flag.reason, flag.reference],
        ...[flag.since, flag.reviewOn, person, revision],
      ],
    );
    return row?.id ?? 0;
  };
}

/** Writes an acknowledgement; gives its number. */
export function acknowledgementInsert(
  authorityId: number,
  { indicatorId, placeId, rules, reason, until }: WrittenAcknowledgement,
  person: string,
) {
  return async (record: Queryable, revision: number): Promise<number> => {
    const [row] = await record.query<{ id: number }>(
      `INSERT INTO "ExceptionAcknowledgement" ("authorityId", "indicatorId", "placeId", rules, reason,
              until, person, "fromRevision")
       VALUES ($1, $2, $3, $4::text[], $5, $6::date, $7, $8) RETURNING id`,
      [authorityId, indicatorId, placeId, rules, reason, until, person, revision],
    );
    return row?.id ?? 0;
  };
}
