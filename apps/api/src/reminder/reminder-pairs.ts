import { mayDoAt, wantsReminders } from '@vital-signs/domain';
import type { PlaceNode } from '../modules/place/place-tree';
import type { RemindedActionRow, ReminderReaderRow, ReminderRow } from './reminder.repository';

/** One person and one action, with all that was told of it. */
export interface Pair {
  readonly action: RemindedActionRow;
  readonly place: PlaceNode;
  readonly reader: ReminderReaderRow;
  readonly isTheirs: boolean;
  /** Numbers of the roles that let them follow what is agreed at its place. */
  readonly roles: readonly number[];
  readonly rows: readonly ReminderRow[];
}

interface Paired {
  readonly actions: readonly RemindedActionRow[];
  readonly rows: readonly ReminderRow[];
  readonly readers: readonly ReminderReaderRow[];
  readonly places: ReadonlyMap<number, PlaceNode>;
}

/**
 * Every action with each who owns it or was reminded of it, follows what is agreed at its place and
 * wants to be reminded. Each action, person and reminder is looked at once.
 */
export function pairsOf({ actions, rows, readers, places }: Paired): readonly Pair[] {
  const byId = new Map(readers.map((reader) => [reader.id, reader]));
  const byEmail = new Map(readers.map((reader) => [reader.email.toLowerCase(), reader]));
  const told = new Map<number, Map<string, ReminderRow[]>>();
  for (const row of rows) {
    const ofAction = told.get(row.actionId) ?? new Map<string, ReminderRow[]>();
    const ofPerson = ofAction.get(row.userId) ?? [];
    ofPerson.push(row);
    told.set(row.actionId, ofAction.set(row.userId, ofPerson));
  }
  return actions.flatMap((action) => {
    const place = places.get(action.placeId);
    if (place === undefined) return [];
    const ofAction = told.get(action.first);
    const owner = byEmail.get(action.ownerEmail ?? '');
    const concerned = new Set([
      ...(owner === undefined ? [] : [owner.id]),
      ...(ofAction?.keys() ?? []),
    ]);
    return [...concerned].flatMap((id) => {
      const reader = byId.get(id);
      if (reader === undefined || !wantsReminders(reader.preferences['reminders'])) return [];
      const roles = reader.grants
        .filter((grant) => mayDoAt([grant], 'FOLLOW_SURGERIES', place))
        .map(({ number }) => number);
      if (roles.length === 0) return [];
      const isTheirs = reader === owner;
      return [{ action, place, reader, isTheirs, roles, rows: ofAction?.get(id) ?? [] }];
    });
  });
}
