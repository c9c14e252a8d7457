import { counted, formatDate, formatPeriod, parsePeriodKey } from '@vital-signs/domain';
import type { FrameAuthority } from '../../lib/frame';
import { itemsIn, minutesTyped, peopleIn } from './plan-draft';

const FIELDS: Readonly<Record<string, string>> = {
  ...{ title: 'Title', place: 'Place', period: 'Figures of', day: 'Day', time: 'Begins' },
  ...{ minutes: 'Minutes', showsUnpublished: 'Unpublished figures' },
  ...{ items: 'Agenda', invited: 'People' },
};

/** What a field of a plan is called. */
export const fieldWords = (field: string): string => FIELDS[field] ?? field;

/** How somebody else has left a field of a plan: "Day: somebody else made it 24 April 2018 meanwhile." */
export function overtakenWords(
  field: string,
  now: string,
  places: FrameAuthority['places'],
): string {
  return `${fieldWords(field)}: somebody else made it ${nowWords(field, now, places)} meanwhile.`;
}

function nowWords(field: string, now: string, places: FrameAuthority['places']): string {
  switch (field) {
    case 'place':
      return places.find(({ slug }) => slug === now)?.name ?? now;
    case 'period':
      return formatPeriod(parsePeriodKey(now));
    case 'day':
      return formatDate(now);
    case 'showsUnpublished':
      return now === 'true' ? '“shown”' : '“not shown”';
    case 'items':
      return listed(
        itemsIn(now).map(({ title, minutes }) => `${title} (${minutesWords(minutes)})`),
      );
    case 'invited':
      return listed(peopleIn(now).map(({ name, email }) => `${name} (${email})`));
    default:
      return `“${now}”`;
  }
}

/** Minutes as they were typed: "1 minute", "ten minutes". */
function minutesWords(typed: string): string {
  const minutes = minutesTyped(typed);
  return minutes === null ? `${typed} minutes` : counted(minutes, 'minute');
}

function listed(entries: readonly string[]): string {
  return entries.length === 0 ? 'an empty list' : `“${entries.join('; ')}”`;
}
