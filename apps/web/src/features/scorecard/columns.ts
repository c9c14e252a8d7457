import {
  SCORECARD_COLUMNS,
  columnWord,
  formatPeriod,
  formatSort,
  limitsOf,
  month,
} from '@vital-signs/domain';
import type { MonthsShown, ScorecardColumn, SortBy } from '@vital-signs/domain';
import type { ShownScorecard } from './shown-scorecard';

/** One column of the table. `months` and `rag` of a view are several of these. */
export interface TableColumn {
  /** Also the word by which an address sorts by it. */
  readonly id: string;
  readonly column: ScorecardColumn;
  readonly sortBy: SortBy;
  /** Over the column, short. */
  readonly heading: string;
  /** In full, for whoever does not see where it stands. */
  readonly title: string;
  /** Width in ems of the table's letters; the indicator takes what is left. */
  readonly width: number;
  /** For a month, its place in the series; for a rating, that of the place. */
  readonly index: number;
}

type Single = Exclude<ScorecardColumn, 'months' | 'rag' | 'parent'>;

const SINGLE: Record<Single, Pick<TableColumn, 'heading' | 'width'>> = {
  ref: { heading: 'Ref', width: 4.6 },
  indicator: { heading: 'Indicator', width: 22 },
  good: { heading: 'Good is', width: 3.4 },
  note: { heading: 'Data note', width: 6 },
  trend: { heading: '13 months', width: 7.2 },
  ytd: { heading: 'Year to date', width: 6 },
  'previous-ytd': { heading: 'Previous year', width: 6 },
  target: { heading: 'Target', width: 4.5 },
  direction: { heading: 'Travel', width: 3.2 },
  tolerances: { heading: 'Tolerances', width: 6.6 },
  neighbours: { heading: 'Neigh­bours', width: 4.6 },
  'best-neighbour': { heading: 'Best neigh­bour', width: 4.6 },
  national: { heading: 'England', width: 4.6 },
  'top-quartile': { heading: 'Top quartile', width: 4.6 },
  region: { heading: 'Region', width: 4.6 },
};

interface Columned {
  readonly scorecard: ShownScorecard;
  readonly months: MonthsShown;
  readonly regionName: string | null;
}

/** The columns that can be chosen: the place above only where there is one. */
export function choosableColumns(scorecard: ShownScorecard): readonly ScorecardColumn[] {
  const hasParent = scorecard.places.some(({ relation }) => relation === 'PARENT');
  return SCORECARD_COLUMNS.filter((column) => column !== 'parent' || hasParent);
}

/** Every column that the table can have, in the order of the report. */
export function tableColumns({ scorecard, months, regionName }: Columned): readonly TableColumn[] {
  return choosableColumns(scorecard).flatMap((column): TableColumn[] => {
    if (column === 'months') return monthColumns(scorecard, months);
    if (column === 'rag') return ratingColumns(scorecard);
    if (column === 'parent') return [parentColumn(scorecard)];
    const single = {
      ...SINGLE[column],
      ...(column === 'region' && regionHeading(regionName)),
      ...(column === 'tolerances' && { heading: toleranceHeading(scorecard) }),
    };
    const sortBy = { column };
    return [{ id: column, column, sortBy, title: columnWord(column), index: 0, ...single }];
  });
}

function monthColumns({ months }: ShownScorecard, shown: MonthsShown): TableColumn[] {
  return months.slice(-shown).map((key, position, keys): TableColumn => {
    const earlier = keys.length - 1 - position;
    const sortBy = { column: 'months', earlier } as const;
    return {
      id: formatSort({ ...sortBy, descending: false }),
      column: 'months',
      sortBy,
      heading: formatPeriod(month(key), 'SHORT'),
      title: formatPeriod(month(key)),
      width: 5.6,
      index: months.indexOf(key),
    };
  });
}

function ratingColumns({ places }: ShownScorecard): TableColumn[] {
  return places.map(({ slug, name, shortName, relation }, index): TableColumn => {
    const sortBy = { column: 'rag', place: relation === 'SELF' ? null : slug } as const;
    return {
      id: formatSort({ ...sortBy, descending: false }),
      column: 'rag',
      sortBy,
      heading: shortName,
      title: `Rating, ${name}`,
      width: 2.6,
      index,
    };
  });
}

function parentColumn({ places, period }: ShownScorecard): TableColumn {
  const index = places.findIndex(({ relation }) => relation === 'PARENT');
  const place = places[index];
  return {
    id: 'parent',
    column: 'parent',
    sortBy: { column: 'parent' },
    heading: place?.shortName ?? '',
    title: `${place?.name ?? ''}, ${period.name}`,
    width: 5.6,
    index,
  };
}

/** With the names of the limits under the authority's model: red, green. */
function toleranceHeading({ rows }: ShownScorecard): string {
  const tolerance = rows.find((row) => row.tolerance !== null)?.tolerance ?? null;
  const names = tolerance === null ? [] : limitsOf(tolerance).map(({ name }) => name);
  return ['Tolerances', names.join(', ')].join(' ').trim();
}

function regionHeading(regionName: string | null) {
  if (regionName === null) return {};
  return { heading: regionName.replace(/ (region|england)$/i, ''), title: regionName };
}
