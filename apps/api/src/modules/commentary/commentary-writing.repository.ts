import {
  commitRevision,
  type CommentaryKind,
  type Database,
  type Queryable,
} from '@vital-signs/database';
import type { Json, Role } from '@vital-signs/domain';
import type { AuditKind } from '../../audit/audit-kinds';
import { recordAudit, type AuditActor } from '../../audit/record-audit';
import type { CommentaryRow } from './commentary.repository';

/** What is kept of a commentary that is written here. */
export interface WrittenCommentary extends Pick<
  CommentaryRow,
  | 'sectionId'
  | 'indicatorId'
  | 'placeId'
  | 'periodKind'
  | 'periodStart'
  | 'periodEnd'
  | 'reportAreaId'
  | 'text'
  | 'format'
  | 'source'
  | 'state'
  | 'audience'
  | 'authorId'
  | 'authorName'
  | 'approvedById'
  | 'approvedByName'
  | 'supersedesId'
  | 'carriedFromId'
  | 'writtenAtRevision'
> {
  readonly kind: CommentaryKind;
  /** Null: now. */
  readonly writtenAt: Date | null;
}

/** A change of what is said, with the words in which it is told of. */
export interface CommentaryChange {
  readonly authorityId: number;
  /** The number of what it takes the place of, or takes away; null: of nothing. */
  readonly closes: number | null;
  /** Null: nothing stands in its place. */
  readonly writes: WrittenCommentary | null;
  readonly actor: AuditActor;
  readonly kind: AuditKind;
  /** Where it stands and of which month it speaks. */
  readonly subject: string;
  /** What was done, why, without any of the text. */
  readonly sentence: string;
  /** Of an event: states and lengths, never the text, in which somebody may have named a child. */
  readonly before: Json;
  readonly after: Json;
}

/** What was to be changed no longer stands. */
export class NoLongerStandsError extends Error {}

/**
 * Closes a commentary, writes another in its place, and tells of it, under one revision: rows that
 * stand are never changed. Gives the number of what was written, and the revision.
 * @throws NoLongerStandsError when somebody changed or withdrew it meanwhile; nothing is written.
 */
export async function commitCommentary(
  database: Database,
  change: CommentaryChange,
): Promise<{ readonly id: number | null; readonly revision: number }> {
  const { authorityId, closes, writes, actor, kind, subject, sentence, before, after } = change;
  return commitRevision(
    database,
    { authorityId, cause: 'EDIT', reason: sentence, person: actor.name },
    async (transaction, revision) => {
      if (closes !== null) await close(transaction, authorityId, closes, revision);
      const id = writes === null ? null : await insert(transaction, authorityId, revision, writes);
      await recordAudit(transaction, {
        ...{ authorityId, kind, outcome: 'DONE', actor, subject, sentence },
        before,
        after: after === null ? { revision } : { ...(after as object), revision, commentary: id },
      });
      return { id, revision };
    },
  );
}

async function close(record: Queryable, authorityId: number, id: number, revision: number) {
  const closed = await record.query(
    `UPDATE "Commentary" SET "toRevision" = $3
      WHERE "authorityId" = $1 AND id = $2 AND "toRevision" IS NULL RETURNING id`,
    [authorityId, id, revision],
  );
  if (closed.length === 0) throw new NoLongerStandsError();
}

async function insert(
  record: Queryable,
  authorityId: number,
  revision: number,
  written: WrittenCommentary,
): Promise<number> {
  const [row] = await record.query<{ id: number }>(
    `INSERT INTO "Commentary"
       ("authorityId", "fromRevision", kind, "sectionId", "indicatorId", "placeId",
        "periodKind", "periodStart", "periodEnd", text, source, state, audience,
        "authorId", "authorName", "writtenAt", "approvedById", "approvedByName",
        "reportAreaId", format, "supersedesId", "carriedFromId", "writtenAtRevision", "approvedAt")
     VALUES ($1, $2, $3::"CommentaryKind", $4, $5, $6, $23::"PeriodKind", $7::date, $8::date, $9, $10,
             $11::"CommentaryState", $12::"Audience", $13, $14,
             coalesce($15::timestamptz, CURRENT_TIMESTAMP), $16, $17,
             $18, $19::"CommentaryFormat", $20, $21, $22,
             CASE WHEN $11::"CommentaryState" = 'APPROVED' THEN CURRENT_TIMESTAMP END)
     RETURNING id`,
    [
      authorityId,
      revision,
      written.kind,
      written.sectionId,
      written.indicatorId,
      written.placeId,
      written.periodStart,
      written.periodEnd,
      written.text,
      written.source,
      written.state,
      written.audience,
      written.authorId,
      written.authorName,
      written.writtenAt?.toISOString() ?? null,
      written.approvedById,
      written.approvedByName,
      written.reportAreaId,
      written.format,
      written.supersedesId,
      written.carriedFromId,
      written.writtenAtRevision,
      written.periodKind,
    ],
  );
  if (row === undefined) throw new Error('A commentary was written without a number.');
  return row.id;
}

/** Whether anybody else holds one of some roles in an authority, in force. */
export async function isHeldByOthers(
  record: Queryable,
  authorityId: number,
  roles: readonly Role[],
  person: string,
): Promise<boolean> {
  const held = await record.query(
    `SELECT 1 FROM "RoleGrant"
      WHERE "authorityId" = $1 AND role::text = ANY($2::text[]) AND "userId" <> $3
        AND "endedAt" IS NULL AND "suspendedAt" IS NULL LIMIT 1`,
    [authorityId, roles, person],
  );
  return held.length > 0;
}
