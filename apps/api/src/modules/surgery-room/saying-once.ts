import type { AuditActor } from '../../audit/record-audit';
import { databaseOf, type RoomMeans } from './room-access';
import { isSaid } from './room-saying.repository';
import { inRevisedRoom, inRoom, nextVersion, type LockedRoom } from './room-writer.repository';
import type { FollowedSurgery } from './surgery-room.service';

interface Once {
  readonly key: string;
  readonly actor: AuditActor;
  /** Whether an action is written with it, under a next revision of the record. */
  readonly isOfAction: boolean;
}

/** What is written once the surgery is locked. */
export type SayingChange = (room: LockedRoom, revision: number) => Promise<void>;

/** It was said already: nothing is to be written. */
class SaidAlreadyError extends Error {}

/**
 * Makes a change once: what was said under its key already is left as it is. What it needs to know is
 * read before the surgery is locked.
 */
export async function saidOnce(
  means: RoomMeans,
  found: FollowedSurgery,
  { key, actor, isOfAction }: Once,
  prepare: () => Promise<SayingChange>,
): Promise<void> {
  const database = databaseOf(means);
  if (await isSaid(database, found.surgery, key)) return;
  const change = await prepare();
  const inLocked = async (room: LockedRoom, revision: number) => {
    if (await isSaid(room.record, room.surgery, key)) throw new SaidAlreadyError();
    await change(room, revision);
    await nextVersion(room);
  };
  try {
    if (!isOfAction) await inRoom(database, found, (room) => inLocked(room, 0));
    else {
      const reason = 'An action was agreed, put right or taken back in a surgery.';
      await inRevisedRoom(database, found, { reason, person: actor.name }, inLocked);
    }
  } catch (error) {
    if (!(error instanceof SaidAlreadyError)) throw error;
  }
}
