import { figureOfArea, type AreaFigure } from '../area-succession';
import { differenceOf } from '../exact';
import { neighbourSummary, type NeighbourSummary } from '../neighbours';
import { lastDay, type Period } from '../period';
import {
  quartileBandWithin,
  quartileLimits,
  rankOf,
  type QuartileBand,
  type QuartileLimits,
} from '../quartile';
import type { Polarity } from '../vocabulary';
import type { KnownSuccession } from './known-successions';

/** All that the benchmarks of one measure and period are made from. Areas are named by their keys. */
export interface NationalFacts {
  readonly period: Period;
  readonly figures: ReadonlyMap<string, AreaFigure>;
  /** Those of the same period a year before; empty where there are none. */
  readonly figuresBefore: ReadonlyMap<string, AreaFigure>;
  /** Every local authority, whenever it existed. */
  readonly authorities: readonly string[];
  readonly successions: readonly KnownSuccession[];
  /** The publisher's polarity: by it quartiles and ranks are made. */
  readonly polarity: Polarity;
  /** True where the publisher switches quartiles off. */
  readonly noQuartile: boolean;
  /** Areas whose figure is known from an extract alone: compared, but not counted among all authorities. */
  readonly ofExtracts: ReadonlySet<string>;
}

/** Whose benchmarks they are. */
export interface NationalStandpoint {
  readonly own: string;
  /** Null where it is not known. */
  readonly region: string | null;
  readonly nation: string | null;
  /** The nearest first; empty where no model lists any. */
  readonly neighbours: readonly string[];
  /** The authority's own polarity: by it the best neighbour is chosen. */
  readonly polarity: Polarity;
  /** False: areas are taken under the codes in the list of neighbours alone. */
  readonly followsSuccession: boolean;
}

/** An area's figure beside that of the year before. */
export interface ComparedArea {
  readonly area: string;
  readonly figure: AreaFigure;
  /** The figure of the year before; null where there is none. */
  readonly before: number | null;
}

/**
 * What an area's figure did since the year before, in the measure's unit; null where either is
 * missing. METHODS section 8: it needs the year before, not the row before.
 */
export function changeOnYear({ figure, before }: ComparedArea): number | null {
  return figure.value === null || before === null ? null : differenceOf(figure.value, before);
}

/** What one authority compares itself with, of one measure in one period. */
export interface NationalBenchmarks {
  readonly own: ComparedArea;
  readonly nation: ComparedArea | null;
  readonly region: ComparedArea | null;
  readonly summary: NeighbourSummary;
  /** The nearest first. */
  readonly neighbours: readonly ComparedArea[];
  /** Keys of the neighbours whose figure is the best; several where they are equal. */
  readonly bestNeighbours: readonly string[];
  /** How many authorities that existed then have a figure; those of an extract are not counted. */
  readonly authorities: number;
  /** True where the figures of authorities are those of an extract alone, so that there is nothing to rank among. */
  readonly isExtract: boolean;
  /** Null without figures, or where the publisher switches quartiles off. */
  readonly quartiles: QuartileLimits | null;
  /** The edge of the best quarter; null without a polarity of the publisher's. */
  readonly topQuartile: number | null;
  readonly band: QuartileBand | null;
  readonly rank: { readonly rank: number; readonly of: number } | null;
}

/** Whether an authority's number was in use on a day, by what is known of its beginning and end. */
export function existedOn(
  area: string,
  day: string,
  successions: readonly KnownSuccession[],
): boolean {
  return successions.every(
    ({ predecessor, successor, on }) =>
      (predecessor !== area || day < on) && (successor !== area || day >= on),
  );
}

/**
 * The figures of the authorities that existed on the last day of a period: what quartiles and ranks
 * are made over. None of those that an extract gives: some authorities are not all of them.
 */
export function figuresOfAuthorities({
  authorities,
  figures,
  period,
  successions,
  ofExtracts,
}: Pick<
  NationalFacts,
  'authorities' | 'figures' | 'period' | 'successions' | 'ofExtracts'
>): number[] {
  const day = lastDay(period);
  return authorities
    .filter((area) => !ofExtracts.has(area) && existedOn(area, day, successions))
    .flatMap((area) => figures.get(area)?.value ?? []);
}

/** All authorities of a year: made once, however many of them are compared. */
export interface AllAuthorities {
  readonly values: readonly number[];
  /** Null without figures, or where the publisher switches quartiles off. */
  readonly quartiles: QuartileLimits | null;
  /** True where an extract alone gives figures of authorities. */
  readonly isExtract: boolean;
}

export function allAuthorities(facts: NationalFacts): AllAuthorities {
  const values = figuresOfAuthorities(facts);
  return {
    values,
    quartiles: facts.noQuartile ? null : quartileLimits(values),
    isExtract: values.length === 0 && facts.authorities.some((area) => facts.ofExtracts.has(area)),
  };
}

/**
 * Compares an authority with its statistical neighbours, its region, England and all authorities
 * that existed in the year. METHODS section 8: the mean as the Local Authority Interactive Tool
 * shows it and the median as the Department's dashboard does, over the neighbours that reported; the
 * best by the authority's own polarity; quartiles (R's type 7), band and rank by the publisher's,
 * and none where it gives no polarity or switches quartiles off.
 */
export function nationalBenchmarks(
  facts: NationalFacts,
  standpoint: NationalStandpoint,
  all: AllAuthorities = allAuthorities(facts),
): NationalBenchmarks {
  const { figures, figuresBefore, polarity } = facts;
  const { values, quartiles } = all;
  const carried = standpoint.followsSuccession
    ? facts.successions.filter(({ whole }) => whole)
    : [];
  const compare = (area: string): ComparedArea => ({
    area,
    figure: figureOfArea(area, figures, carried),
    before: figureOfArea(area, figuresBefore, carried).value,
  });
  const own = compare(standpoint.own);
  const neighbours = standpoint.neighbours.map(compare);
  const summary = neighbourSummary(standpoint.neighbours, figures, standpoint.polarity, carried);
  // What is no figure of an authority that existed then stands in no quarter and in no rank.
  const isAmongAll =
    !facts.ofExtracts.has(standpoint.own) && values.includes(own.figure.value ?? NaN);
  const value = isAmongAll ? own.figure.value : null;
  return {
    own,
    nation: standpoint.nation === null ? null : compare(standpoint.nation),
    region: standpoint.region === null ? null : compare(standpoint.region),
    summary,
    neighbours,
    bestNeighbours:
      summary.best === null
        ? []
        : neighbours.filter(({ figure }) => figure.value === summary.best).map(({ area }) => area),
    authorities: values.length,
    isExtract: all.isExtract,
    quartiles,
    topQuartile: topQuartileOf(quartiles, polarity),
    band:
      quartiles === null || value === null ? null : quartileBandWithin(value, quartiles, polarity),
    rank: value === null ? null : rankOf(value, values, polarity),
  };
}

function topQuartileOf(quartiles: QuartileLimits | null, polarity: Polarity): number | null {
  if (quartiles === null) return null;
  if (polarity === 'LOW') return quartiles.q1;
  return polarity === 'HIGH' ? quartiles.q3 : null;
}
