import type { Queryable } from '@vital-signs/database';
import type { ActionRecord } from './action.repository';

/** An action that is written. */
export interface WrittenAction extends Omit<ActionRecord, 'id' | 'at'> {
  /** The action as it stood before; null: it is the first. */
  readonly supersedesId: number | null;
}

/** Writes an action; gives its number. */
export function actionInsert(authorityId: number, action: WrittenAction) {
  return async (record: Queryable, revision: number): Promise<number> => {
    const [row] = await record.query<{ id: number }>(
      `INSERT INTO "Action" ("authorityId", "indicatorId", "reportAreaId", "placeId", text, owner, "dueOn", "agreedOn",
              state, "expectedEffect", "expectedValue", "expectedBy", source, "surgeryId",
              "supersedesId", person, "fromRevision")
       VALUES ($1, $2, $3, $4, $5, $6, $7::date, $8::date, $9::"ActionState", $10, $11, $12::date,
               $13, $14, $15, $16, $17) RETURNING id`,
      [
        ...[authorityId, action.indicatorId, action.reportAreaId, action.placeId],
        ...[action.text, action.owner],
        ...[action.dueOn, action.agreedOn, action.state, action.expectedEffect],
        ...[action.expectedValue, action.expectedBy, action.source, action.surgeryId],
        ...[action.supersedesId, action.person, revision],
      ],
    );
    if (row === undefined) throw new Error('An action was not written.');
    return row.id;
  };
}
