import type { Queryable, SurgeryOutcome } from '@vital-signs/database';
import type { SurgeryEntryRecord, SurgeryKey } from '../surgery/surgery.repository';
import type { Somebody } from './room-access';
import type { LockedRoom } from './room-writer.repository';

/** What is said, as it is written. */
export interface WrittenEntry extends Pick<
  SurgeryEntryRecord,
  'key' | 'kind' | 'text' | 'item' | 'actionId' | 'supersedesId' | 'outcome' | 'beforehand'
> {
  readonly withdrawn: boolean;
}

/** Whether something was said under a key already. */
export async function isSaid(
  database: Queryable,
  surgery: SurgeryKey,
  key: string,
): Promise<boolean> {
  const found = await database.query(
    `SELECT id FROM "SurgeryEntry" WHERE "authorityId" = $1 AND "surgeryId" = $2 AND key = $3`,
    [surgery.authorityId, surgery.number, key],
  );
  return found.length > 0;
}

/** Something said that stands; null where it never was, was said better, or was taken back. */
export async function standingEntry(
  { record, surgery }: LockedRoom,
  number: number | null,
): Promise<SurgeryEntryRecord | null> {
  const [found] = await record.query<SurgeryEntryRecord>(
    `SELECT e.id AS number, e."surgeryId" AS surgery, e.key, e."itemId" AS item, e.kind, e.text,
            e.beforehand, e.outcome, e."actionId", e."supersedesId", e.withdrawn, e."personId",
            e.person, e.at
       FROM "SurgeryEntry" e
      WHERE e."authorityId" = $1 AND e."surgeryId" = $2 AND e.id = $3 AND NOT e.withdrawn
        AND NOT EXISTS (SELECT 1 FROM "SurgeryEntry" l
                         WHERE l."authorityId" = $1 AND l."surgeryId" = $2 AND l."supersedesId" = e.id)`,
    [surgery.authorityId, surgery.number, number],
  );
  return found ?? null;
}

/** Writes down what was said, at the time of the database that the room was locked at. */
export async function insertEntry(
  { record, surgery, now }: LockedRoom,
  entry: WrittenEntry,
  { id, name }: Somebody,
): Promise<void> {
  await record.query(
    `INSERT INTO "SurgeryEntry" ("authorityId", "surgeryId", key, "itemId", kind, text, beforehand,
            outcome, "actionId", "supersedesId", withdrawn, "personId", person, at)
     VALUES ($1, $2, $3, $4, $5::"SurgeryEntryKind", $6, $7, $8::"SurgeryOutcome", $9, $10, $11,
             $12, $13, $14::timestamptz)`,
    [
      ...[surgery.authorityId, surgery.number, entry.key, entry.item, entry.kind, entry.text],
      ...[entry.beforehand, entry.outcome, entry.actionId, entry.supersedesId, entry.withdrawn],
      ...[id, name, now],
    ],
  );
}

/** Writes what became of something said. */
export async function settleEntry(
  { record, surgery }: LockedRoom,
  number: number,
  outcome: SurgeryOutcome,
): Promise<void> {
  await record.query(
    `UPDATE "SurgeryEntry" SET outcome = $3::"SurgeryOutcome" WHERE "authorityId" = $1 AND id = $2`,
    [surgery.authorityId, number, outcome],
  );
}

/** An item of the surgery with the report area that it is about; null where there is none. */
export async function areaOfItem(
  { record, surgery }: LockedRoom,
  number: number,
): Promise<{ readonly reportAreaId: number | null } | null> {
  const [found] = await record.query<{ reportAreaId: number | null }>(
    `SELECT "reportAreaId" FROM "SurgeryItem"
      WHERE "authorityId" = $1 AND "surgeryId" = $2 AND id = $3`,
    [surgery.authorityId, surgery.number, number],
  );
  return found ?? null;
}
