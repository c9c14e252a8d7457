import {
  actionStanding,
  expectedWords,
  isDriverGone,
  isOverdue,
  type SurgeryPointer,
} from '@vital-signs/domain';
import type { Saying, SurgeryMoment } from '../../generated/resolver-types';
import type {
  SurgeryEntryRecord,
  SurgeryItemRecord,
  SurgeryRecord,
} from '../surgery/surgery.repository';
import { toldItem } from '../surgery/told-item';
import type { SaidActionRecord } from './said-action.repository';
import { standingSayings } from './standing-sayings';
import type { SurgeryPresence } from './surgery-presence';

/** Of many followers so many are named. */
export const MOST_NAMED = 100;

/** All of which a moment is made. */
export interface RoomRecord {
  readonly surgery: SurgeryRecord;
  readonly items: readonly SurgeryItemRecord[];
  readonly entries: readonly SurgeryEntryRecord[];
  readonly actions: readonly SaidActionRecord[];
  /** The latest revision of the authority's record. */
  readonly revision: number;
  /** What the database's clock says. */
  readonly now: Date;
}

const idOf = (number: number | null) => (number === null ? null : String(number));

/** What everybody looks at, as it is kept. */
export const pointerOf = ({ pointer }: Pick<SurgeryRecord, 'pointer'>): SurgeryPointer =>
  pointer as SurgeryPointer;

function toldAction(action: SaidActionRecord, day: string): NonNullable<Saying['action']> {
  const { number, owner, dueOn, indicator, slug, name, shortName } = action;
  return {
    ...{ id: String(number), owner: owner ?? '', dueOn: dueOn ?? '', indicator },
    place: { slug, name, shortName },
    expected: expectedWords(action, action.unit ?? ''),
    ...{ expectedEffect: action.expectedEffect, expectedValue: action.expectedValue },
    expectedBy: action.expectedBy?.slice(0, 7) ?? null,
    standing: actionStanding(action, day),
    isOverdue: isOverdue(action, day),
  };
}

/** What stands of what was said, as followers are told it. */
export function toldSayings(
  { entries, actions }: Pick<RoomRecord, 'entries' | 'actions'>,
  day: string,
): readonly Saying[] {
  const bySaid = new Map(actions.map((action) => [action.said, action]));
  return standingSayings(entries).map((entry) => {
    const { number, key, kind, item, text, outcome, person, at, beforehand } = entry;
    const action = entry.actionId === null ? undefined : bySaid.get(entry.actionId);
    return {
      ...{ id: String(number), key, kind, item: idOf(item), text, outcome, person, at, beforehand },
      by: entry.personId,
      isCorrected: entry.supersedesId !== null,
      action: action === undefined ? null : toldAction(action, day),
    };
  });
}

/** A moment as everybody who may follow the surgery is told it. */
export function roomMoment(
  room: RoomRecord,
  { present, followers }: Awaited<ReturnType<SurgeryPresence['of']>>,
  day: string,
): SurgeryMoment {
  const { surgery, items, revision, now } = room;
  const { itemId, ...pointer } = pointerOf(surgery);
  const { driverId, driverName } = surgery;
  return {
    id: String(surgery.number),
    ...{ version: surgery.version, at: now.toISOString(), state: surgery.state },
    ...{ title: surgery.title, minutes: surgery.minutes },
    pointer: { ...pointer, item: idOf(itemId) },
    ...{ pointedAt: surgery.pointedAt, openedAt: surgery.openedAt, endedAt: surgery.endedAt },
    driver:
      driverId === null
        ? null
        : {
            id: driverId,
            name: driverName ?? '',
            isHere: !isDriverGone(surgery, now.toISOString()),
          },
    present: present.slice(0, MOST_NAMED),
    followers,
    items: items.map(toldItem),
    sayings: toldSayings(room, day),
    record: revision,
  };
}
