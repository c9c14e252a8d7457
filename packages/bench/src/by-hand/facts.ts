import { PackedReader } from '@vital-signs/database';
import {
  ABSENCES,
  BASES,
  decimalsOfText,
  PROVENANCES,
  polarityInUse,
  validateTolerance,
  type AnnotationFacts,
  type CellFacts,
  type Comparator,
  type IndicatorFacts,
  type JudgementModel,
  type MonthSpan,
  type Observed,
  type PlaceFacts,
  type Provenance,
  type RatingPrecision,
  type RowFacts,
  type ScorecardFacts,
  type TargetFacts,
  type Tolerance,
  type ToleranceFacts,
} from '@vital-signs/domain';

/** The one row that the statement gives. */
export interface StatementRow {
  readonly name: string;
  readonly regionName: string | null;
  readonly judgementModel: JudgementModel;
  readonly precision: RatingPrecision;
  readonly revision: number;
  readonly edition: {
    readonly number: number;
    readonly accurateAsOf: string | null;
    readonly periodStart: string;
  } | null;
  readonly places: readonly StoredPlace[];
  readonly populations: readonly StoredPopulation[] | null;
  readonly indicators: readonly StoredIndicator[];
  readonly tolerances: readonly StoredTolerance[] | null;
  readonly targets: readonly StoredTarget[] | null;
  readonly benchmarks: readonly StoredBenchmark[] | null;
  readonly annotations: readonly StoredAnnotation[] | null;
  /** Packed. */
  readonly figures: string | null;
}

interface StoredPlace {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: PlaceFacts['kind'];
  readonly teamKind: string | null;
  readonly modelled: boolean;
  readonly rank: 0 | 1 | 2 | 3;
  readonly parentId: number | null;
  readonly hasChildren: boolean;
  readonly position: number;
}

interface StoredPopulation {
  readonly place: number;
  readonly count: number;
  readonly provenance: Provenance;
  readonly from: string;
  readonly to: string | null;
}

export interface StoredIndicator extends IndicatorFacts {
  readonly areaSlug: string;
  readonly areaName: string;
  readonly note: string | null;
  /** There only where one indicator is asked for. */
  readonly denominatorLabel?: string | null;
}

interface StoredAnnotation extends AnnotationFacts {
  readonly indicator: number | null;
  /** The indicators of its section; null where it has none. */
  readonly indicators: readonly number[] | null;
}

interface OfIndicator {
  readonly indicator: number;
}

interface StoredTolerance extends OfIndicator {
  readonly model: JudgementModel;
  readonly red: number | null;
  readonly green: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly minimum: number | null;
  readonly tolerance: number | null;
  readonly target: number | null;
  readonly zeroConcern: boolean;
  readonly zeroConcernMinimumDenominator: number | null;
  readonly placeId: number | null;
  readonly place: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly textAsPrinted: string | null;
}

interface StoredTarget extends OfIndicator, TargetFacts {
  readonly textAsPrinted: string | null;
}

interface StoredBenchmark extends OfIndicator {
  readonly comparator: Comparator;
  readonly value: number;
  readonly textAsPrinted: string;
  readonly year: string | null;
}

export interface HandRow extends RowFacts {
  readonly indicator: StoredIndicator;
  readonly tolerances: readonly (StoredTolerance & ToleranceFacts & { problems: string[] })[];
  readonly targets: readonly StoredTarget[];
  readonly benchmarks: readonly StoredBenchmark[];
}

export interface HandPlace extends PlaceFacts, StoredPlace {}

export interface HandFacts extends ScorecardFacts<HandRow> {
  readonly places: readonly HandPlace[];
}

/** As the product relates them: a sibling stands beside the place as its children do. */
const RELATIONS = ['SELF', 'PARENT', 'CHILD', 'CHILD'] as const;
const DAY = 86_400_000;

/** What the statement gave, as the rules take it. */
export function factsOf(row: StatementRow, span: MonthSpan): HandFacts {
  const parentOf = new Map(row.places.map(({ id, parentId }) => [id, parentId]));
  const above = (id: number): number[] => {
    const parent = parentOf.get(id) ?? null;
    return parent === null ? [] : [parent, ...above(parent)];
  };
  const places = row.places.map((place) => ({
    ...place,
    relation: RELATIONS[place.rank],
    within: above(place.id),
    populations: (row.populations ?? []).filter((population) => population.place === place.id),
  }));
  const tolerances = byIndicator(row.tolerances);
  const targets = byIndicator(row.targets);
  const benchmarks = byIndicator(row.benchmarks);
  const cells = cellsOf(row, places, span);
  return {
    judgementModel: row.judgementModel,
    precision: row.precision,
    modelled: true,
    span,
    places,
    rows: row.indicators.map((indicator) => ({
      indicator,
      tolerances: (tolerances.get(indicator.id) ?? []).map((stored) => {
        const rule = ruleOf(stored);
        const { polarity } = polarityInUse(indicator.polarity, rule);
        const problems = validateTolerance(rule, polarity).map(({ sentence }) => sentence);
        return { ...stored, rule, from: stored.validFrom, to: stored.validTo, problems };
      }),
      targets: targets.get(indicator.id) ?? [],
      benchmarks: benchmarks.get(indicator.id) ?? [],
      annotations: (row.annotations ?? []).filter((each) => bearsOn(each, indicator.id)),
      cells: cells.get(indicator.id) ?? [],
    })),
  };
}

function byIndicator<T extends OfIndicator>(rows: readonly T[] | null): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows ?? []) {
    const group = groups.get(row.indicator);
    if (group === undefined) groups.set(row.indicator, [row]);
    else group.push(row);
  }
  return groups;
}

/** The samples judge by thresholds; the hand-made answers know no other model. */
function ruleOf({ model, red, green }: StoredTolerance): Tolerance {
  if (model !== 'THRESHOLDS') throw new Error(`No hand-made answer for the model ${model}`);
  return { model, red, green };
}

function bearsOn({ indicator, indicators }: StoredAnnotation, id: number): boolean {
  return indicators === null ? indicator === null || indicator === id : indicators.includes(id);
}

interface GrowingCell {
  months: (Observed | null)[];
  printedYearToDate: Observed | null;
  printedPreviousYearToDate: Observed | null;
}

function cellsOf(
  row: StatementRow,
  places: readonly HandPlace[],
  span: MonthSpan,
): Map<number, (CellFacts | null)[]> {
  const origin = Date.parse(span.months[0]?.start ?? '');
  const monthOfDay = new Map<number, number>(
    span.months.map(({ end }, index) => [(Date.parse(end) - origin) / DAY, index]),
  );
  const last = span.months.length - 1;
  const columnOf = new Map<number, number>(places.map(({ id }, index) => [id, index]));
  const basisOf = new Map<number, string>(row.indicators.map(({ id, basis }) => [id, basis]));
  const cells = new Map<number, (GrowingCell | null)[]>();
  const reader = new PackedReader(row.figures ?? '');
  while (reader.hasMore()) {
    const indicator = reader.number() ?? 0;
    const column = columnOf.get(reader.number() ?? 0);
    const basis = reader.oneOf(BASES);
    const month = monthOfDay.get(reader.number() ?? 0);
    const observed = readObserved(reader);
    const isYearToDate = basis === 'YEAR_TO_DATE';
    if (!isYearToDate && basis !== basisOf.get(indicator)) continue;
    if (column === undefined || month === undefined) continue;
    let ofIndicator = cells.get(indicator);
    if (ofIndicator === undefined) {
      ofIndicator = places.map(() => null);
      cells.set(indicator, ofIndicator);
    }
    const cell = (ofIndicator[column] ??= {
      months: Array<Observed | null>(span.months.length).fill(null),
      printedYearToDate: null,
      printedPreviousYearToDate: null,
    });
    if (!isYearToDate) cell.months[month] = observed;
    else if (month === last) cell.printedYearToDate = observed;
    else if (month === last - 12) cell.printedPreviousYearToDate = observed;
  }
  return cells;
}

function readObserved(reader: PackedReader): Observed {
  const value = reader.number();
  const numerator = reader.number();
  const denominator = reader.number();
  const provenance = reader.oneOf(PROVENANCES) ?? 'IMPORTED';
  if (reader.endsRecord) {
    return {
      value,
      numerator,
      denominator,
      provenance,
      countsProvenance: provenance,
      absence: null,
      printedDecimals: null,
      otherPrints: null,
    };
  }
  const countsProvenance = reader.oneOf(PROVENANCES);
  const absence = reader.oneOf(ABSENCES);
  const text = reader.word();
  const printedDecimals = text === '' ? null : decimalsOfText(text);
  const prints = JSON.parse(reader.word() || '[]') as { value: number | null; text: string }[];
  const otherPrints = prints.flatMap((print) =>
    print.value === null ? [] : [{ value: print.value, decimals: decimalsOfText(print.text) }],
  );
  return {
    value,
    numerator,
    denominator,
    provenance,
    countsProvenance,
    absence,
    printedDecimals,
    otherPrints,
  };
}
