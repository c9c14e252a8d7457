import { isRatioKind } from '../measure';
import { periodKey } from '../period-key';
import type { ScorecardFacts } from '../scorecard/scorecard-facts';
import type { CountCell, CountEquation } from '../suppression/count-cell';
import { NamedCounts } from './named-counts';
import type { NamedCount } from './named-counts';
import type { PublicRowFacts } from './public-edition-parts';

/** The ids of the counts of one figure; null where there is none. */
export interface FigureCells {
  readonly figure: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  /** True where the numerator is not on record but follows from the figure. */
  readonly numeratorFollows: boolean;
  /** True where it counts children and some count of it is no whole number. */
  readonly fractional: boolean;
}

/** One count of the record in every place and month; null where it is not known. */
export interface CountSeries {
  readonly name: string;
  readonly countsChildren: boolean;
  /** Whether the counts of localities are counts of the authority, too. */
  readonly sums: boolean;
  /** By place, then by month of the span. */
  readonly values: (number | null)[][];
}

/** A count in a place and month that nobody publishes, with what it is worth. */
export interface FollowingCount {
  readonly place: number;
  readonly month: number;
  readonly value: number;
  readonly countsChildren: boolean;
  /** Whether the counts of localities are counts of the authority, too. */
  readonly sums: boolean;
}

const NO_CELLS: FigureCells = {
  ...{ figure: null, numerator: null, denominator: null },
  ...{ numeratorFollows: false, fractional: false },
};

/** The counts of a public record by their names, and the ids of the cells in which they stand. */
export class CountTable<Row extends PublicRowFacts> {
  readonly series = new Map<string, CountSeries>();
  readonly #cells = new Map<string, CountCell>();
  readonly #figures = new Map<string, FigureCells>();
  readonly #equations: CountEquation[] = [];
  readonly #months: readonly string[];
  readonly #firstShown: number;

  /** `smallTo`: the greatest count that is hidden for its size, by month of the span. */
  constructor(
    readonly record: ScorecardFacts<Row>,
    readonly smallTo: readonly number[],
  ) {
    this.#months = record.span.months.map(periodKey);
    this.#firstShown = this.#months.length - record.span.shown;
    const counts = new NamedCounts(record, smallTo);
    for (const row of record.rows) {
      record.places.forEach((_, place) => {
        this.#months.forEach((_key, month) => {
          const found = counts.of(row, place, month);
          const sums = row.indicator.measureKind !== 'MAXIMUM';
          const id = (count: NamedCount | null) =>
            count === null ? null : this.#keep(count, sums, place, month);
          this.#figures.set(figureKey(row.indicator.key, place, month), {
            figure: id(found.figure),
            numerator: id(found.numerator),
            denominator: id(found.denominator),
            numeratorFollows: found.numerator?.follows ?? false,
            fractional: found.fractional,
          });
        });
      });
    }
  }

  /**
   * A count that follows from two that are published, as though it were on record: of an indicator of
   * its own, `key`, whose counts are never published.
   */
  addFollowing(
    key: string,
    side: keyof Pick<FigureCells, 'figure' | 'numerator' | 'denominator'>,
    count: FollowingCount,
  ): string {
    const { place, month, value, countsChildren, sums } = count;
    const name = side === 'figure' ? key : `${key} ${side === 'numerator' ? 'above' : 'below'}`;
    const id = this.#keep({ name, value, countsChildren, follows: true }, sums, place, month);
    const cell = this.#cells.get(id);
    if (cell !== undefined) this.#cells.set(id, { ...cell, publication: 'UNPUBLISHED' });
    const known = this.#figures.get(figureKey(key, place, month)) ?? NO_CELLS;
    this.#figures.set(figureKey(key, place, month), { ...known, [side]: id });
    return id;
  }

  get cells(): ReadonlyMap<string, CountCell> {
    return this.#cells;
  }

  get equations(): readonly CountEquation[] {
    return this.#equations;
  }

  /** The first month of the span that the edition shows. */
  get firstShown(): number {
    return this.#firstShown;
  }

  get monthCount(): number {
    return this.#months.length;
  }

  /** What the figure of an indicator in a place and month of the span is made from. */
  figureCells(key: string, place: number, month: number): FigureCells {
    const cells = this.#figures.get(figureKey(key, place, month));
    return cells ?? NO_CELLS;
  }

  /** The value of a count in a place and month; null where it is not known. */
  valueOf(name: string, place: number, month: number): number | null {
    return this.series.get(name)?.values[place]?.[month] ?? null;
  }

  /** The id of a count in a place and month; null where it is not known. */
  idOf(name: string, place: number, month: number): string | null {
    const value = this.valueOf(name, place, month);
    return value === null ? null : this.#idOf(name, this.#placeName(place), month, value);
  }

  /**
   * Says that one side is as much as the other, but for what is left over: more than nought that is
   * left of the whole is a count of its own, never published. Nothing is said where the parts exceed
   * the whole.
   */
  addEquation(
    kind: CountEquation['kind'],
    whole: readonly string[],
    parts: readonly string[],
    left: { readonly name: string; readonly place: string; readonly month: number } | null = null,
  ): void {
    const sum = (ids: readonly string[]) =>
      ids.reduce((total, id) => total + (this.#cells.get(id)?.value ?? 0), 0);
    const value = sum(whole) - sum(parts);
    if (value < 0 || (value > 0 && left === null)) return;
    if (value === 0 || left === null) {
      this.#equations.push({ kind, whole, parts });
      return;
    }
    const countsChildren = whole.some((id) => this.#cells.get(id)?.countsChildren);
    const id = this.#idOf(left.name, left.place, left.month, value);
    this.#cells.set(id, {
      ...{ id, value, countsChildren, publication: 'UNPUBLISHED' },
      ...this.#sized(left.month),
    });
    this.#equations.push({ kind, whole, parts: [...parts, id] });
  }

  /** The id of what is left of a count that no locality recorded; null where nothing is left. */
  leftOverId(name: string, month: number, value: number): string | null {
    const id = this.#idOf(name, NO_LOCALITY, month, value);
    return this.#cells.has(id) ? id : null;
  }

  #keep(count: NamedCount, sums: boolean, place: number, month: number): string {
    const { name, value, countsChildren } = count;
    let series = this.series.get(name);
    if (series === undefined) {
      const values = this.record.places.map(() => this.#months.map((): number | null => null));
      this.series.set(name, (series = { name, countsChildren, sums, values }));
    }
    const ofPlace = series.values[place];
    if (ofPlace !== undefined) ofPlace[month] = value;
    const id = this.#idOf(name, this.#placeName(place), month, value);
    const publication = month >= this.#firstShown ? 'PUBLISHABLE' : 'UNPUBLISHED';
    this.#cells.set(id, { id, value, countsChildren, publication, ...this.#sized(month) });
    return id;
  }

  #sized(month: number): Pick<CountCell, 'smallTo'> {
    const smallTo = this.smallTo[month];
    return smallTo === undefined ? {} : { smallTo };
  }

  /** Of equal counts in several editions the ids are equal; a restated count has another. */
  #idOf(name: string, place: string, month: number, value: number): string {
    return `${name}|${place}|${this.#months[month]}|${value}`;
  }

  #placeName(place: number): string {
    return this.record.places[place]?.slug ?? '';
  }
}

/** Stands for the place of cases that no locality recorded. */
export const NO_LOCALITY = '~';

/** A place and a month, the same in every edition. */
export function placeMonth(slug: string, month: string): string {
  return `${slug}|${month}`;
}

/** The place and month of a count, by its id. */
export function placeMonthOf(id: string): string {
  const [, slug = '', month = ''] = id.split('|');
  return placeMonth(slug, month);
}

/** Whether an indicator’s figure is a count that stands for itself. */
export function isCount({ indicator }: PublicRowFacts): boolean {
  return !isRatioKind(indicator.measureKind);
}

function figureKey(key: string, place: number, month: number): string {
  return `${key}|${place}|${month}`;
}
