import {
  FIRST_POINTER,
  isDriverGone,
  mayBegin,
  mayDoAt,
  type SurgeryPointer,
  surgeryOutcomeWords,
} from '@vital-signs/domain';
import type { SurgeryMoment, SurgeryOutcome } from '../../generated/resolver-types';
import type { AuditActor } from '../../audit/record-audit';
import { refused } from '../../errors';
import type { PlaceService } from '../place/place.service';
import type { SurgeryRecord, SurgeryRepository } from '../surgery/surgery.repository';
import { changed, databaseOf, somebody, surgeryFor, type RoomMeans } from './room-access';
import { pointerOf } from './room-moment';
import { checkPointer } from './room-pointing';
import { grantsOf } from './room-people.repository';
import { addTimeSpent, inRoom, nextVersion, tellRoom } from './room-writer.repository';
import { surgeryNumber } from '../surgery/surgery.service';
import type { SurgeryPresence } from './surgery-presence';
import type { SurgerySightService } from './surgery-sight.service';

const TOO_EARLY =
  'This surgery shows unpublished figures: it can be begun from an hour before its time, or by somebody who reads them.';

type Change<Rest extends readonly unknown[]> = (
  authority: string,
  id: string,
  ...rest: [...Rest, actor: AuditActor]
) => Promise<SurgeryMoment>;

/** Every function throws a GraphQLError when it is refused, with what is wrong in a sentence. */
export interface RoomDrivingService {
  readonly open: Change<[]>;
  readonly point: Change<[pointer: SurgeryPointer]>;
  readonly handOver: Change<[to: string]>;
  readonly takeOver: Change<[]>;
  readonly settleItem: Change<[item: string, outcome: SurgeryOutcome]>;
  readonly end: Change<[]>;
}

interface Sources extends RoomMeans {
  readonly places: PlaceService;
  readonly surgeries: SurgeryRepository;
  readonly presence: SurgeryPresence;
  readonly sights: SurgerySightService;
}

/** @throws GraphQLError where it is not held. */
export function requireLive({ state }: Pick<SurgeryRecord, 'state'>): void {
  if (state === 'LIVE') return;
  const why = state === 'PLANNED' ? 'has not begun yet' : 'is over';
  throw refused('NOT_LIVE', `This surgery ${why}.`);
}

/** @throws GraphQLError where somebody else drives, or nobody. */
export function requireDriver(surgery: SurgeryRecord, person: string): void {
  requireLive(surgery);
  if (surgery.driverId === person) return;
  const who = surgery.driverName === null ? 'Nobody drives' : `${surgery.driverName} drives`;
  throw refused('NOT_DRIVING', `${who} this surgery now.`);
}

/** @throws GraphQLError where somebody else drives whose connection was heard of. */
function requireNobodyElse(surgery: SurgeryRecord, person: string, now: string): void {
  requireLive(surgery);
  if (surgery.driverId === null || surgery.driverId === person) return;
  if (isDriverGone(surgery, now)) return;
  const who = surgery.driverName ?? 'Somebody';
  throw refused('STILL_DRIVEN', `${who} still drives this surgery.`);
}

const isSame = (a: SurgeryPointer, b: SurgeryPointer) =>
  a.itemId === b.itemId &&
  a.view === b.view &&
  a.place === b.place &&
  a.month === b.month &&
  a.namesHidden === b.namesHidden &&
  a.zoom?.from === b.zoom?.from &&
  a.zoom?.to === b.zoom?.to;

export function createRoomDrivingService(sources: Sources): RoomDrivingService {
  const { surgeries, presence, sights } = sources;
  const database = () => databaseOf(sources);

  return {
    async open(authority, id, actor) {
      const found = await surgeryFor(sources, authority, id, 'mayHold');
      const driver = somebody(actor);
      return changed(sources, found, () =>
        inRoom(database(), found, async (room) => {
          const { surgery, now } = room;
          if (surgery.state === 'LIVE' && surgery.driverId === driver.id) return;
          if (surgery.state !== 'PLANNED') {
            throw refused('NOT_PLANNED', 'This surgery has begun already, or is not held.');
          }
          if (!mayBegin(surgery, found.readsUnpublished, now))
            throw refused('TOO_EARLY', TOO_EARLY);
          await nextVersion(room, {
            ...{ state: 'LIVE', pointer: FIRST_POINTER, pointedAt: now, openedAt: now },
            ...{ driverId: driver.id, driverName: driver.name, driverSeenAt: now },
          });
          const told = { kind: 'surgery.opened', actor, done: 'was begun.' } as const;
          await tellRoom(room, { ...told, after: { surgery: surgery.number, state: 'LIVE' } });
        }),
      );
    },

    async point(authority, id, pointer, actor) {
      const found = await surgeryFor(sources, authority, id, 'mayHold');
      const { id: person } = somebody(actor);
      const { authorityId, number } = found.surgery;
      const [tree, items] = await Promise.all([
        sources.places.treeOn(found.authority),
        surgeries.items(authorityId, [number]),
      ]);
      checkPointer(pointer, items, { tree, period: found.surgery.period });
      const moment = await changed(sources, found, () =>
        inRoom(database(), found, async (room) => {
          const { surgery, now } = room;
          requireDriver(surgery, person);
          const before = pointerOf(surgery);
          if (isSame(before, pointer)) return;
          const turns = before.itemId !== pointer.itemId;
          if (turns) await addTimeSpent(room);
          // Turning is no event of its own: what was looked at, and for how long, stands with the items.
          await nextVersion(room, {
            ...{ pointer, driverSeenAt: now },
            ...(turns && { pointedAt: now }),
          });
        }),
      );
      // Beside the answer: what everybody waits for is the turn.
      sights.keep(found, pointer.itemId);
      return moment;
    },

    async handOver(authority, id, to, actor) {
      const found = await surgeryFor(sources, authority, id, 'mayHold');
      const { present } = await presence.of(found.surgery);
      const next = present.find((each) => each.id === to && each.mayHold);
      return changed(sources, found, () =>
        inRoom(database(), found, async (room) => {
          const { surgery, now } = room;
          if (surgery.driverId === to && surgery.state === 'LIVE') return;
          requireDriver(surgery, somebody(actor).id);
          // Who was there some seconds ago may hold none any more.
          const mayHold = mayDoAt(
            await grantsOf(room.record, surgery, to),
            'HOLD_SURGERIES',
            found.place,
          );
          if (next === undefined || !mayHold) {
            throw refused(
              'NOT_FOLLOWING',
              'They do not follow this surgery, or may not drive one.',
            );
          }
          const drives = { driverId: to, driverName: next.name, driverSeenAt: now };
          await nextVersion(room, drives);
          await tellRoom(room, {
            ...{ kind: 'surgery.driving-given', actor },
            done: `is driven by ${next.name} now.`,
            ...{ before: { driver: surgery.driverName }, after: { driver: next.name } },
          });
        }),
      );
    },

    async takeOver(authority, id, actor) {
      const found = await surgeryFor(sources, authority, id, 'mayHold');
      const { id: person, name } = somebody(actor);
      return changed(sources, found, () =>
        inRoom(database(), found, async (room) => {
          const { surgery, now } = room;
          requireNobodyElse(surgery, person, now);
          if (surgery.driverId === person) return;
          await nextVersion(room, { driverId: person, driverName: name, driverSeenAt: now });
          await tellRoom(room, {
            ...{ kind: 'surgery.driving-taken', actor, done: `is driven by ${name} now.` },
            ...{ before: { driver: surgery.driverName }, after: { driver: name } },
          });
        }),
      );
    },

    async settleItem(authority, id, itemId, outcome, actor) {
      const found = await surgeryFor(sources, authority, id, 'mayHold');
      const number = surgeryNumber(itemId);
      return changed(sources, found, () =>
        inRoom(database(), found, async (room) => {
          const { record, surgery } = room;
          requireDriver(surgery, somebody(actor).id);
          const items = await record.query<{ position: number; outcome: SurgeryOutcome }>(
            `SELECT position, outcome FROM "SurgeryItem"
              WHERE "authorityId" = $1 AND "surgeryId" = $2 AND id = $3`,
            [surgery.authorityId, surgery.number, number],
          );
          const [item] = items;
          if (item === undefined) throw refused('UNKNOWN_ITEM', 'There is no such item.');
          if (item.outcome === outcome) return;
          await record.query(
            `UPDATE "SurgeryItem" SET outcome = $3::"SurgeryOutcome"
              WHERE "authorityId" = $1 AND id = $2`,
            [surgery.authorityId, number, outcome],
          );
          await nextVersion(room);
          await tellRoom(room, {
            ...{ kind: 'surgery.item-settled', actor },
            done: `has item ${item.position} ${surgeryOutcomeWords(outcome)}.`,
            ...{ before: { outcome: item.outcome }, after: { outcome } },
          });
        }),
      );
    },

    async end(authority, id, actor) {
      const found = await surgeryFor(sources, authority, id, 'mayHold');
      return changed(sources, found, async () => {
        if (found.surgery.state === 'LIVE') await sights.keepAll(found);
        await inRoom(database(), found, async (room) => {
          const { surgery, now } = room;
          if (surgery.state === 'ENDED' || surgery.state === 'APPROVED') return;
          requireNobodyElse(surgery, somebody(actor).id, now);
          await addTimeSpent(room);
          await nextVersion(room, { state: 'ENDED', endedAt: now, pointedAt: null });
          await tellRoom(room, {
            ...{ kind: 'surgery.ended', actor, done: 'was ended.' },
            ...{ before: { state: surgery.state }, after: { state: 'ENDED' } },
          });
        });
      });
    },
  };
}
