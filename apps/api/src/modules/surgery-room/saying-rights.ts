import { LATE_SAYING_SECONDS, mayPutRight, takesSayings } from '@vital-signs/domain';
import { refused } from '../../errors';
import type { SurgeryEntryRecord } from '../surgery/surgery.repository';
import { surgeryNumber } from '../surgery/surgery.service';
import type { Somebody } from './room-access';
import { requireLive } from './room-driving.service';
import { standingEntry } from './room-saying.repository';
import type { LockedRoom } from './room-writer.repository';

/** The refusal where nothing so stands. */
export const unknownSaying = () =>
  refused('UNKNOWN_SAYING', 'There is no such saying, or it was put right meanwhile.');

/** The refusal to settle what stands in approved minutes. */
export const approvedAlready = () =>
  refused(
    'MINUTES_APPROVED',
    'The minutes are approved: what became of this stands as it did then. Put it right in words instead.',
  );

/** The refusal to make an action of something else, or something else of one. */
export const anotherKind = () =>
  refused(
    'ANOTHER_KIND',
    'An action stays an action, and nothing else becomes one: take it back, and say it anew.',
  );

/** @throws GraphQLError where nothing is taken any more that is said. */
export function requireTaken({ surgery, now }: LockedRoom): void {
  if (takesSayings(surgery, now)) return;
  if (surgery.state === 'PLANNED' || surgery.endedAt === null) return requireLive(surgery);
  const why =
    surgery.state === 'APPROVED'
      ? 'is over, and its minutes are approved'
      : `has been over for more than ${LATE_SAYING_SECONDS / 60} minutes`;
  throw refused('NOT_LIVE', `This surgery ${why}: nothing more is said in it.`);
}

/** @throws GraphQLError where it is not for this person to change what was said. */
export function requireTheirs(
  room: LockedRoom,
  entry: SurgeryEntryRecord,
  who: Somebody,
  mayHold: boolean,
) {
  const { state, driverId } = room.surgery;
  const [isTheirs, drives] = [entry.personId === who.id, driverId === who.id];
  if (mayPutRight(room.surgery, { isTheirs, drives, mayHold })) return;
  if (state === 'ENDED' || state === 'APPROVED') {
    throw refused('NOT_THEIRS', 'After a surgery, what was said is put right by who may hold one.');
  }
  requireLive(room.surgery);
  throw refused('NOT_THEIRS', 'This is put right by who said it, or who drives.');
}

/** What was said, as it stands. @throws GraphQLError where nothing of the number does. */
export async function requireEntry(room: LockedRoom, id: string): Promise<SurgeryEntryRecord> {
  const found = await standingEntry(room, surgeryNumber(id));
  if (found !== null) return found;
  throw unknownSaying();
}
