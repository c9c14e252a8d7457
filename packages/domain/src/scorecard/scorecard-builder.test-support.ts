import { month, periodsUpTo } from '../period';
import type { Absence, MeasureKind, Provenance } from '../vocabulary';
import { judgeScorecard } from './judge-scorecard';
import type { JudgedRow } from './judged-scorecard';
import type { FindingsByIndicator } from './row-findings';
import type { CellFacts, IndicatorFacts, Observed, PlaceFacts, RowFacts } from './scorecard-facts';

/** A figure as reported: a number is published, and `modelled` says that it is not. */
export type Reported = number | null | Observed;

export function modelled(value: number): Observed {
  return observed(value, 'MODELLED');
}

/** What is on record of a period without a figure. */
export function absent(absence: Absence): Observed {
  return { ...observed(0, 'PUBLISHED'), value: null, absence };
}

export function observed(value: number, provenance: Provenance): Observed {
  return { value, numerator: null, denominator: null, provenance, countsProvenance: null };
}

/** A percentage with its counts, which may come from elsewhere than the figure. */
export function share(
  numerator: number,
  denominator: number,
  provenance: Provenance,
  countsProvenance: Provenance,
): Observed {
  return { value: null, numerator, denominator, provenance, countsProvenance };
}

/** What is on record in one place: its months, the period's last, and what was printed of the year. */
export function aCell(
  months: readonly Reported[],
  printedYearToDate: number | null = null,
): CellFacts {
  return {
    months: months.map((figure) =>
      typeof figure === 'number' ? observed(figure, 'PUBLISHED') : figure,
    ),
    printedYearToDate: printedYearToDate === null ? null : observed(printedYearToDate, 'PUBLISHED'),
    printedPreviousYearToDate: null,
  };
}

const KEYS = new Map<string, number>();

/** The id of the indicator with this key; the same whenever it is asked for. */
export function idOf(key: string): number {
  const id = KEYS.get(key) ?? KEYS.size + 1;
  KEYS.set(key, id);
  return id;
}

/** A row of a count of events that adds up over places, but for what a test says. */
export function aFactsRow(
  key: string,
  cells: readonly (CellFacts | null)[],
  facts: Partial<IndicatorFacts> = {},
): RowFacts {
  const measureKind: MeasureKind = facts.measureKind ?? 'COUNT';
  return {
    indicator: {
      ...{ id: idOf(key), key, ref: key, name: `Indicator ${key}`, polarity: 'LOW' },
      ...{ basis: 'IN_PERIOD', dataNote: 'Count', unit: null, multiplier: 1 },
      ...{ decimals: 0, denominatorIsPopulation: false, yearToDateRule: 'SUM', teamKinds: [] },
      ...{ numeratorIndicatorId: null, denominatorIndicatorId: null },
      ...{ partOfIndicatorId: null, inflowIndicatorId: null, outflowIndicatorId: null },
      additive: measureKind === 'COUNT',
      ...facts,
      measureKind,
    },
    ...{ tolerances: [], targets: [], cells },
  };
}

/** A place of the scorecard; the first is the place itself, and the others are below it. */
export function aFactsPlace(
  kind: PlaceFacts['kind'],
  facts: Partial<Pick<PlaceFacts, 'relation' | 'teamKind'>> = {},
): PlaceFacts {
  return {
    ...{ id: 1, slug: 'place', name: 'Place', populations: [], kind },
    ...{ relation: 'CHILD', teamKind: null, ...facts },
  };
}

export const COUNTY = aFactsPlace('AUTHORITY', { relation: 'SELF' });
const SHOWN = 3;

interface Asked {
  readonly places?: readonly PlaceFacts[];
  readonly findings?: FindingsByIndicator;
  readonly modelled?: boolean;
}

/** The rows as judged in June: three months are shown, and the same three make the year to date. */
export function judgedRows(
  rows: readonly RowFacts[],
  { places = [COUNTY], findings = new Map(), modelled: withModelled = true }: Asked = {},
): ReadonlyMap<string, JudgedRow> {
  const judged = judgeScorecard({
    ...{ judgementModel: 'THRESHOLDS', precision: 'FULL', places, rows, findings },
    span: { months: periodsUpTo(month('2018-06'), 24), shown: SHOWN, inYearToDate: 3 },
    modelled: withModelled,
  });
  return new Map(judged.rows.map((row) => [row.facts.indicator.key, row]));
}
