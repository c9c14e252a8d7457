import {
  breakdownAgainstTotal,
  breakdownKind,
  breakdownPeriods,
  isMeasuredIn,
  lastDay,
  sharesOfTotal,
  whileMeasured,
  type DataMark,
  type FindingWeight,
  type Period,
} from '@vital-signs/domain';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { FindingsAt, FindingsService } from '../data-quality/findings.service';
import type { EditionRecord } from '../edition/edition-record';
import { revisionOf } from '../edition/moment';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import type { ObservationRepository } from '../observation/observation.repository';
import type { PlaceNode } from '../place/place-tree';
import type { PlaceService } from '../place/place.service';
import type { BreakdownLoaders } from './breakdown.loaders';
import { byCategory, rangeOf, shownValue, wholesOf, type ByCategory } from './breakdown-figures';
import type { BreakdownRepository, BreakdownRow } from './breakdown.repository';
import { cellNotes } from './cell-notes';

export interface BreakdownQuestion {
  readonly authority: AuthorityRecord;
  /** The edition as which it is read; null: as known now. */
  readonly edition: EditionRecord | null;
  readonly indicator: IndicatorRecord;
  /** Slug of the place; null: the authority itself. */
  readonly place: string | null;
  /** Null: the indicator's first. */
  readonly dimension: string | null;
  /** The months, or quarters, that are asked for; the breakdown has those of its own kind beside them. */
  readonly months: readonly Period[];
}

/** An indicator and what it is broken down by. */
export interface IndicatorDimension {
  readonly indicator: IndicatorRecord;
  readonly dimension: string;
}

/** Breakdowns that stand beside one another. */
export interface BreakdownsQuestion {
  readonly authority: AuthorityRecord;
  readonly revision: number;
  readonly place: PlaceNode;
  readonly breakdowns: readonly IndicatorDimension[];
  /** Those of the page; each breakdown has those of its own kind beside them. */
  readonly months: readonly Period[];
}

/** An indicator by category and month, or quarter where it goes by quarters. */
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
  /** The indicator's own figure of each of them. */
  readonly totals: readonly (number | null)[];
  /** Each category as a percentage of the total; null where the categories are not parts. */
  readonly shares: readonly (readonly (number | null)[])[];
  /** The categories together less the total. */
  readonly differences: readonly (number | null)[];
  readonly marks: readonly BreakdownMark[];
  /** What is to be known about how cells were read, each with the categories and months that it is about. */
  readonly notes: readonly string[];
}

/** A month in which the categories do not add up to the total, which nobody has accepted. */
export interface BreakdownMark {
  readonly mark: DataMark;
  readonly weight: FindingWeight;
  readonly month: string;
  readonly sentence: string;
}

export interface BreakdownService {
  /** What an indicator is broken down by, as known now. */
  dimensions(authorityId: number, revision: number, indicatorId: number): Promise<string[]>;
  /** Null where the place or the dimension is not known. */
  breakdown(question: BreakdownQuestion): Promise<Breakdown | null>;
  /** In two statements, however many there are; one without any row in the months has no category. */
  breakdowns(question: BreakdownsQuestion): Promise<readonly Breakdown[]>;
}

export function createBreakdownService(
  places: PlaceService,
  repository: BreakdownRepository,
  loaders: BreakdownLoaders,
  observations: ObservationRepository,
  findings: FindingsService,
): BreakdownService {
  const dimensions = (authorityId: number, revision: number, indicatorId: number) =>
    loaders.dimensions.load({ authorityId, revision, indicatorId });

  async function breakdowns(question: BreakdownsQuestion): Promise<readonly Breakdown[]> {
    const { authority, revision, place, months: shown } = question;
    const { financialYearStartMonth: startMonth } = authority;
    const byMonth = breakdownPeriods('MONTH', shown, startMonth);
    const byQuarter = breakdownPeriods('QUARTER', shown, startMonth);
    const range = rangeOf([...byMonth, ...byQuarter]);
    if (range === null || question.breakdowns.length === 0) return [];
    const at = { authorityId: authority.authorityId, revision };
    const wanted = {
      ...at,
      months: byMonth,
      placeIds: [place.placeId],
      monthsBesideFirst: byMonth.length,
      indicatorIds: question.breakdowns.map(({ indicator }) => indicator.id),
    };
    const [rows, figures, found] = await Promise.all([
      repository.rows({
        ...at,
        placeId: place.placeId,
        breakdowns: question.breakdowns.map(({ indicator, dimension }) => ({
          indicatorId: indicator.id,
          dimension,
        })),
        ...range,
      }),
      authority.hasLongerPeriods
        ? observations.figures({ ...wanted, longerFrom: range.from })
        : observations.cells(wanted).then((cells) => ({ cells, longer: [] })),
      findings.at(authority, revision),
    ]);
    return question.breakdowns.map(({ indicator, dimension }) => {
      const held = rows.filter(
        (row) =>
          row.indicatorId === indicator.id &&
          row.dimension === dimension &&
          isMeasuredIn({ start: row.periodStart }, indicator.measuredUntil),
      );
      const kind = breakdownKind(
        indicator.frequency,
        held.map(({ periodKind }) => periodKind),
      );
      const months = kind === 'MONTH' ? byMonth : byQuarter;
      const own = held.filter((row) => row.periodKind === kind && isAmong(row, months));
      const whole = wholesOf(indicator, months, figures);
      const wholes = whileMeasured(whole, months, indicator.measuredUntil);
      const categories = byCategory(own, indicator, months);
      const isMix = categories.partOfWhole && indicator.measureKind === 'PERCENTAGE';
      const totals = months.map((_, index) =>
        isMix ? 100 : shownValue(wholes[index] ?? null, indicator),
      );
      const against = againstTotal(categories, totals, indicator.decimals, isMix);
      const accepted = acceptedMonths(found, { indicator, place, dimension });
      return {
        indicator,
        place,
        dimension,
        ...categories,
        totals,
        ...against,
        marks: against.marks.filter((mark) => !accepted.has(mark.month)),
        notes: cellNotes(own, categories.categories.length),
      };
    });
  }

  return {
    dimensions,
    breakdowns,
    async breakdown({ authority, edition, indicator, place: slug, dimension: asked, months }) {
      const last = months.at(-1);
      const revision = last === undefined ? null : revisionOf(authority, last, edition);
      if (last === undefined || revision === null) return null;
      const { authorityId } = authority;
      const [tree, known] = await Promise.all([
        places.treeOn(authority, lastDay(last), revision),
        dimensions(authorityId, revision, indicator.id),
      ]);
      const place = slug === null ? tree.root : (tree.bySlug.get(slug) ?? null);
      const dimension = asked ?? known[0];
      if (place === null || dimension === undefined || !known.includes(dimension)) return null;
      const [found = null] = await breakdowns({
        ...{ authority, revision, place, months },
        breakdowns: [{ indicator, dimension }],
      });
      return found;
    },
  };
}

/** Whether a row is of one of some periods. */
function isAmong({ periodStart }: BreakdownRow, periods: readonly Period[]): boolean {
  return periods.some(({ start }) => start === periodStart);
}

/** What part each category is, and by how much they do not add up, where they are parts of a whole. */
function againstTotal(
  { months, partOfWhole, values }: ByCategory,
  totals: readonly (number | null)[],
  decimals: number,
  isMix: boolean,
): Pick<Breakdown, 'shares' | 'differences' | 'marks'> {
  if (!partOfWhole) {
    const nothing = months.map(() => null);
    return { shares: values.map(() => nothing), differences: nothing, marks: [] };
  }
  const differences = breakdownAgainstTotal(values, totals, decimals, isMix);
  return {
    shares: sharesOfTotal(values, totals),
    differences: differences.map((month) => month?.difference ?? null),
    marks: months.flatMap((month, index): BreakdownMark[] => {
      const finding = differences[index]?.finding ?? null;
      if (finding === null) return [];
      const { mark, weight, sentence } = finding;
      return [{ mark, weight, month, sentence }];
    }),
  };
}

/** The months of which somebody has accepted that the categories, or the rows that they repeat, do not add up. */
function acceptedMonths(
  { findings }: FindingsAt,
  { indicator, place, dimension }: Pick<Breakdown, 'indicator' | 'place' | 'dimension'>,
): ReadonlySet<string | null> {
  const accepted = findings.filter(
    (finding) =>
      finding.accepted &&
      finding.indicatorId === indicator.id &&
      finding.placeId === place.placeId &&
      !finding.ofYearToDate &&
      (finding.check === 'PARTS_AGAINST_TOTAL' ||
        (finding.check === 'BREAKDOWN_AGAINST_TOTAL' && finding.dimension === dimension)),
  );
  return new Set(accepted.map(({ month }) => month));
}
