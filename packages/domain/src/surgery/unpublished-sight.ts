import { OPENS_EARLY_SECONDS, UNPUBLISHED_AFTER_SECONDS } from './room-times';
import type { SurgeryState } from './surgery-words';

/** A surgery as far as it decides which figures are shown in it. */
export interface ShownInSurgery {
  readonly showsUnpublished: boolean;
  readonly state: SurgeryState;
  readonly openedAt: string | null;
  readonly minutes: number;
}

/**
 * Which figures an item of a surgery shows. OWN: those that somebody's pages show them. PUBLISHED: those that
 * are published, also to who reads others. UNPUBLISHED: those known now, to everybody who may follow.
 */
export type FiguresShown = 'OWN' | 'PUBLISHED' | 'UNPUBLISHED';

/** When a surgery that nobody ends shows no unpublished figures any more; null: it shows none. */
export function unpublishedUntil({
  showsUnpublished,
  openedAt,
  minutes,
}: Omit<ShownInSurgery, 'state'>): string | null {
  if (!showsUnpublished || openedAt === null) return null;
  const seconds = minutes * 60 + UNPUBLISHED_AFTER_SECONDS;
  return new Date(Date.parse(openedAt) + seconds * 1000).toISOString();
}

/**
 * Which figures an item shows at some moment. Everybody in a room sees the same, unpublished figures only
 * where the surgery was planned to show them, of items that were put there by somebody who reads them, and
 * not for ever where nobody ends it. Of one that is over, `at` is when the item was seen.
 */
export function figuresShown(
  surgery: ShownInSurgery,
  item: { readonly showsPublished: boolean },
  at: string,
): FiguresShown {
  if (!surgery.showsUnpublished || item.showsPublished) return 'PUBLISHED';
  if (surgery.state === 'PLANNED') return 'OWN';
  const until = unpublishedUntil(surgery);
  return until !== null && Date.parse(at) <= Date.parse(until) ? 'UNPUBLISHED' : 'PUBLISHED';
}

const ON_ITS_PAGE = 'The figures on this page are those that you may read.';

/** Whose figures a surgery shows in its room, and whose stand on its page, for those who read that before or after. */
export function figuresSentence({
  showsUnpublished,
  state,
}: Pick<ShownInSurgery, 'showsUnpublished' | 'state'>): string {
  if (state === 'CANCELLED') return ON_ITS_PAGE;
  const isToBe = state === 'PLANNED' || state === 'LIVE';
  const shows = isToBe ? 'shows' : 'showed';
  const inTheRoom = showsUnpublished
    ? `${shows} figures as known ${isToBe ? 'at that moment' : 'then'}, unpublished ones too, to everybody who may follow it`
    : `${shows} published figures alone`;
  return `While it ${isToBe ? 'is' : 'was'} held it ${inTheRoom}. ${ON_ITS_PAGE}`;
}

/** Whether somebody may begin a surgery now: one that shows unpublished figures not long before its time, but who reads them. */
export function mayBegin(
  surgery: { readonly showsUnpublished: boolean; readonly startsAt: string },
  readsUnpublished: boolean,
  now: string,
): boolean {
  if (!surgery.showsUnpublished || readsUnpublished) return true;
  return Date.parse(surgery.startsAt) - Date.parse(now) <= OPENS_EARLY_SECONDS * 1000;
}
