import {
  absenceSentence,
  absenceSymbol,
  alignedWith,
  codesAlignedWith,
  formatValue,
  monthCodeOf,
  roundHalfAwayFromZero,
  type Absence,
} from '@vital-signs/domain';
import type { PackCell } from '@vital-signs/pack';
import type { BriefReading } from '../../area-summary/brief-reading';
import type { ScorecardRow } from '../../scorecard/scorecard.service';

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

/** What the arrow of a direction looks like, as on every page. */
export const ARROWS = { UP: '▲', DOWN: '▼', SAME: '▶', NONE: '' } as const;

/** A figure of one of a row's own periods, counted back from the last: 0 is the one judged. */
export function figureAt(
  row: ScorecardRow,
  months: readonly unknown[],
  place = 0,
  back = 0,
): PackCell | string {
  const periods = row.periods ?? months;
  const at = periods.length - 1 - back;
  if (at < 0) return absenceCell(null);
  const value = alignedWith(periods, row.values[place] ?? [])[at] ?? null;
  if (value === null) {
    return absenceCell(monthCodeOf(codesAlignedWith(periods, row.codes[place] ?? ''), at).absence);
  }
  const { unit, decimals } = row.indicator;
  const shown = back === 0 ? (row.decimals[place] ?? decimals) : decimals;
  return { words: formatValue(value, unit ?? '', shown), number: value };
}
