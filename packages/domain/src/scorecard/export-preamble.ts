import { modelledSentence } from '../modelled';
import { formatDate, formatPeriod } from '../period-key';
import type { Period } from '../period';
import { periodNoun } from '../reporting-period/period-nouns';
import type { ScorecardView } from './view';
import { filterSentences } from './view-words';
import type { ViewNames } from './view-words';

/** What an export says about itself before its table. */
export interface ExportAbout {
  readonly authority: string;
  readonly place: string;
  readonly period: Period;
  readonly revision: number;
  /** The edition in which the month was published, and whether its figures are those given. */
  readonly edition: {
    readonly number: number;
    readonly accurateAsOf: string | null;
    readonly asked: boolean;
  } | null;
  readonly rowsShown: number;
  readonly rowsInAll: number;
  readonly figureCount: number;
  readonly modelledCount: number;
  readonly rulesVersion: string;
}

/**
 * The lines before an exported table, each a name and what it says: what it is of, how the figures
 * were known, which filters were set, how many of its figures are modelled. With them a file that
 * was passed on still says what it shows.
 */
export function exportPreamble(
  about: ExportAbout,
  view: ScorecardView,
  names: ViewNames,
): readonly (readonly [string, string])[] {
  const filters = filterSentences(view, names);
  const modelled = view.modelled
    ? modelledSentence(about.modelledCount, about.figureCount, periodNoun(about.period.kind))
    : 'Modelled figures are left out.';
  return [
    ['Scorecard', `${about.authority}, ${formatPeriod(about.period)}`],
    ['Place', about.place],
    ['Figures', figuresOf(about)],
    ['Filters', filters.length === 0 ? 'none' : filters.join('; ')],
    ['Lines', `${about.rowsShown} of ${about.rowsInAll} indicators`],
    ['Modelled', modelled],
    ['Rules', `version ${about.rulesVersion}`],
  ];
}

function figuresOf({ edition, revision }: ExportAbout): string {
  if (edition === null) return `as known at revision ${revision}; the month has no edition`;
  const accurate =
    edition.accurateAsOf === null
      ? ''
      : `, accurate as of the morning of ${formatDate(edition.accurateAsOf)}`;
  const name = `edition ${edition.number}${accurate}`;
  return edition.asked
    ? `as published in ${name}`
    : `as known at revision ${revision}; published in ${name}`;
}
