import { canonicalJson } from '../canonical-json';
import type { Json } from '../canonical-json';
import type { Period } from '../period';
import { periodKey } from '../period-key';
import { RULES_VERSION } from '../rules-version';
import type { JudgedRow, JudgedScorecard } from './judged-scorecard';
import type { RowFacts } from './scorecard-facts';

/**
 * Grows when the document is laid out in another way. 2: with the sections of the report, and with the
 * populations of each place; what has format 1 says nothing of either.
 */
export const EDITION_DOCUMENT_FORMAT = 2;

/** What an edition says about itself, its places and its rows beside the judgement. */
export interface EditionParts<Row extends RowFacts> {
  readonly authority: Json;
  readonly number: number;
  readonly revision: number;
  readonly period: Period;
  readonly accurateAsOf: string | null;
  readonly audience: string;
  /** The places in order, each with its own judged scorecard, it being its only place. */
  readonly places: readonly { readonly place: Json; readonly judged: JudgedScorecard<Row> }[];
  /** The sections of the report, in its order. */
  readonly sections: readonly Json[];
  /** How a row's indicator, yardsticks and benchmarks were described. */
  readonly describe: (row: Row) => Json;
}

/**
 * The judged readings of a month as they were published, in canonical JSON: names, figures, counts,
 * ratings with their reasons, arrows, years to date, yardsticks, marks. It holds nothing that
 * depends on when or where it is made: the same record at the same revision, judged by the same
 * rules, gives the same text.
 */
export function editionDocument<Row extends RowFacts>(parts: EditionParts<Row>): string {
  const [first] = parts.places;
  return canonicalJson({
    format: EDITION_DOCUMENT_FORMAT,
    rulesVersion: RULES_VERSION,
    authority: parts.authority,
    number: parts.number,
    revision: parts.revision,
    period: { ...parts.period },
    accurateAsOf: parts.accurateAsOf,
    audience: parts.audience,
    months: first?.judged.months ?? [],
    sections: [...parts.sections],
    indicators: first?.judged.rows.map((row) => parts.describe(row.facts)) ?? [],
    places: parts.places.map(({ place, judged }) => ({
      place,
      counts: judged.counts.map(({ state, count }) => ({ state, count })),
      readings: Object.fromEntries(
        judged.rows.map((row) => [row.facts.indicator.key, readingOf(row)]),
      ),
    })),
  });
}

/** What was asked of the period on the way to a target, and how the figure stood against it. */
function trajectoryIn<Row extends RowFacts>({ trajectories }: JudgedRow<Row>): Json | undefined {
  const standing = trajectories?.[0];
  if (standing == null) return undefined;
  const { planned, between, standing: state, reason, aheadBy } = standing;
  return { planned, between, standing: state, reason, aheadBy };
}

function readingOf<Row extends RowFacts>(row: JudgedRow<Row>): Json {
  return {
    // Only of a row whose figures are of another kind of period than the edition's.
    periods: row.periods === null ? undefined : row.periods.map(periodKey),
    values: row.values[0] ?? [],
    codes: row.codes[0] ?? '',
    decimals: row.decimals[0] ?? 0,
    numerator: row.numerators[0] ?? null,
    denominator: row.denominators[0] ?? null,
    countsProvenance: row.countsProvenances[0] ?? null,
    state: row.states[0] ?? null,
    reason: row.reasons[0] ?? null,
    secondState: row.secondStates?.[0],
    secondReason: row.secondReasons?.[0],
    polarityImplied: row.polarityImplied,
    arrow: row.arrows[0] ?? null,
    meaning: row.meanings[0] ?? null,
    directionReason: row.directionReasons[0] ?? null,
    // Only where a trajectory runs in the period.
    trajectory: trajectoryIn(row),
    yearToDate: { ...row.yearToDate },
    previousYearToDate: row.previousYearToDate && { ...row.previousYearToDate },
    marks: row.marks.map(({ mark, weight, month, sentence }) => ({
      mark,
      weight,
      month,
      sentence,
    })),
  };
}
