import type { Database } from '@vital-signs/database';
import type { AuditActor } from '../../audit/record-audit';
import {
  inRoom,
  nextVersion,
  tellRoom,
  type RoomAsked,
} from '../surgery-room/room-writer.repository';

/** Something was put right since the minutes were read. */
export class MinutesChangedError extends Error {}

/** The surgery is not over. */
export class NotOverError extends Error {}

/**
 * Approves the minutes as they were read; approved ones stay as they are.
 * @throws NotOverError, MinutesChangedError, SurgeryGoneError; nothing is written.
 */
export function approve(
  database: Database,
  asked: RoomAsked,
  version: number,
  actor: AuditActor,
): Promise<void> {
  return inRoom(database, asked, async (room) => {
    const { surgery, now } = room;
    if (surgery.state === 'APPROVED') return;
    if (surgery.state !== 'ENDED') throw new NotOverError();
    if (surgery.version !== version) throw new MinutesChangedError();
    await nextVersion(room, { state: 'APPROVED', approvedBy: actor.name, approvedAt: now });
    await tellRoom(room, {
      ...{ kind: 'surgery.minutes-approved', actor, done: 'has its minutes approved.' },
      ...{ before: { state: 'ENDED', version }, after: { state: 'APPROVED' } },
    });
  });
}
