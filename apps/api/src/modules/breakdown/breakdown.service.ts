import {
  absenceDigit,
  breakdownAgainstTotal,
  figureLetter,
  lastDay,
  periodKey,
  roundHalfAwayFromZero,
  valueOf,
  type DataMark,
  type FindingWeight,
  type Period,
  type Reported,
} from '@vital-signs/domain';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import type { ObservationRepository } from '../observation/observation.repository';
import type { PlaceNode } from '../place/place-tree';
import type { PlaceService } from '../place/place.service';
import type { BreakdownLoaders } from './breakdown.loaders';
import type { BreakdownRepository, BreakdownRow } from './breakdown.repository';

export interface BreakdownQuestion {
  readonly authority: AuthorityRecord;
  readonly indicator: IndicatorRecord;
  /** Slug of the place; null: the authority itself. */
  readonly place: string | null;
  /** Null: the indicator's first. */
  readonly dimension: string | null;
  readonly months: readonly Period[];
}

/** An indicator by category and month. */
export interface Breakdown {
  readonly indicator: IndicatorRecord;
  readonly place: PlaceNode;
  readonly dimension: string;
  readonly months: readonly string[];
  readonly categories: readonly string[];
  readonly partOfWhole: boolean;
  readonly values: readonly (readonly (number | null)[])[];
  readonly numerators: readonly (readonly (number | null)[])[];
  readonly denominators: readonly (readonly (number | null)[])[];
  readonly codes: readonly string[];
  /** The indicator's own figure of each month. */
  readonly totals: readonly (number | null)[];
  /** The categories together less the total. */
  readonly differences: readonly (number | null)[];
  readonly marks: readonly BreakdownMark[];
}

/** A month in which the categories do not add up to the total. */
export interface BreakdownMark {
  readonly mark: DataMark;
  readonly weight: FindingWeight;
  readonly month: string;
  readonly sentence: string;
}

type ByCategory = Omit<
  Breakdown,
  'indicator' | 'place' | 'dimension' | 'totals' | 'differences' | 'marks'
>;

export interface BreakdownService {
  /** What an indicator is broken down by, as known now. */
  dimensions(authorityId: number, revision: number, indicatorId: number): Promise<string[]>;
  /** Null where the place or the dimension is not known. */
  breakdown(question: BreakdownQuestion): Promise<Breakdown | null>;
}

export function createBreakdownService(
  places: PlaceService,
  repository: BreakdownRepository,
  loaders: BreakdownLoaders,
  observations: ObservationRepository,
): BreakdownService {
  const dimensions = (authorityId: number, revision: number, indicatorId: number) =>
    loaders.dimensions.load({ authorityId, revision, indicatorId });
  return {
    dimensions,
    async breakdown({ authority, indicator, place: slug, dimension: asked, months }) {
      const [first, last] = [months[0], months.at(-1)];
      if (first === undefined || last === undefined) return null;
      const { authorityId, revision } = authority;
      const [tree, known] = await Promise.all([
        places.treeOn(authority, lastDay(last)),
        dimensions(authorityId, revision, indicator.id),
      ]);
      const place = slug === null ? tree.root : (tree.bySlug.get(slug) ?? null);
      const dimension = asked ?? known[0];
      if (place === null || dimension === undefined || !known.includes(dimension)) return null;
      const [rows, cells] = await Promise.all([
        repository.rows({
          authorityId,
          revision,
          indicatorId: indicator.id,
          placeId: place.placeId,
          dimension,
          from: first.start,
          until: last.end,
        }),
        observations.cells({
          authorityId,
          revision,
          months,
          placeIds: [place.placeId],
          monthsBesideFirst: months.length,
          indicatorIds: [indicator.id],
        }),
      ]);
      const own = cells.find(({ basis }) => basis === indicator.basis)?.observations ?? [];
      const totals = months.map((_, index) => shownValue(own[index] ?? null, indicator));
      const categories = byCategory(rows, indicator, months);
      const against = againstTotal(categories, totals, indicator.decimals);
      return { indicator, place, dimension, ...categories, totals, ...against };
    },
  };
}

/** A figure at the precision shown. */
function shownValue(reported: Reported | null, indicator: IndicatorRecord): number | null {
  const value = reported === null ? null : valueOf(reported, indicator).value;
  return value === null ? null : roundHalfAwayFromZero(value, indicator.decimals);
}

/** By how much the categories do not add up, where they are parts of a whole. */
function againstTotal(
  { months, partOfWhole, values }: ByCategory,
  totals: readonly (number | null)[],
  decimals: number,
): Pick<Breakdown, 'differences' | 'marks'> {
  if (!partOfWhole) return { differences: months.map(() => null), marks: [] };
  const differences = breakdownAgainstTotal(values, totals, decimals);
  return {
    differences: differences.map((month) => month?.difference ?? null),
    marks: months.flatMap((month, index): BreakdownMark[] => {
      const finding = differences[index]?.finding ?? null;
      if (finding === null) return [];
      const { mark, weight, sentence } = finding;
      return [{ mark, weight, month, sentence }];
    }),
  };
}

/** Rows in the order of their categories as lists aligned with the months. */
function byCategory(
  rows: readonly BreakdownRow[],
  indicator: IndicatorRecord,
  months: readonly Period[],
): ByCategory {
  const categories = [...new Set(rows.map(({ category }) => category))];
  const table = categories.map((category) =>
    months.map(
      ({ start }) =>
        rows.find((row) => row.category === category && row.periodStart === start) ?? null,
    ),
  );
  const measured = table.map((cells) =>
    cells.map((cell) => (cell === null ? null : valueOf(cell, indicator))),
  );
  return {
    months: months.map(periodKey),
    categories,
    partOfWhole: rows.length > 0 && rows.every((row) => row.partOfWhole),
    values: measured.map((cells) =>
      cells.map((figure) =>
        figure === null || figure.value === null
          ? null
          : roundHalfAwayFromZero(figure.value, indicator.decimals),
      ),
    ),
    numerators: table.map((cells) => cells.map((cell) => cell?.numerator ?? null)),
    denominators: table.map((cells) => cells.map((cell) => cell?.denominator ?? null)),
    codes: measured.map((cells, category) =>
      cells
        .map((figure, index) => {
          const cell = table[category]?.[index] ?? null;
          return figure === null || cell === null || figure.value === null
            ? absenceDigit(figure?.absence ?? null)
            : figureLetter(cell.provenance, figure.recomputed !== null);
        })
        .join(''),
    ),
  };
}
