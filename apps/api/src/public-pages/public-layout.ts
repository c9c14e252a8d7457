import {
  columnWord,
  DEFAULT_LAYOUT,
  laidOutColumns,
  type HeadedColumn,
  type PublicEdition,
  type PublicLayout,
  type ViewColumn,
} from '@vital-signs/domain';

/** The columns of an authority's own layout that a public edition has something to put in. */
const HELD = [
  'ref',
  'indicator',
  'unit',
  'good',
  'note',
  'frequency',
  'basis',
  'numerator',
  'denominator',
  'current',
  'period',
  'months',
  'trend',
  'ytd',
  'target',
  'direction',
  'rating',
  'second-rating',
  'rag',
  'tolerances',
  'limits',
  'comments',
] as const satisfies readonly ViewColumn[];
export type HeldColumn = (typeof HELD)[number];

/** A column of a public table with what stands over it. */
export interface PublicColumn {
  readonly column: HeldColumn;
  readonly heading: string;
}

/** How an edition's authority lays out its report and says its ratings. */
export function layoutOfEdition({ authority }: Pick<PublicEdition, 'authority'>): PublicLayout {
  return authority.layout ?? DEFAULT_LAYOUT;
}

const isHeld = ({ column }: HeadedColumn): boolean =>
  (HELD as readonly ViewColumn[]).includes(column);

const headingOf = ({ column, heading }: HeadedColumn): string => heading ?? columnWord(column);

/** The columns of the authority's own layout, as far as a public edition holds them, in its order. */
export function publicColumns(layout: PublicLayout): readonly PublicColumn[] {
  return laidOutColumns(layout)
    .filter(isHeld)
    .map((each) => ({ column: each.column as HeldColumn, heading: headingOf(each) }));
}

/** Columns of the report that are in no public edition, in a sentence; null where all are. */
export function columnsLeftOut(layout: PublicLayout): string | null {
  const left = laidOutColumns(layout).filter((column) => !isHeld(column));
  if (left.length === 0) return null;
  const names = left.map((each) => `“${headingOf(each)}”`);
  return `Of the report’s own columns public editions do not hold ${names.join(', ')}.`;
}

/** What each of two ratings is called, by the authority's own headings. */
export function ratingHeadings(layout: PublicLayout): readonly [first: string, second: string] {
  const named = (asked: ViewColumn) =>
    laidOutColumns(layout).find(({ column }) => column === asked)?.heading ?? columnWord(asked);
  return [named('rating'), named('second-rating')];
}
