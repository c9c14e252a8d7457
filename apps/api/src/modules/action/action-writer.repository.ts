import { commitRevision, type Database, type Queryable } from '@vital-signs/database';
import type { Json } from '@vital-signs/domain';
import type { AuditKind } from '../../audit/audit-kinds';
import { recordAudit, type AuditActor } from '../../audit/record-audit';
import { NoLongerSaidError } from '../exception/exception-writer.repository';
import type { ActionRecord } from './action.repository';

/** An action that is written. */
export interface WrittenAction extends Omit<
  ActionRecord,
  'id' | 'at' | 'reportArea' | 'ownerEmail' | 'closedBecause' | 'stoodUntil'
> {
  /** Left out: a post, or nobody who signs in here. */
  readonly ownerEmail?: string | null;
  /** Left out: it is open. */
  readonly closedBecause?: string | null;
  /** The action as it stood before; null: it is the first. */
  readonly supersedesId: number | null;
}

/** One of several actions that are written anew together. */
export interface RewrittenAction {
  readonly written: WrittenAction & { readonly supersedesId: number };
  readonly kind: AuditKind;
  readonly subject: string;
  readonly sentence: string;
  readonly before: Json;
  readonly after: Json;
}

/**
 * Writes several actions anew under one revision, with an event of each; gives their numbers in the
 * same order.
 * @throws NoLongerSaidError when one of them was changed meanwhile; nothing is written.
 */
export function commitActions(
  database: Database,
  authorityId: number,
  { reason, actor }: { readonly reason: string; readonly actor: AuditActor },
  actions: readonly RewrittenAction[],
): Promise<readonly number[]> {
  return commitRevision(
    database,
    { authorityId, cause: 'EDIT', reason, person: actor.name },
    async (record, revision) => {
      const closed = await record.query(
        `UPDATE "Action" SET "toRevision" = $3
          WHERE "authorityId" = $1 AND id = ANY($2::int[]) AND "toRevision" IS NULL RETURNING id`,
        [authorityId, actions.map(({ written }) => written.supersedesId), revision],
      );
      if (closed.length < actions.length) throw new NoLongerSaidError();
      const ids: number[] = [];
      for (const { written, ...told } of actions) {
        ids.push(await actionInsert(authorityId, written)(record, revision));
        await recordAudit(record, { authorityId, outcome: 'DONE', actor, ...told });
      }
      return ids;
    },
  );
}

/** Writes an action; gives its number. */
export function actionInsert(authorityId: number, action: WrittenAction) {
  return async (record: Queryable, revision: number): Promise<number> => {
    const [row] = await record.query<{ id: number }>(
      `INSERT INTO "Action" ("authorityId", "indicatorId", "reportAreaId", "placeId", text, owner, "dueOn", "agreedOn",
              state, "expectedEffect", "expectedValue", "expectedBy", source, "surgeryId",
              "supersedesId", person, "fromRevision", "ownerEmail", "closedBecause")
       VALUES ($1, $2, $3, $4, $5, $6, $7::date, $8::date, $9::"ActionState", $10, $11, $12::date,
               $13, $14, $15, $16, $17, $18, $19) RETURNING id`,
      [
        ...[authorityId, action.indicatorId, action.reportAreaId, action.placeId],
        ...[action.text, action.owner],
        ...[action.dueOn, action.agreedOn, action.state, action.expectedEffect],
        ...[action.expectedValue, action.expectedBy, action.source, action.surgeryId],
        ...[action.supersedesId, action.person, revision],
        ...[action.ownerEmail ?? null, action.closedBecause ?? null],
      ],
    );
    if (row === undefined) throw new Error('An action was not written.');
    return row.id;
  };
}
