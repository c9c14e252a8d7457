import {
  columnWord,
  DEFAULT_LAYOUT,
  laidOutColumns,
  periodNoun,
  type HeadedColumn,
  type MonthsAlone,
  type PublicEdition,
  type PublicIndicator,
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

/**
 * Whether a row of the year so far has no months in a table where the year so far has a column of its
 * own beside them: its months alone are in no public edition, and the year so far is no month.
 */
export function isWithoutMonths(
  edition: Pick<PublicEdition, 'authority'>,
  { basis }: Pick<PublicIndicator, 'basis'>,
): boolean {
  if (basis !== 'YEAR_TO_DATE' || edition.authority.layout === undefined) return false;
  return hasLatestAndMonths(edition.authority.layout);
}

/** Whether the latest figure of a row has a column of its own beside those of its months. */
export function hasLatestAndMonths(layout: PublicLayout): boolean {
  const columns = publicColumns(layout).map(({ column }) => column);
  return columns.includes('current') && columns.includes('months');
}

/** The months of a row of the year so far one by one, where they are public; null where they are not. */
export function monthsAlone(
  { places }: Pick<PublicEdition, 'places'>,
  { key }: Pick<PublicIndicator, 'key'>,
): MonthsAlone | null {
  return places[0]?.readings[key]?.alone ?? null;
}

/** That no months stand in rows of the year so far, and why, in a sentence; null where there are none such. */
export function withoutMonthsSentence(
  edition: Pick<PublicEdition, 'authority' | 'indicators' | 'period' | 'places'>,
): string | null {
  const rows = edition.indicators.filter(
    (indicator) => isWithoutMonths(edition, indicator) && monthsAlone(edition, indicator) === null,
  );
  if (rows.length === 0) return null;
  const noun = periodNoun(edition.period.kind);
  const names = rows.map(({ ref, name }) => ref ?? name ?? 'a row without a name').join(', ');
  return `Of what is told for the year so far (${names}) public editions hold that year so far, and not its ${noun}s one by one: from the year so far and its ${noun}s together it could be worked out how many children a ${noun} had.`;
}

/** Columns of the report that are in no public edition, in a sentence; null where all are. */
export function columnsLeftOut(layout: PublicLayout): string | null {
  const left = laidOutColumns(layout).filter((column) => !isHeld(column));
  if (left.length === 0) return null;
  const names = left.map((each) => `“${headingOf(each)}”`);
  return `Of the report’s own columns public editions do not hold ${names.join(', ')}.`;
}

/** What the authority says of its layout, without what is said of a column that is in no public edition. */
export function publicNotes(layout: PublicLayout): readonly string[] {
  const left = laidOutColumns(layout)
    .filter((column) => !isHeld(column))
    .map((column) => `“${headingOf(column)}”`);
  return layout.notes.filter((note) => !left.some((heading) => note.includes(heading)));
}

/** What each of two ratings is called, by the authority's own headings. */
export function ratingHeadings(layout: PublicLayout): readonly [first: string, second: string] {
  const named = (asked: ViewColumn) =>
    laidOutColumns(layout).find(({ column }) => column === asked)?.heading ?? columnWord(asked);
  return [named('rating'), named('second-rating')];
}
