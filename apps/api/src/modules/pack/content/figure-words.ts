import {
  absenceSentence,
  absenceSymbol,
  roundHalfAwayFromZero,
  type Absence,
} from '@vital-signs/domain';
import type { BriefReading } from '../../area-summary/brief-reading';

/** What stands where there is no figure: a pack holds none that is modelled, whatever pages show. */
export const NO_PUBLISHED_FIGURE = 'no published figure';

const NOTHING = absenceSentence('NO_FIGURE');

/** Why there is no figure, in a few words. */
export function absenceWords(sentence: string | null): string {
  return sentence === null || sentence === NOTHING ? NO_PUBLISHED_FIGURE : sentence;
}

/** What stands in a cell where there is no figure: the usual symbol, or a dash. */
export function absenceCell(absence: Absence | null): string {
  return (absence === null ? null : absenceSymbol(absence)) ?? '–';
}

/** A reading as it is shown, or why there is none. */
export function shownOrWhy({ shown, absenceSentence: why }: BriefReading): string {
  return shown ?? absenceWords(why);
}

/** The figure behind the words of a cell, as far as it is shown: no workbook says more than a page. */
export function numberShown({ value, decimals }: BriefReading): { readonly number?: number } {
  return value === null ? {} : { number: roundHalfAwayFromZero(value, decimals) };
}
