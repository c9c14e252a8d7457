import {
  asReported,
  decimalsOfText,
  isMeasuredIn,
  month,
  monthsBetween,
  periodsBetween,
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
import type {
  CellRecord,
  LongerFigure,
  ObservationRecord,
  ObservationRepository,
} from '../observation/observation.repository';
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
        const figures = await observations.figures({
          ...at,
          months,
          placeIds: extent.places.map(({ id }) => id),
          monthsBesideFirst: months.length,
          indicatorIds: null,
          longerFrom: months[0]?.start ?? EARLIEST,
        });
        return { extent, months, ...figures };
      };
      const [{ extent, months, cells, longer }, catalogue, claims, categories] = await Promise.all([
        loadFigures(),
        indicators.catalogueAt(at),
        repository.claimsAt(at),
        repository.categoriesAt(at),
        // Started beside the others; the line below reads what it loads.
        yardsticks.yardsticksAt(at, []),
      ]);
      const standards = await yardsticks.yardsticksAt(at, catalogue);
      const { links } = extent;
      const known = {
        ...{ financialYearStartMonth, links },
        places: extent.places.map((place) => ({ ...place, within: placesAbove(place.id, extent) })),
        statements: claims
          .filter(({ periodStart }) => isShown(periodStart, hiddenFrom))
          .map(statementOf),
      };
      const broken = onlyMeasured(categories, catalogue);
      const partOf = (kind: AuditedKind, periods: readonly Period[], figures: typeof cells) => {
        const measured = catalogue.filter(
          (row) => (row.frequency === 'QUARTER') === (kind === 'QUARTER'),
        );
        const ids = new Set(measured.map(({ id }) => id));
        const own = figures.filter(({ indicatorId }) => ids.has(indicatorId));
        // Rows of quarters are named among those of months, too, for what is said of a row as a whole.
        const rows = kind === 'QUARTER' ? measured : catalogue;
        return {
          ...{ ...known, months: periods },
          rows: rowsOf(rows, standards, own, { places: extent.places, months: periods }),
          breakdowns: breakdownsOf(
            broken.filter((row) => row.periodKind === kind && ids.has(row.indicatorId)),
            periods,
          ),
        };
      };
      const ofMonths = partOf('MONTH', months, cells);
      if (!catalogue.some(({ frequency }) => frequency === 'QUARTER')) return ofMonths;
      const quarters = quartersIn(months, financialYearStartMonth);
      const quarterly = cellsOfQuarters(longer, quarters);
      return { ...ofMonths, quarters: partOf('QUARTER', quarters, quarterly) };
    },
  };
}

/** What is audited: months, and quarters beside them. */
type AuditedKind = 'MONTH' | 'QUARTER';

/** Nothing on record is older. */
const EARLIEST = '1900-01-01';

/** The whole quarters in the months of a record. */
function quartersIn(months: readonly Period[], startMonth: number): readonly Period[] {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const earliest = asReported(first, 'QUARTER', startMonth);
  const latest = asReported(last, 'QUARTER', startMonth);
  return periodsUpTo(latest, periodsBetween(earliest, latest) + 1);
}

/** The figures of quarters as cells, each aligned with the quarters. */
function cellsOfQuarters(
  longer: readonly LongerFigure[],
  quarters: readonly Period[],
): readonly CellRecord[] {
  const positions = new Map(quarters.map(({ start }, index) => [start, index]));
  const cells = new Map<string, CellRecord & { observations: (ObservationRecord | null)[] }>();
  for (const { indicatorId, placeId, basis, period, observation } of longer) {
    const at = positions.get(period.start);
    if (period.kind !== 'QUARTER' || at === undefined) continue;
    const key = `${indicatorId} ${placeId} ${basis}`;
    const cell = cells.get(key) ?? {
      ...{ indicatorId, placeId, basis },
      observations: quarters.map((): ObservationRecord | null => null),
    };
    cell.observations[at] = observation;
    cells.set(key, cell);
  }
  return [...cells.values()];
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
