import { commitRevision, type Database, type TransactionHandle } from '@vital-signs/database';
import { secondsBetween, type Json, type SurgeryPointer } from '@vital-signs/domain';
import type { AuditKind } from '../../audit/audit-kinds';
import { recordAudit, type AuditActor } from '../../audit/record-audit';
import { surgerySubject } from '../surgery/surgery-writer.repository';
import { readSurgery, type SurgeryKey, type SurgeryRecord } from '../surgery/surgery.repository';
import { pointerOf } from './room-moment';

/** There is no such surgery any more. */
export class SurgeryGoneError extends Error {}

/** A surgery that nobody else changes until what is being written is. */
export interface LockedRoom {
  readonly record: TransactionHandle;
  readonly surgery: SurgeryRecord;
  readonly placeName: string;
  /** What the database's clock says, read once the surgery was locked: it goes forward from change to change. */
  readonly now: string;
}

/** What a change does to the surgery itself. */
export type SurgeryStep = Partial<
  Pick<
    SurgeryRecord,
    | 'state'
    | 'approvedBy'
    | 'approvedAt'
    | 'pointedAt'
    | 'driverId'
    | 'driverName'
    | 'driverSeenAt'
    | 'openedAt'
    | 'endedAt'
  >
> & { readonly pointer?: SurgeryPointer };

/** A surgery that is to be changed, and what events call its place. */
export interface RoomAsked {
  readonly surgery: SurgeryKey;
  readonly place: { readonly name: string };
}

/** Locks a surgery in a transaction that is under way. @throws SurgeryGoneError */
async function lockRoom(
  record: TransactionHandle,
  { surgery: key, place }: RoomAsked,
): Promise<LockedRoom> {
  const surgery = await readSurgery(record, key, { locked: true });
  if (surgery === null) throw new SurgeryGoneError();
  const [clock] = await record.query<{ now: Date }>('SELECT clock_timestamp() AS now');
  if (clock === undefined) throw new Error('The database does not say what time it is.');
  return { record, surgery, placeName: place.name, now: clock.now.toISOString() };
}

/** Changes a surgery in one transaction. @throws SurgeryGoneError */
export function inRoom<Changed>(
  database: Database,
  asked: RoomAsked,
  change: (room: LockedRoom) => Promise<Changed>,
): Promise<Changed> {
  return database.transaction(async (record) => change(await lockRoom(record, asked)));
}

/** What waits in this process for the record of each authority, by the database that holds it. */
const waiting = new WeakMap<Database, Map<number, Promise<unknown>>>();

/**
 * Does something after whatever was asked before it of the same authority. While an import stores, whoever
 * writes to the record waits for it: they wait here, one of them with a connection, and not all with one each.
 */
function inTurn<Done>(database: Database, authorityId: number, work: () => Promise<Done>) {
  const authorities = waiting.get(database) ?? new Map<number, Promise<unknown>>();
  waiting.set(database, authorities);
  const before = authorities.get(authorityId) ?? Promise.resolve();
  const done = before.then(work, work);
  authorities.set(authorityId, done);
  return done;
}

/**
 * The same under a next revision of the record, where actions are written: the authority is locked before
 * the surgery by everybody who locks both. @throws SurgeryGoneError
 */
export function inRevisedRoom<Changed>(
  database: Database,
  asked: RoomAsked,
  { reason, person }: { readonly reason: string; readonly person: string },
  change: (room: LockedRoom, revision: number) => Promise<Changed>,
): Promise<Changed> {
  const { authorityId } = asked.surgery;
  return inTurn(database, authorityId, () =>
    commitRevision(
      database,
      { authorityId, cause: 'EDIT', reason, person },
      async (record, revision) => change(await lockRoom(record, asked), revision),
    ),
  );
}

/** Writes the surgery under its next version; what is left out stays. */
export async function nextVersion(
  { record, surgery }: LockedRoom,
  step: SurgeryStep = {},
): Promise<void> {
  const next = { ...surgery, ...step };
  await record.query(
    `UPDATE "Surgery" SET version = version + 1, state = $3::"SurgeryState", pointer = $4::jsonb,
            "pointedAt" = $5::timestamptz, "driverId" = $6, "driverName" = $7,
            "driverSeenAt" = $8::timestamptz, "openedAt" = $9::timestamptz, "endedAt" = $10::timestamptz,
            "approvedBy" = $11, "approvedAt" = $12::timestamptz,
            drivers = CASE WHEN $7::text IS NULL OR $7 = ANY(drivers) THEN drivers
                           ELSE drivers || $7 END
      WHERE "authorityId" = $1 AND id = $2`,
    [
      ...[surgery.authorityId, surgery.number, next.state, JSON.stringify(next.pointer)],
      ...[next.pointedAt, next.driverId, next.driverName, next.driverSeenAt],
      ...[next.openedAt, next.endedAt, next.approvedBy, next.approvedAt],
    ],
  );
}

/** Adds to the item that is looked at the time since it was turned to. */
export async function addTimeSpent({ record, surgery, now }: LockedRoom): Promise<void> {
  const { itemId } = pointerOf(surgery);
  if (itemId === null || surgery.pointedAt === null) return;
  await record.query(
    `UPDATE "SurgeryItem" SET "spentSeconds" = "spentSeconds" + $4
      WHERE "authorityId" = $1 AND "surgeryId" = $2 AND id = $3`,
    [surgery.authorityId, surgery.number, itemId, secondsBetween(surgery.pointedAt, now)],
  );
}

/** What the audit is told of a change. */
export interface RoomEvent {
  readonly kind: AuditKind;
  readonly actor: AuditActor;
  /** What happened, as an end of a sentence that begins with the surgery; never what somebody typed. */
  readonly done: string;
  readonly before?: Json;
  readonly after?: Json;
}

/** Tells of a change of a surgery, in its transaction. */
export function tellRoom(
  { record, surgery, placeName }: LockedRoom,
  { done, ...event }: RoomEvent,
): Promise<void> {
  const subject = surgerySubject(surgery.number, { placeName, period: surgery.period });
  return recordAudit(record, {
    ...{ ...event, authorityId: surgery.authorityId, outcome: 'DONE', subject },
    sentence: `${subject}, ${done}`,
  });
}
