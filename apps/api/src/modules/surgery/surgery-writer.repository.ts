import type { Database, Queryable, TransactionHandle } from '@vital-signs/database';
import { FIRST_POINTER, periodKey, type Json, type Period } from '@vital-signs/domain';
import { recordAudit, type AuditActor } from '../../audit/record-audit';
import {
  insertItem,
  UnknownItemError,
  writeItems,
  type WrittenItem,
} from './surgery-agenda.repository';
import { requireRoomForMore } from './saying-bounds';
import { insertInvitees, removeInvitees, type WrittenInvitee } from './surgery-invitee.repository';
import type { WrittenTo } from './surgery-message';
import { readSurgery, type SurgeryKey, type SurgeryRecord } from './surgery.repository';

/** A plan as it is written: everything it names is known. */
export interface WrittenPlan {
  readonly authorityId: number;
  readonly placeId: number;
  /** How its place is called, for the record of what was done. */
  readonly placeName: string;
  readonly title: string;
  readonly period: Period;
  readonly startsAt: string;
  readonly minutes: number;
  readonly showsUnpublished: boolean;
  readonly items: readonly WrittenItem[];
  readonly invited: readonly WrittenInvitee[];
}

/** Somebody changed the surgery meanwhile. */
export class SurgeryChangedError extends Error {}

/** It has begun, or is not held: its plan stands. */
export class SurgeryNotPlannedError extends Error {}

/** How events name a surgery: never by its title, in which a child may be named. */
export const surgerySubject = (
  number: number,
  { placeName, period }: Pick<WrittenPlan, 'placeName' | 'period'>,
): string => `Surgery ${number}, ${placeName}, ${periodKey(period)}`;

/** What an event tells of a plan: never what people wrote in it. */
function told(plan: Omit<WrittenPlan, 'items' | 'invited'>, items: number, people: number): Json {
  const { startsAt, minutes, showsUnpublished, period, placeName } = plan;
  return {
    ...{ place: placeName, period: periodKey(period), startsAt, minutes, showsUnpublished },
    ...{ items, people },
  };
}

/** Writes a new surgery; gives its number. The same key again writes nothing, and gives the number of the first. */
export function insertSurgery(
  database: Database,
  plan: WrittenPlan,
  keyOfPlan: string,
  actor: AuditActor,
): Promise<number> {
  const { authorityId, period } = plan;
  return database.transaction(async (transaction) => {
    const [row] = await transaction.query<{ number: number }>(
      `INSERT INTO "Surgery" ("authorityId", "placeId", title, "periodKind", "periodStart",
              "periodEnd", "startsAt", minutes, "showsUnpublished", pointer, "personId", person, key,
              at)
       VALUES ($1, $2, $3, $4::"PeriodKind", $5::date, $6::date, $7::timestamptz, $8, $9, $10::jsonb,
              $11, $12, $13, date_trunc('milliseconds', now()))
           ON CONFLICT ("authorityId", key) DO NOTHING
       RETURNING id AS number`,
      [
        ...[authorityId, plan.placeId, plan.title, period.kind, period.start, period.end],
        ...[plan.startsAt, plan.minutes, plan.showsUnpublished, JSON.stringify(FIRST_POINTER)],
        ...[actor.id, actor.name, keyOfPlan],
      ],
    );
    if (row === undefined) {
      const planned = await plannedUnder(transaction, authorityId, keyOfPlan);
      if (planned === null) throw new Error('A surgery was not written.');
      return planned;
    }
    const key = { authorityId, number: row.number };
    for (const [index, item] of plan.items.entries()) {
      await insertItem(transaction, key, item, index + 1);
    }
    await insertInvitees(transaction, key, plan.invited);
    await recordAudit(transaction, {
      ...{ authorityId, kind: 'surgery.planned', outcome: 'DONE', actor },
      subject: surgerySubject(row.number, plan),
      sentence: `${surgerySubject(row.number, plan)}, was planned.`,
      after: told(plan, plan.items.length, plan.invited.length),
    });
    return row.number;
  });
}

/** The number of the surgery that was planned under a key; null: none was. */
export async function plannedUnder(
  database: Queryable,
  authorityId: number,
  key: string,
): Promise<number | null> {
  const [planned] = await database.query<{ number: number }>(
    `SELECT id AS number FROM "Surgery" WHERE "authorityId" = $1 AND key = $2`,
    [authorityId, key],
  );
  return planned?.number ?? null;
}

/** A surgery under a lock, where it is planned. @throws SurgeryNotPlannedError, SurgeryChangedError */
async function lockPlanned(
  transaction: TransactionHandle,
  key: SurgeryKey,
  version: number | null,
): Promise<SurgeryRecord> {
  const before = await readSurgery(transaction, key, { locked: true });
  if (before === null) throw new SurgeryChangedError();
  if (before.state !== 'PLANNED') throw new SurgeryNotPlannedError();
  if (version !== null && before.planVersion !== version) throw new SurgeryChangedError();
  return before;
}

/** Whether what messages tell of a surgery is another than before. */
function isToldAnew(before: SurgeryRecord, plan: WrittenPlan): boolean {
  return (
    before.title !== plan.title ||
    before.placeId !== plan.placeId ||
    periodKey(before.period) !== periodKey(plan.period) ||
    Date.parse(before.startsAt) !== Date.parse(plan.startsAt) ||
    before.minutes !== plan.minutes
  );
}

/** What a surgery was before it was planned anew. */
export interface PlannedAnew {
  /** Those who were written to, and are not invited any more, with the number of the message that says so. */
  readonly uninvited: readonly WrittenTo[];
}

/** @throws SurgeryNotPlannedError, SurgeryChangedError, UnknownItemError */
export function updateSurgery(
  database: Database,
  key: SurgeryKey,
  version: number,
  plan: WrittenPlan,
  actor: AuditActor,
): Promise<PlannedAnew> {
  const { authorityId, number } = key;
  return database.transaction(async (transaction) => {
    const before = await lockPlanned(transaction, key, version);
    const uninvited = await removeInvitees(transaction, key, plan.invited);
    await insertInvitees(transaction, key, plan.invited);
    const items = await writeItems(transaction, key, plan.items);
    await transaction.query(
      `UPDATE "Surgery"
          SET "placeId" = $3, title = $4, "periodKind" = $5::"PeriodKind", "periodStart" = $6::date,
              "periodEnd" = $7::date, "startsAt" = $8::timestamptz, minutes = $9,
              "showsUnpublished" = $10, version = version + 1,
              "planVersion" = "planVersion" + 1, at = CASE WHEN $11 THEN date_trunc('milliseconds', clock_timestamp()) ELSE at END
        WHERE "authorityId" = $1 AND id = $2`,
      [
        ...[authorityId, number, plan.placeId, plan.title, plan.period.kind, plan.period.start],
        ...[plan.period.end, plan.startsAt, plan.minutes, plan.showsUnpublished],
        isToldAnew(before, plan),
      ],
    );
    await recordAudit(transaction, {
      ...{ authorityId, kind: 'surgery.changed', outcome: 'DONE', actor },
      subject: surgerySubject(number, plan),
      sentence: `${surgerySubject(number, plan)}, was planned anew as version ${version + 1}.`,
      before: {
        ...{ period: periodKey(before.period), startsAt: before.startsAt, minutes: before.minutes },
        ...{ showsUnpublished: before.showsUnpublished, items: items.before },
      },
      after: told(plan, plan.items.length, plan.invited.length),
    });
    return { uninvited };
  });
}

/** @throws SurgeryNotPlannedError */
export function cancelPlanned(
  database: Database,
  key: SurgeryKey,
  placeName: string,
  actor: AuditActor,
): Promise<void> {
  const { authorityId, number } = key;
  return database.transaction(async (transaction) => {
    const { period } = await lockPlanned(transaction, key, null);
    await transaction.query(
      `UPDATE "Surgery" SET state = 'CANCELLED', version = version + 1,
              at = date_trunc('milliseconds', now())
        WHERE "authorityId" = $1 AND id = $2`,
      [authorityId, number],
    );
    const subject = surgerySubject(number, { placeName, period });
    await recordAudit(transaction, {
      ...{ authorityId, kind: 'surgery.cancelled', outcome: 'DONE', actor, subject },
      sentence: `${subject}, is not held.`,
    });
  });
}

/** What somebody asks beforehand, as it is written. */
export interface AskedBeforehand {
  readonly key: string;
  readonly text: string;
  readonly item: number | null;
  readonly placeName: string;
}

/** Writes down what is asked; the same key again changes nothing. @throws SurgeryNotPlannedError, UnknownItemError */
export function insertQuestion(
  database: Database,
  surgery: SurgeryKey,
  { key, text, item, placeName }: AskedBeforehand,
  actor: AuditActor,
): Promise<void> {
  const { authorityId, number } = surgery;
  return database.transaction(async (transaction) => {
    const before = await readSurgery(transaction, surgery, { locked: true });
    const [again] = await transaction.query(
      `SELECT id FROM "SurgeryEntry" WHERE "authorityId" = $1 AND "surgeryId" = $2 AND key = $3`,
      [authorityId, number, key],
    );
    if (again !== undefined) return;
    if (before?.state !== 'PLANNED') throw new SurgeryNotPlannedError();
    await requireRoomForMore(transaction, surgery, actor.id);
    if (item !== null) {
      const [standing] = await transaction.query(
        `SELECT id FROM "SurgeryItem" WHERE "authorityId" = $1 AND "surgeryId" = $2 AND id = $3`,
        [authorityId, number, item],
      );
      if (standing === undefined) throw new UnknownItemError();
    }
    await transaction.query(
      `INSERT INTO "SurgeryEntry" ("authorityId", "surgeryId", key, "itemId", kind, text, beforehand,
              "personId", person)
       VALUES ($1, $2, $3, $4, 'QUESTION', $5, true, $6, $7)`,
      [authorityId, number, key, item, text, actor.id, actor.name],
    );
    await transaction.query(
      `UPDATE "Surgery" SET version = version + 1 WHERE "authorityId" = $1 AND id = $2`,
      [authorityId, number],
    );
    const subject = surgerySubject(number, { placeName, period: before.period });
    await recordAudit(transaction, {
      ...{ authorityId, kind: 'surgery.asked', outcome: 'DONE', actor, subject },
      sentence: `Something was asked before ${subject}.`,
      after: { characters: text.length },
    });
  });
}
