import { counted, londonClock, momentInLondon, type AgendaSubject } from '@vital-signs/domain';
import type { ProposedItem, Surgery } from './surgery-query';

/** An item of an agenda that is being written. */
export interface DraftItem {
  /** Tells it from the others as long as it is written. */
  readonly key: string;
  /** Number of the item that stands; null: a new one. */
  readonly id: string | null;
  readonly kind: AgendaSubject['kind'];
  readonly title: string;
  readonly indicator: string | null;
  readonly area: string | null;
  readonly place: string | null;
  readonly minutes: string;
  readonly reasons: readonly string[];
  /** Whether its reasons may tell of unpublished figures: they stand only where the surgery shows those. */
  readonly fromUnpublished: boolean;
}

/** Somebody to be invited, as they are typed; `key` tells lines apart. */
export interface DraftPerson {
  readonly key: string;
  readonly name: string;
  readonly email: string;
}

/** A surgery that is being planned, as it is typed. */
export interface PlanDraft {
  readonly title: string;
  readonly place: string;
  readonly period: string;
  /** As the clocks of London show them. */
  readonly day: string;
  readonly time: string;
  readonly minutes: string;
  readonly showsUnpublished: boolean;
  readonly items: readonly DraftItem[];
  readonly invited: readonly DraftPerson[];
}

/** How a surgery is planned before anything is typed. */
export function newDraft(place: string, period: string): PlanDraft {
  return {
    ...{ title: 'Performance surgery', place, period, day: '', time: '10:00', minutes: '60' },
    ...{ showsUnpublished: false, items: [], invited: [] },
  };
}

/** A surgery as it stands, to be planned anew. */
export function draftOf(surgery: Surgery): PlanDraft {
  const { day, time } = londonClock(surgery.startsAt);
  return {
    ...{ title: surgery.title, place: surgery.place.slug, period: surgery.period.key, day, time },
    ...{ minutes: String(surgery.minutes), showsUnpublished: surgery.showsUnpublished },
    items: surgery.items.map((item) => ({
      ...{ key: item.id, id: item.id, kind: item.kind, title: item.title, reasons: item.reasons },
      ...{ indicator: item.indicator, area: item.area, place: item.place?.slug ?? null },
      ...{ minutes: String(item.minutes), fromUnpublished: surgery.showsUnpublished },
    })),
    // Whoever may plan it anew is told every address.
    invited: surgery.invited.map(({ name, email }) => {
      const address = email ?? '';
      return { key: address, name, email: address };
    }),
  };
}

/** A plan thing by thing, each list as one text: so two people's changes of different things both hold. */
export type PlanWritten = Readonly<
  Record<Exclude<keyof PlanDraft, 'showsUnpublished'>, string> & Record<'showsUnpublished', boolean>
>;

/** A plan as it is kept while it is typed. */
export function writtenOf({ items, invited, ...draft }: PlanDraft): PlanWritten {
  return { ...draft, items: JSON.stringify(items), invited: JSON.stringify(invited) };
}

/** A plan out of what is kept of it. */
export function draftIn({ items, invited, ...written }: PlanWritten): PlanDraft {
  return { ...written, items: itemsIn(items), invited: peopleIn(invited) };
}

/** The items that were kept as text; none where it is none of ours. */
export const itemsIn = (text: string) => listIn<DraftItem>(text);
/** The same of people. */
export const peopleIn = (text: string) => listIn<DraftPerson>(text);

function listIn<Entry>(text: string): readonly Entry[] {
  try {
    // Only ever written by writtenOf, in the same tab.
    const read = JSON.parse(text) as unknown;
    return Array.isArray(read) ? (read as readonly Entry[]) : [];
  } catch {
    return [];
  }
}

/** A list with what somebody else put on theirs since they were alike; what they took off stays on it. */
export function withTheirs<Entry extends { readonly key: string }>(
  mine: readonly Entry[],
  theirs: readonly Entry[],
  before: readonly Entry[],
): readonly Entry[] {
  const known = new Set([...mine, ...before].map(({ key }) => key));
  const added = theirs.filter(({ key }) => !known.has(key));
  return added.length === 0 ? mine : [...mine, ...added];
}

/** A time as people type it, as clocks show it: 9:30, 9.30 and 0930 are 09:30. What is none stays as it is. */
export function timeTyped(text: string): string {
  const [, hours = '', minutes] = /^(\d{1,2})[:.]?(\d{2})$/.exec(text.trim()) ?? [];
  return minutes === undefined ? text.trim() : `${hours.padStart(2, '0')}:${minutes}`;
}

/** The moment at which a surgery begins; null where its day and time are none. */
const momentOf = ({ day, time }: Pick<PlanDraft, 'day' | 'time'>) =>
  momentInLondon(day, timeTyped(time));

/** Which of both is no day or time, where together they are no moment; null where they are one. */
export function wrongOfMoment({
  day,
  time,
}: Pick<PlanDraft, 'day' | 'time'>): 'day' | 'time' | null {
  if (momentOf({ day, time }) !== null) return null;
  return momentInLondon(day, '12:00') === null ? 'day' : 'time';
}

/** A number of minutes as it is typed; null where it is none. */
export function minutesTyped(text: string): number | null {
  return /^\d{1,3}$/.test(text.trim()) ? Number(text) : null;
}

/** How many minutes the items take together; what is no number takes none. */
export function minutesUsed(items: readonly Pick<DraftItem, 'minutes'>[]): number {
  return items.reduce((sum, { minutes }) => sum + (minutesTyped(minutes) ?? 0), 0);
}

/** How the time stands: "35 of 60 minutes, 25 left", "70 of 60 minutes, 10 too many". */
export function timeWords(draft: Pick<PlanDraft, 'items' | 'minutes'>): string {
  const used = minutesUsed(draft.items);
  const whole = minutesTyped(draft.minutes);
  if (whole === null) return counted(used, 'minute');
  if (used > whole) return `${used} of ${whole} minutes, ${used - whole} too many`;
  return used === whole
    ? `${used} of ${whole} minutes, none left`
    : `${used} of ${whole} minutes, ${whole - used} left`;
}

/** What an item is about, one word for the same: nothing stands on an agenda twice. */
function subjectOf(item: Pick<DraftItem, 'kind' | 'indicator' | 'area' | 'place' | 'title'>) {
  const { kind, indicator, area, place, title } = item;
  return kind === 'FREE' ? `${kind} ${title}` : [kind, indicator, area, place].join(' ');
}

/** Why an item is on the agenda, as others may read it: a surgery that shows no unpublished figures gives none as a reason. */
export function reasonsShown(
  { reasons, fromUnpublished }: Pick<DraftItem, 'reasons' | 'fromUnpublished'>,
  { showsUnpublished }: Pick<PlanDraft, 'showsUnpublished'>,
): readonly string[] {
  return fromUnpublished && !showsUnpublished ? [] : reasons;
}

/** The agenda with what is proposed behind what stands on it already. */
export function takenOver(
  items: readonly DraftItem[],
  proposed: readonly ProposedItem[],
  newKey: () => string,
  fromUnpublished: boolean,
): readonly DraftItem[] {
  const standing = new Set(items.map(subjectOf));
  const added = proposed
    .map((item): DraftItem => ({
      ...{ key: newKey(), id: null, kind: item.kind, title: item.title, reasons: item.reasons },
      ...{ indicator: item.indicator, area: item.area, place: item.place?.slug ?? null },
      ...{ minutes: String(item.minutes ?? 5), fromUnpublished },
    }))
    .filter((item) => !standing.has(subjectOf(item)));
  return [...items, ...added];
}

/**
 * What is asked of the server; what is no number or no moment is sent as something that it names. An item
 * that somebody else took off meanwhile is sent as a new one: `standing` are those that there are.
 */
export function planInput(draft: PlanDraft, standing: ReadonlySet<string> = new Set()) {
  const { title, place, period, day, time, showsUnpublished } = draft;
  return {
    ...{ title, place, period, showsUnpublished },
    startsAt: momentOf({ day, time }) ?? `${day} ${time}`.trim(),
    minutes: minutesTyped(draft.minutes) ?? 0,
    items: draft.items.map((item) => ({
      ...{ id: standing.has(item.id ?? '') ? item.id : null },
      ...{ kind: item.kind, indicator: item.indicator, area: item.area },
      ...{ place: item.place, title: item.kind === 'FREE' ? item.title : null },
      ...{ minutes: minutesTyped(item.minutes) ?? 0, reasons: [...reasonsShown(item, draft)] },
    })),
    invited: draft.invited.map(({ name, email }) => ({ name, email })),
  };
}
