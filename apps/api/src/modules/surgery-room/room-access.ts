import type { Database } from '@vital-signs/database';
import type { SurgeryMoment } from '../../generated/resolver-types';
import type { AuditActor } from '../../audit/record-audit';
import { refused } from '../../errors';
import { SurgeryGoneError } from './room-writer.repository';
import type { FollowedSurgery, SurgeryRoomService } from './surgery-room.service';

/** What every change of a surgery takes. */
export interface RoomMeans {
  readonly room: SurgeryRoomService;
  /** Null where nothing can be written. */
  readonly writable: Database | null;
}

/** The refusal of a surgery that is not there for the caller. */
export const unknownSurgery = () => refused('UNKNOWN_SURGERY', 'There is no such surgery.');

/** Whoever changes a surgery is somebody. */
export interface Somebody extends AuditActor {
  readonly id: string;
}

/** Whoever changes a surgery. @throws Error where nobody is signed in: the permissions let nobody so far. */
export function somebody(actor: AuditActor): Somebody {
  if (actor.id === null) throw new Error('Nobody changes a surgery.');
  return { ...actor, id: actor.id };
}

/** Where a change is written. @throws Error where nothing can be. */
export function databaseOf({ writable }: RoomMeans): Database {
  if (writable === null) throw new Error('There is no database to write to.');
  return writable;
}

/** The surgery, where the caller may do this in it. */
export async function surgeryFor(
  { room }: RoomMeans,
  authority: string,
  id: string,
  ability: 'maySpeak' | 'mayHold',
): Promise<FollowedSurgery> {
  const found = await room.followed(authority, id);
  if (found === null) throw unknownSurgery();
  if (!found[ability]) {
    const what = ability === 'maySpeak' ? 'write down what is said in it' : 'drive it';
    throw refused('FOLLOWS_ONLY', `Your role lets you follow this surgery, and not ${what}.`);
  }
  return found;
}

/** Makes a change, and gives what everybody looks at then. Whoever drives is heard of by what they do. */
export async function changed(
  { room }: RoomMeans,
  found: FollowedSurgery,
  change: () => Promise<unknown>,
): Promise<SurgeryMoment> {
  try {
    await change();
  } catch (error) {
    if (error instanceof SurgeryGoneError) throw unknownSurgery();
    throw error;
  }
  await room.heardMe(found);
  const moment = await room.momentOf(found.surgery);
  if (moment === null) throw unknownSurgery();
  return moment;
}
