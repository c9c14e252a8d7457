import { monthsBetween } from '../period';
import type { Period } from '../period';

/** A month, or quarter, of an authority’s record with how many of its indicators have a figure in it. */
export interface FilledPeriod {
  readonly period: Period;
  readonly figures: number;
}

/** Up to the latest period, how far back the fullest is looked for. Decided: a year of reports. */
const MONTHS_LOOKED_AT = 12;

/** A period with fewer of the figures of the fullest is not opened on. Decided. */
const SHARE_OF_FULLEST = 1 / 2;

/**
 * The period on which an authority’s pages open where none is named: the latest that has at least half
 * as many figures as the fullest of the year up to the latest. So a paper that quotes a few figures, or
 * a month of which little has come in, does not stand in place of a whole report. `filled` is in order
 * of time. Null where nothing is held.
 */
export function openingPeriod(filled: readonly FilledPeriod[]): Period | null {
  const latest = filled.at(-1);
  if (latest === undefined) return null;
  const lookedAt = filled.filter(
    ({ period }) => monthsBetween(period, latest.period) < MONTHS_LOOKED_AT,
  );
  const fullest = Math.max(...lookedAt.map(({ figures }) => figures));
  const opening = lookedAt.findLast(({ figures }) => figures >= fullest * SHARE_OF_FULLEST);
  return (opening ?? latest).period;
}

/** The periods after the one on which pages open, each of them with fewer than half of its figures. */
export function periodsAfterOpening(filled: readonly FilledPeriod[]): readonly FilledPeriod[] {
  const opening = openingPeriod(filled);
  return opening === null ? [] : filled.filter(({ period }) => period.start > opening.start);
}
