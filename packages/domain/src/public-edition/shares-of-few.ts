import { multiplierOf } from '../measure';
import { periodKey } from '../period-key';
import { measureDefinition } from '../scorecard/judge-cell';
import { monthCodeOf } from '../scorecard/month-codes';
import type { Observed, ScorecardFacts } from '../scorecard/scorecard-facts';
import { SMALLEST_HIDDEN } from '../suppression/count-cell';
import { placeMonth } from './count-table';
import type { CountTable, FigureCells } from './count-table';
import { areOfOneLength } from './own-periods';
import type { EarlierPublicEdition, PublicRowFacts } from './public-edition-parts';
import { publicRecord } from './public-record';

/** A percentage or a rate as it is printed, of which not every count is on record. */
export interface PrintedShare {
  /** Of one: 0.995 for 99.5%; of a rate, so many for each of those that it is divided by. */
  readonly share: number;
  /** Half of its last printed digit, as a share. */
  readonly half: number;
  /** Whether what it leaves of those that it is divided by is a count, too: it is of a percentage. */
  readonly leavesRest: boolean;
  /** The greatest count that is hidden for its size. */
  readonly smallTo: number;
}

/** The least and the greatest number that a figure was divided by, as far as it is on record. */
export interface DividedBy {
  readonly least: number;
  readonly greatest: number;
}

/**
 * Whether a share that stands without its counts is one of so few children that they are hidden, or
 * leaves so few: with some number between the least and the greatest that it was ever divided by, its
 * count comes nearest to a small one, or rounding leaves a small one possible.
 */
export function isShareOfFew(
  { share, half, leavesRest, smallTo }: PrintedShare,
  { least, greatest }: DividedBy,
): boolean {
  const mayBeFew = (part: number) => {
    if (part < -half) return false;
    const nearest = [Math.round(Math.max(0, part) * least), Math.round(part * greatest)] as const;
    const possible = [
      Math.ceil((part - half) * least - EDGE),
      Math.floor((part + half) * greatest + EDGE),
    ] as const;
    return [nearest, possible].some(
      ([from, to]) => Math.max(from, SMALLEST_HIDDEN) <= Math.min(to, smallTo),
    );
  };
  return mayBeFew(share) || (leavesRest && mayBeFew(1 - share));
}

const descending = (one: number, other: number) => other - one;

/** So much a bound may miss a whole number for being a binary fraction. */
const EDGE = 1e-9;

/**
 * The percentages and rates of children whose counts are not on record in their month and yet are told
 * by what the same row was divided by in another one, or by the row that is named as what divides
 * it: those of few children, or that leave few, as `shareKey` names them. What is on record of earlier
 * editions is reckoned with, too, so what one of them hid is hidden again.
 */
export function sharesOfFew<Row extends PublicRowFacts>(
  table: CountTable<Row>,
  earlier: readonly EarlierPublicEdition<Row>[],
): ReadonlySet<string> {
  const { record, smallTo } = table;
  const before = earlier.map(({ edition, facts }) => ({ edition, record: publicRecord(facts) }));
  const known = [record, ...before.map((each) => each.record)];
  const found = new Set<string>();
  for (const row of record.rows) {
    const { indicator } = row;
    if (!indicator.countsChildren) continue;
    if (indicator.measureKind !== 'PERCENTAGE' && indicator.measureKind !== 'RATE') continue;
    const multiplier = multiplierOf(measureDefinition(indicator));
    record.places.forEach(({ slug }, place) => {
      const [root] = record.places;
      const inPlace = (of: string) =>
        known.flatMap((each) => denominatorsOf(each, indicator.key, of));
      const own = inPlace(slug);
      // A locality of which none is on record has at the most what the authority has.
      const denominators =
        own.length > 0
          ? own
          : inPlace(root?.slug ?? '')
              .sort(descending)
              .slice(0, 1);
      record.span.months.forEach((period, month) => {
        const observed = row.cells[place]?.months[month] ?? null;
        const { value = null } = observed ?? {};
        const cells = table.figureCells(indicator.key, place, month);
        if (observed === null || value === null || areCounted(cells, indicator)) return;
        const share: PrintedShare = {
          share: value / multiplier,
          half: (0.5 * 10 ** -(observed.printedDecimals ?? indicator.decimals)) / multiplier,
          leavesRest: indicator.measureKind === 'PERCENTAGE',
          smallTo: smallTo[month] ?? 0,
        };
        const under = [...denominators, ...followingFrom(observed, share)];
        const isFew =
          under.length > 0 &&
          isShareOfFew(share, { least: Math.min(...under), greatest: Math.max(...under) });
        const key = periodKey(period);
        const wasHidden = before.some(
          (each) =>
            valueBefore(each.record, indicator.key, slug, key) === value &&
            isHiddenIn(each.edition, indicator.key, slug, key),
        );
        if (isFew || wasHidden) found.add(shareKey(indicator.key, place, month));
      });
    });
  }
  return found;
}

/** How a figure is named among the shares of few. */
export function shareKey(key: string, place: number, month: number): string {
  return `${key}|${place}|${month}`;
}

/** The month of a share, by its place in the span. */
export function monthOfShare(share: string): number {
  return Number(share.split('|').at(-1));
}

/** The place and month of a share, as `placeMonth` names them. */
export function placeMonthOfShare(
  { places, span }: Pick<ScorecardFacts<PublicRowFacts>, 'places' | 'span'>,
  share: string,
): string {
  const [place, month] = share.split('|').slice(-2).map(Number);
  const at = span.months[month ?? -1];
  return placeMonth(places[place ?? -1]?.slug ?? '', at === undefined ? '' : periodKey(at));
}

/** Whether all that a figure tells of children stands for counts that are protected as counts. */
function areCounted(
  { numerator, denominator }: FigureCells,
  { measureKind, denominatorIsPopulation }: PublicRowFacts['indicator'],
): boolean {
  const leavesRest = measureKind === 'PERCENTAGE' && !denominatorIsPopulation;
  return numerator !== null && (denominator !== null || !leavesRest);
}

/** What a row was divided by in a place, in any month, and what the row that is named for it counts there. */
function denominatorsOf<Row extends PublicRowFacts>(
  { rows, places }: ScorecardFacts<Row>,
  key: string,
  slug: string,
): readonly number[] {
  const place = places.findIndex((each) => each.slug === slug);
  const row = rows.find(({ indicator }) => indicator.key === key);
  if (place === -1 || row === undefined) return [];
  const { denominatorIndicatorId: id, denominatorIsPopulation } = row.indicator;
  const linked = id === null ? undefined : rows.find(({ indicator }) => indicator.id === id);
  const counted = linked !== undefined && areOfOneLength(row, linked) ? linked : undefined;
  const months = (of: Row | undefined) => of?.cells[place]?.months ?? [];
  return [
    ...months(row).map((each) => each?.denominator ?? null),
    ...months(counted).map((each) => each?.value ?? each?.numerator ?? null),
    ...(denominatorIsPopulation ? (places[place]?.populations ?? []) : []).map(
      ({ count }) => count,
    ),
  ].filter((each) => each !== null && each > 0) as readonly number[]; // without null, as the line says
}

/** What a share was divided by, where the count above the line is on record. */
function followingFrom({ numerator }: Observed, { share, half }: PrintedShare): readonly number[] {
  if (numerator === null || numerator <= 0 || share <= half) return [];
  return [numerator / (share + half), numerator / (share - half)];
}

function valueBefore<Row extends PublicRowFacts>(
  { rows, places, span }: ScorecardFacts<Row>,
  key: string,
  slug: string,
  month: string,
): number | null {
  const place = places.findIndex((each) => each.slug === slug);
  const at = span.months.findIndex((each) => periodKey(each) === month);
  const row = rows.find(({ indicator }) => indicator.key === key);
  return row?.cells[place]?.months[at]?.value ?? null;
}

function isHiddenIn(
  { months, places }: EarlierPublicEdition<PublicRowFacts>['edition'],
  key: string,
  slug: string,
  month: string,
): boolean {
  const at = months.indexOf(month);
  const reading = places.find(({ place }) => place.slug === slug)?.readings[key];
  return (
    at !== -1 && reading !== undefined && monthCodeOf(reading.codes, at).absence === 'SUPPRESSED'
  );
}
