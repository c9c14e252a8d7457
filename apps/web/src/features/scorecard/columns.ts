import {
  columnWord,
  formatPeriod,
  formatSort,
  limitsOf,
  parsePeriodKey,
} from '@vital-signs/domain';
import type {
  Comparator,
  FurtherColumn,
  ScorecardColumn,
  SortBy,
  ViewColumn,
} from '@vital-signs/domain';
import { leastOf } from './column-widths';
import type { ShownScorecard } from './shown-scorecard';

/** One column of the table. `months` and `rag` of a view are several of these. */
export interface TableColumn {
  /** Also the word by which an address sorts by it. */
  readonly id: string;
  readonly column: ViewColumn;
  /** Null where nothing is put in order by it. */
  readonly sortBy: SortBy | null;
  /** Over the column, short. */
  readonly heading: string;
  /** In full, for whoever does not see where it stands. */
  readonly title: string;
  /** Width in ems of the table's letters; the indicator takes what is left. */
  readonly width: number;
  /** The same where the window has no room for all columns at their width: as narrow as their words allow. */
  readonly least: number;
  /** For a month, its place in the series; for a rating, that of the place; for a limit, which. */
  readonly index: number;
}

type Single = Exclude<ScorecardColumn, 'months' | 'rag' | 'parent'>;

/** A column before it is known how narrow it may become. */
type Columned = Omit<TableColumn, 'least'>;

/** Widths of the columns that only a layout has. */
const FURTHER: Record<Exclude<FurtherColumn, 'limits'>, number> = {
  unit: 5,
  frequency: 5.6,
  basis: 6,
  numerator: 4.6,
  denominator: 4.6,
  current: 5.6,
  period: 6,
  'previous-year': 5.2,
  rating: 7.8,
  'second-rating': 8.6,
  gap: 10,
  status: 6,
  comments: 20,
  actions: 16,
  'printed-rating': 6.4,
  'printed-judgement': 8.4,
};

const SINGLE: Record<Single, Pick<TableColumn, 'heading' | 'width'>> = {
  ref: { heading: 'Ref', width: 4.6 },
  indicator: { heading: 'Indicator', width: 22 },
  good: { heading: 'Good is', width: 3.4 },
  note: { heading: 'Data note', width: 6 },
  trend: { heading: '13 months', width: 6.4 },
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

/** In a layout of its own a name has fewer columns to itself, and stands in more lines. */
const LAID_OUT_NAME = 17;

interface ColumnsAsked {
  readonly scorecard: ShownScorecard;
  readonly months: number;
  readonly regionName: string | null;
}

/** The columns that can be chosen: the place above only where there is one. */
export function choosableColumns({ layout, places }: ShownScorecard): readonly ViewColumn[] {
  const hasParent = places.some(({ relation }) => relation === 'PARENT');
  return layout.columns.filter((column) => column !== 'parent' || hasParent);
}

/** What a column is called where it is chosen: as the authority calls it, if it does. */
export function nameOfColumn({ layout }: ShownScorecard, column: ViewColumn): string {
  return layout.headings.get(column) ?? columnWord(column);
}

/** Every column that the table can have, in the order of the report. */
export function tableColumns(asked: ColumnsAsked): readonly TableColumn[] {
  return atFullWidth(asked).map((column) => {
    const least = leastOf(asked.scorecard, column);
    return { ...column, least, width: Math.max(column.width, least) };
  });
}

function atFullWidth({ scorecard, months, regionName }: ColumnsAsked): readonly Columned[] {
  const { layout, rows } = scorecard;
  const isLaidOut = layout.headings.size > 0;
  return choosableColumns(scorecard).flatMap((column): Columned[] => {
    // A comparator of which the report prints nothing has no column in a layout of its own.
    if (isLaidOut && isBesideNothing(column, rows)) return [];
    const own = scorecard.layout.headings.get(column);
    if (column === 'months') return monthColumns(scorecard, months);
    if (column === 'rag') return ratingColumns(scorecard);
    if (column === 'parent') return [parentColumn(scorecard)];
    if (column === 'limits') return limitColumns(scorecard);
    if (isFurther(column)) return [furtherColumn(scorecard, column)];
    const single = {
      ...SINGLE[column],
      ...(isLaidOut && column === 'indicator' && { width: LAID_OUT_NAME }),
      ...(column === 'region' && regionHeading(regionName)),
      ...(column === 'tolerances' && { heading: toleranceHeading(scorecard) }),
      // What is seen over a column is also what is heard of it.
      ...(own !== undefined && { heading: own, title: own }),
    };
    const sortBy = { column };
    return [{ id: column, column, sortBy, title: columnWord(column), index: 0, ...single }];
  });
}

/** Which printed benchmark a column shows. */
export const COMPARATORS: Partial<Record<ViewColumn, Comparator>> = {
  neighbours: 'NEIGHBOUR_AVERAGE',
  'best-neighbour': 'BEST_NEIGHBOUR',
  national: 'NATIONAL',
  'top-quartile': 'NATIONAL_TOP_QUARTILE',
  region: 'REGION',
};

function isBesideNothing(column: ViewColumn, rows: ShownScorecard['rows']): boolean {
  const of = COMPARATORS[column];
  if (of === undefined) return false;
  return rows.every(({ benchmarks }) => benchmarks.every(({ comparator }) => comparator !== of));
}

function isFurther(column: ViewColumn): column is keyof typeof FURTHER {
  return column in FURTHER;
}

function furtherColumn(scorecard: ShownScorecard, column: keyof typeof FURTHER): Columned {
  const title = nameOfColumn(scorecard, column);
  const width = column === 'rating' ? ratingWidth(scorecard) : FURTHER[column];
  return { id: column, column, sortBy: sortedAs(column), heading: title, title, width, index: 0 };
}

/** Ratings that an authority says in several words have room for two lines of them, where there are any. */
function ratingWidth({ layout: { words }, rows }: ShownScorecard): number {
  const given = new Set(rows.map(({ states }) => states[0] ?? 'NOT_RATED'));
  const longest = Math.max(0, ...[...given].map((state) => words[state]?.word.length ?? 0));
  return longest > LONG_WORDS ? 10.4 : FURTHER.rating;
}

const LONG_WORDS = 17;

function sortedAs(column: FurtherColumn): SortBy | null {
  if (column === 'current') return { column: 'months', earlier: 0 };
  return column === 'rating' ? { column: 'rag', place: null } : null;
}

/** One for each limit of the authority's model, which names it. */
function limitColumns(scorecard: ShownScorecard): Columned[] {
  const own = scorecard.layout.headings.get('limits');
  return limitNames(scorecard).map((name, index): Columned => {
    const word = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    const heading = own === undefined ? word : `${own} ${name}`;
    const id = `limits-${index}`;
    return { id, column: 'limits', sortBy: null, heading, title: heading, width: 5.2, index };
  });
}

function limitNames({ rows }: ShownScorecard): readonly string[] {
  const tolerance = rows.find((row) => row.tolerance !== null)?.tolerance ?? null;
  return tolerance === null ? [] : limitsOf(tolerance).map(({ name }) => name);
}

function monthColumns({ months }: ShownScorecard, shown: number): Columned[] {
  return months.slice(-shown).map((key, position, keys): Columned => {
    const earlier = keys.length - 1 - position;
    const sortBy = { column: 'months', earlier } as const;
    return {
      id: formatSort({ ...sortBy, descending: false }),
      column: 'months',
      sortBy,
      heading: formatPeriod(parsePeriodKey(key), 'SHORT'),
      title: formatPeriod(parsePeriodKey(key)),
      width: 5.6,
      index: months.indexOf(key),
    };
  });
}

function ratingColumns({ places }: ShownScorecard): Columned[] {
  return places.map(({ slug, name, shortName, relation }, index): Columned => {
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

function parentColumn({ places, period }: ShownScorecard): Columned {
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
function toleranceHeading(scorecard: ShownScorecard): string {
  return ['Tolerances', limitNames(scorecard).join(', ')].join(' ').trim();
}

function regionHeading(regionName: string | null) {
  if (regionName === null) return {};
  return { heading: regionName.replace(/ (region|england)$/i, ''), title: regionName };
}
