/** What a surgery keeps of something that was looked at: the figures as they stood then, in words. */
export interface KeptSight {
  /** What it is of, with its period: "3.3 Assessments in time, Norwich, March 2018". */
  readonly about: string;
  /** As it was shown with its rating, for example "56.0%, red"; null where what was seen has no one figure. */
  readonly figure: string | null;
  /** Sentences, the foremost first: its rating, how far it is to go. */
  readonly lines: readonly string[];
  /** What else was known then, on the screen or not: of an indicator the places below, of an area or a place its readings or the places below. */
  readonly rows: readonly KeptSightRow[];
}

/** A figure that was on record, in words. */
export interface KeptSightRow {
  readonly name: string;
  /** As it stood, or why there was none. */
  readonly shown: string;
  /** In the authority's word; null where it was not rated. */
  readonly rating: string | null;
  readonly isModelled: boolean;
}

/** What minutes call these rows: nobody kept which of them were turned to. */
export const MINUTED_ROWS = 'On record at that time, whether it was shown or not';

/** How a row stood: a modelled figure is marked beside itself, and not behind what is said of it. */
export function minutedFigure({
  shown,
  isModelled,
}: Omit<KeptSightRow, 'name' | 'rating'>): string {
  if (!isModelled) return shown;
  const [figure = shown, ...rest] = shown.split(': ');
  return [`${figure} (modelled)`, ...rest].join(': ');
}

/** Whether two sights say the same, so that the later one need not be kept beside the first. */
export function isSameSight(a: KeptSight, b: KeptSight): boolean {
  const isSameRow = (row: KeptSightRow, other: KeptSightRow | undefined) =>
    row.name === other?.name &&
    row.shown === other.shown &&
    row.rating === other.rating &&
    row.isModelled === other.isModelled;
  return (
    a.about === b.about &&
    a.figure === b.figure &&
    a.lines.length === b.lines.length &&
    a.lines.every((line, index) => line === b.lines[index]) &&
    a.rows.length === b.rows.length &&
    a.rows.every((row, index) => isSameRow(row, b.rows[index]))
  );
}
