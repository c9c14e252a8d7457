import { periodHolding } from '../reporting-period/period-of-kind';
import { periodsBetween } from '../reporting-period/periods-between';
import type { IndicatorFacts } from '../scorecard/scorecard-facts';
import type { CountTable } from './count-table';
import { lengthOf } from './own-periods';
import type { PublicRowFacts } from './public-edition-parts';

const SIDES = ['figure', 'numerator', 'denominator'] as const;
type Side = (typeof SIDES)[number];

/**
 * The key under which the counts of an indicator are those of its periods alone: an indicator of a year
 * so far has steps, from each period to the next, and any other its own counts.
 */
export function periodAlone({ key, basis }: Pick<IndicatorFacts, 'key' | 'basis'>): string {
  return basis === 'YEAR_TO_DATE' ? `${key} step` : key;
}

/**
 * Whoever reads a year so far at two periods can take the one from the other. So each year so far is
 * the one before it and a step, which is a count like any other though nobody publishes it; with the
 * first period of a year it is the step alone. Where the period between is not on record the step is
 * of several, and stands in no other equation.
 */
export function addSteps<Row extends PublicRowFacts>(table: CountTable<Row>): void {
  const { places, rows } = table.record;
  const positions = placesInYear(table);
  for (const row of rows) {
    const { indicator } = row;
    if (indicator.basis !== 'YEAR_TO_DATE' || indicator.measureKind === 'MAXIMUM') continue;
    const length = lengthOf(row);
    for (const place of places.keys()) {
      for (const side of SIDES) addStepsOf(table, indicator, { place, side, positions, length });
    }
  }
}

/** The how manieth of its financial year each period of a record is. */
export function placesInYear<Row extends PublicRowFacts>({
  record: { span },
}: CountTable<Row>): readonly number[] {
  return span.months.map((period) => {
    const { start } = periodHolding('FINANCIAL_YEAR', period.start, span.yearFrom);
    return periodsBetween({ ...period, start }, period) + 1;
  });
}

interface StepsAsked {
  readonly place: number;
  readonly side: Side;
  /** The how manieth of its financial year each month of the span is. */
  readonly positions: readonly number[];
  /** How many of them one period of the indicator has. */
  readonly length: number;
}

function addStepsOf<Row extends PublicRowFacts>(
  table: CountTable<Row>,
  indicator: IndicatorFacts & { readonly countsChildren: boolean },
  { place, side, positions, length }: StepsAsked,
): void {
  const { countsChildren } = indicator;
  const key = periodAlone(indicator);
  const sums = true;
  let before: { readonly month: number; readonly id: string; readonly value: number } | null = null;
  for (const [month, position] of positions.entries()) {
    if (position === 1) before = null;
    const isFirst = position === length;
    const id: string | null = table.figureCells(indicator.key, place, month)[side];
    const value = id === null ? null : (table.cells.get(id)?.value ?? null);
    if (id === null || value === null) continue;
    const step = value - (before?.value ?? 0);
    const isStep = isFirst || before?.month === month - length;
    if (isStep && step >= 0) {
      const alone = table.addFollowing(key, side, {
        ...{ place, month, value: step, countsChildren, sums },
      });
      table.addEquation('SUM', [id], before === null ? [alone] : [before.id, alone]);
    } else if (before !== null) {
      const slug = table.record.places[place]?.slug ?? '';
      const left = { name: `${key} of several ${side}`, place: slug, month };
      table.addEquation('SUM', [id], [before.id], left);
    }
    before = { month, id, value };
  }
}
