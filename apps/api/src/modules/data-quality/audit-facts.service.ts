import {
  decimalsOfText,
  isMeasuredIn,
  month,
  monthsBetween,
  periodsUpTo,
  whileMeasured,
  type AuditBreakdown,
  type AuditCell,
  type AuditFacts,
  type AuditPlace,
  type AuditRow,
  type AuditStatement,
  type Basis,
  type CategoryFigure,
  type Observed,
  type Period,
} from '@vital-signs/domain';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import type { IndicatorService } from '../indicator/indicator.service';
import type { CellRecord, ObservationRepository } from '../observation/observation.repository';
import type { YardstickService, Yardsticks } from '../yardstick/yardstick.service';
import type {
  CategoryRow,
  ClaimRow,
  DataQualityRepository,
  Extent,
} from './data-quality.repository';

export interface AuditFactsService {
  /**
   * Everything on record of an authority at a revision, without the months that are hidden in it: six
   * statements, however much it holds.
   */
  load(authority: AuthorityRecord, revision: number): Promise<AuditFacts>;
}

interface Sources {
  readonly indicators: IndicatorService;
  readonly yardsticks: YardstickService;
  readonly observations: ObservationRepository;
  readonly repository: DataQualityRepository;
}

/** Half a century: a month before that is a slip of the pen, and would make every series as long. */
const MOST_MONTHS = 600;

export function createAuditFactsService(sources: Sources): AuditFactsService {
  const { indicators, yardsticks, observations, repository } = sources;
  return {
    async load({ authorityId, financialYearStartMonth, hiddenFrom }, revision) {
      const at = { authorityId, revision };
      const loadFigures = async () => {
        const extent = await repository.extentAt(at);
        const months = monthsOf(extent).filter(({ start }) => isShown(start, hiddenFrom));
        const cells = await observations.cells({
          ...at,
          months,
          placeIds: extent.places.map(({ id }) => id),
          monthsBesideFirst: months.length,
          indicatorIds: null,
        });
        return { extent, months, cells };
      };
      const [{ extent, months, cells }, catalogue, claims, categories] = await Promise.all([
        loadFigures(),
        indicators.catalogueAt(at),
        repository.claimsAt(at),
        repository.categoriesAt(at),
        // Started beside the others; the line below reads what it loads.
        yardsticks.yardsticksAt(at, []),
      ]);
      const standards = await yardsticks.yardsticksAt(at, catalogue);
      const { links } = extent;
      return {
        financialYearStartMonth,
        months,
        links,
        places: extent.places.map((place) => ({ ...place, within: placesAbove(place.id, extent) })),
        rows: rowsOf(catalogue, standards, cells, { places: extent.places, months }),
        breakdowns: breakdownsOf(onlyMeasured(categories, catalogue), months),
        statements: claims
          .filter(({ periodStart }) => isShown(periodStart, hiddenFrom))
          .map(statementOf),
      };
    },
  };
}

function isShown(start: string, hiddenFrom: string | undefined): boolean {
  return hiddenFrom === undefined || start < hiddenFrom;
}

/** Every month from the first to the last that is held, the earliest first. */
function monthsOf({ from, until }: Extent): readonly Period[] {
  if (from === null || until === null) return [];
  const first = month(from.slice(0, 7));
  const after = month(until.slice(0, 7));
  const count = Math.min(MOST_MONTHS, monthsBetween(first, after));
  return periodsUpTo(after, count + 1).slice(0, -1);
}

/** Ids of the places that a place lies in as the tree stands last, the nearest first. */
function placesAbove(id: number, { links, places }: Extent): readonly number[] {
  const above: number[] = [];
  let child = id;
  while (above.length < places.length) {
    const link = links.findLast(({ childId }) => childId === child);
    if (link === undefined) break;
    above.push(link.parentId);
    child = link.parentId;
  }
  return above;
}

function rowsOf(
  catalogue: readonly IndicatorRecord[],
  standards: ReadonlyMap<number, Yardsticks>,
  cells: readonly CellRecord[],
  {
    places,
    months,
  }: { readonly places: readonly Pick<AuditPlace, 'id'>[]; readonly months: readonly Period[] },
): AuditRow[] {
  const ends = new Map(catalogue.map(({ id, measuredUntil }) => [id, measuredUntil]));
  const column = new Map(places.map(({ id }, index) => [id, index]));
  const arranged = new Map<number, (Map<Basis, readonly (Observed | null)[]> | null)[]>();
  for (const { indicatorId, placeId, basis, observations } of cells) {
    const index = column.get(placeId);
    if (index === undefined) continue;
    let row = arranged.get(indicatorId);
    if (row === undefined) arranged.set(indicatorId, (row = places.map(() => null)));
    const until = ends.get(indicatorId) ?? null;
    (row[index] ??= new Map()).set(basis, whileMeasured(observations, months, until));
  }
  const nothing: readonly (AuditCell | null)[] = places.map(() => null);
  return catalogue.map((indicator) => ({
    indicator,
    tolerances: standards.get(indicator.id)?.tolerances ?? [],
    annotations: standards.get(indicator.id)?.annotations ?? [],
    cells: arranged.get(indicator.id) ?? nothing,
  }));
}

function statementOf({ periodKind, periodStart, periodEnd, ...claim }: ClaimRow): AuditStatement {
  return { ...claim, period: { kind: periodKind, start: periodStart, end: periodEnd } };
}

/** Categories without those of months in which their indicator is no longer measured. */
function onlyMeasured(
  rows: readonly CategoryRow[],
  catalogue: readonly IndicatorRecord[],
): readonly CategoryRow[] {
  const ends = new Map(catalogue.map(({ id, measuredUntil }) => [id, measuredUntil]));
  return rows.filter(({ indicatorId, periodStart }) =>
    isMeasuredIn({ start: periodStart }, ends.get(indicatorId) ?? null),
  );
}

function breakdownsOf(rows: readonly CategoryRow[], months: readonly Period[]): AuditBreakdown[] {
  const positions = new Map(months.map(({ start }, index) => [start, index]));
  const groups = new Map<string, CategoryRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.indicatorId, row.placeId, row.dimension, row.basis]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { indicatorId, placeId, dimension } = first;
    const names = [...new Set(group.map(({ category }) => category))];
    return {
      ...{ indicatorId, placeId, dimension },
      partOfWhole: group.every((row) => row.partOfWhole),
      categories: names.map((category) => {
        const series = months.map((): CategoryFigure | null => null);
        for (const row of group) {
          const position = positions.get(row.periodStart);
          if (row.category === category && position !== undefined) series[position] = figure(row);
        }
        return { category, months: series };
      }),
    };
  });
}

function figure(row: CategoryRow): CategoryFigure {
  const { value, numerator, denominator, absence, provenance, countsProvenance } = row;
  const text = row.textAsPrinted?.trim() ?? '';
  return {
    ...{ value, numerator, denominator, absence, provenance, countsProvenance },
    printedDecimals: text === '' ? null : decimalsOfText(text),
    isPercentage: text.endsWith('%'),
  };
}
