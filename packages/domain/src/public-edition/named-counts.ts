import { isRatioKind, multiplierOf } from '../measure';
import type { Observed, ScorecardFacts } from '../scorecard/scorecard-facts';
import { measureDefinition } from '../scorecard/judge-cell';
import { toleranceInForce } from '../tolerance';
import { isSmallCount } from '../suppression/count-cell';
import { areOfOneLength } from './own-periods';
import type { PublicRowFacts } from './public-edition-parts';

/** A whole number that a figure is, or is made from. */
export interface NamedCount {
  /** The same for the same count wherever it stands: the key of the indicator that counts it. */
  readonly name: string;
  readonly value: number;
  readonly countsChildren: boolean;
  /** True where it is not on record itself but follows from the figure and what that is divided by. */
  readonly follows: boolean;
}

/** The counts of one figure; null where there is none that is known. */
export interface FigureCounts {
  /** The figure itself, where it is a count. */
  readonly figure: NamedCount | null;
  readonly numerator: NamedCount | null;
  readonly denominator: NamedCount | null;
  /** True where it counts children and some count of it is no whole number: it is never shown. */
  readonly fractional: boolean;
}

const NO_COUNTS: FigureCounts = {
  ...{ figure: null, numerator: null, denominator: null },
  fractional: false,
};

/** Finds the counts of the figures of a public record. */
export class NamedCounts<Row extends PublicRowFacts> {
  readonly #byId: ReadonlyMap<number, Row>;

  /** `smallTo`: the greatest count that is hidden for its size, by month of the span. */
  constructor(
    private readonly record: ScorecardFacts<Row>,
    private readonly smallTo: readonly number[],
  ) {
    this.#byId = new Map(record.rows.map((row) => [row.indicator.id, row]));
  }

  /** The counts of an indicator's figure in one place and month of the span, given by their index. */
  of(row: Row, place: number, month: number): FigureCounts {
    const observed = row.cells[place]?.months[month] ?? null;
    if (observed === null) return NO_COUNTS;
    const { indicator } = row;
    if (!isRatioKind(indicator.measureKind)) {
      const fractional = isFractional(row, [observed.value ?? observed.numerator]);
      return { ...NO_COUNTS, figure: figureCount(row, observed), fractional };
    }
    const denominator = indicator.denominatorIsPopulation
      ? null
      : (this.#linked(row, 'denominator', place, month) ??
        recordedCount(row, observed.denominator, 'below'));
    const numerator =
      this.#linked(row, 'numerator', place, month) ??
      recordedCount(row, observed.numerator, 'above') ??
      this.#following(row, observed, {
        under: this.#under(row, denominator, place, month),
        smallTo: this.smallTo[month],
      });
    const under = indicator.denominatorIsPopulation ? null : observed.denominator;
    const fractional =
      indicator.measureKind !== 'AVERAGE' && isFractional(row, [observed.numerator, under]);
    return { figure: null, numerator, denominator, fractional };
  }

  /** The count of another indicator, where it is the one on record or none is on record here. */
  #linked(of: Row, side: 'numerator' | 'denominator', place: number, month: number) {
    const id = of.indicator[`${side}IndicatorId`];
    const recorded = of.cells[place]?.months[month]?.[side] ?? null;
    const row = id === null ? undefined : this.#byId.get(id);
    const observed = row?.cells[place]?.months[month] ?? null;
    if (row === undefined || observed === null || isRatioKind(row.indicator.measureKind))
      return null;
    // A count of a quarter is no count of the month with which it ends.
    if (!areOfOneLength(of, row)) return null;
    const counted = figureCount(row, observed);
    return counted !== null && (recorded === null || recorded === counted.value) ? counted : null;
  }

  /** What a figure is divided by. */
  #under(row: Row, denominator: NamedCount | null, place: number, month: number): number | null {
    if (!row.indicator.denominatorIsPopulation) return denominator?.value ?? null;
    const at = this.record.span.months[month];
    const populations = this.record.places[place]?.populations ?? [];
    return at === undefined ? null : (toleranceInForce(populations, at)?.count ?? null);
  }

  /**
   * The numerator that everybody can work out of a figure and what it is divided by. Where rounding
   * leaves several, a small one is taken if there is any, so that it is protected.
   */
  #following(
    { indicator }: Row,
    observed: Observed,
    { under, smallTo }: Divided,
  ): NamedCount | null {
    const { value } = observed;
    if (value === null || under === null || under <= 0 || indicator.measureKind === 'AVERAGE') {
      return null;
    }
    const perUnit = under / multiplierOf(measureDefinition(indicator));
    const half = 0.5 * 10 ** -(observed.printedDecimals ?? indicator.decimals);
    const nearest = Math.max(0, Math.round(value * perUnit));
    const from = Math.max(0, Math.ceil((value - half) * perUnit - EDGE));
    const fitting = [nearest];
    for (let each = from; each <= (value + half) * perUnit + EDGE; each += 1) {
      if (fitting.length > MOST_FITTING) break;
      fitting.push(each);
    }
    const isShare = indicator.measureKind === 'PERCENTAGE';
    const small =
      fitting.find((each) => isSmallCount(each, smallTo)) ??
      (isShare ? fitting.find((each) => isSmallCount(under - each, smallTo)) : undefined);
    return {
      name: `${indicator.key} above`,
      value: small ?? nearest,
      countsChildren: indicator.countsChildren,
      follows: true,
    };
  }
}

/** What a figure is divided by, and the greatest count that is hidden for its size there. */
interface Divided {
  readonly under: number | null;
  readonly smallTo: number | undefined;
}

/** So much a bound may miss a whole number for being a binary fraction. */
const EDGE = 1e-9;

/** Numerators that fit one printed figure, beyond which no more are looked at. */
const MOST_FITTING = 1000;

function figureCount({ indicator }: PublicRowFacts, observed: Observed): NamedCount | null {
  const value = observed.value ?? observed.numerator;
  if (!isWhole(value)) return null;
  const { key, countsChildren } = indicator;
  return { name: key, value, countsChildren, follows: false };
}

function recordedCount(
  { indicator }: PublicRowFacts,
  value: number | null,
  side: 'above' | 'below',
): NamedCount | null {
  if (!isWhole(value)) return null;
  const { key, countsChildren } = indicator;
  return { name: `${key} ${side}`, value, countsChildren, follows: false };
}

function isFractional({ indicator }: PublicRowFacts, counts: readonly (number | null)[]): boolean {
  return indicator.countsChildren && counts.some((count) => count !== null && !isWhole(count));
}

function isWhole(value: number | null): value is number {
  return value !== null && Number.isInteger(value) && value >= 0;
}
