import type { Period } from '../period';
import { formatPeriod } from '../period-key';
import {
  audienceOfPack,
  defaultPackContents,
  isAskedAsBegun,
  isPrivateForSmallNumbers,
  type PackBeginning,
  type PackContents,
} from './pack-contents';

/**
 * What is kept of a pack for the months to come: parts, order, areas, cards and cover. Its month, the
 * meeting's day and the summary are not kept: they are of one month alone.
 */
export interface PackTemplateContents extends Omit<PackContents, 'meetingOn' | 'summary'> {
  readonly version: 1;
  /** Slugs of all report areas that there were when it was saved, in or out; null: nobody wrote them down. */
  readonly knownAreas: readonly string[] | null;
}

/** Stands in a template's words where the month's name stood. */
const THE_PERIOD = '{period}';

/** What is kept of a pack; the name of its month, wherever cover or question say it, becomes that of the month to come. */
export function templateOf(
  contents: PackContents,
  period: Period,
  /** Slugs of the report areas that there are. */
  knownAreas: readonly string[],
): PackTemplateContents {
  const { meetingOn: _day, summary: _summary, ...kept } = contents;
  const month = formatPeriod(period);
  const without = (words: string) => words.replaceAll(month, THE_PERIOD);
  return {
    version: 1,
    knownAreas,
    ...kept,
    title: without(kept.title),
    asked: without(kept.asked),
  };
}

/**
 * A pack begun from a template. Report areas that the authority has no more are left out; where none of
 * them is left, every area is in. Areas that there were not when it was saved come in at the end: nobody
 * left them out. Whether it is private because small numbers stand in it, and what is
 * asked, follow the readers; only what somebody wrote is kept. For the public no reason is kept: it was
 * written of another pack, and what is made for everybody is not private unless somebody says so of it.
 */
export function contentsFromTemplate(
  template: PackTemplateContents,
  beginning: PackBeginning,
): PackContents {
  const usual = defaultPackContents(beginning);
  const { version: _version, knownAreas, ...kept } = template;
  const areas = [
    ...kept.areas.filter((slug) => beginning.areas.includes(slug)),
    ...beginning.areas.filter((slug) => knownAreas?.includes(slug) === false),
  ];
  const month = formatPeriod(beginning.period);
  const withMonth = (words: string) => words.replaceAll(THE_PERIOD, month);
  const isWritten =
    kept.isPrivate &&
    !isPrivateForSmallNumbers(kept) &&
    audienceOfPack(beginning.readers) === 'INTERNAL';
  const isPrivate = isWritten || usual.isPrivate;
  return {
    ...kept,
    title: withMonth(kept.title),
    asked: isAskedAsBegun(kept.asked) ? usual.asked : withMonth(kept.asked),
    meetingOn: null,
    isPrivate,
    privateReason: isWritten ? kept.privateReason : usual.privateReason,
    areas: areas.length === 0 && kept.areas.length > 0 ? usual.areas : areas,
    summary: null,
  };
}
