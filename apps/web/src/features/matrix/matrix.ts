import type {
  MatrixPage_MatrixFragment,
  MatrixTable_RowFragment,
} from '../../apollo/generated/documents';

export type Matrix = MatrixPage_MatrixFragment;
export type MatrixRow = MatrixTable_RowFragment;
export type MatrixPlace = Matrix['places'][number];

/** The heading of an area, or the row of an indicator. */
export type MatrixItem =
  | { readonly kind: 'AREA'; readonly key: string; readonly slug: string; readonly name: string }
  | { readonly kind: 'ROW'; readonly key: string; readonly row: MatrixRow };

/** Rows with the headings of their areas, or as one list where they are sorted. */
export function matrixItems(
  rows: readonly MatrixRow[],
  underHeadings: boolean,
): readonly MatrixItem[] {
  const items: MatrixItem[] = [];
  let heading: string | null = null;
  for (const row of rows) {
    const { slug, name } = row.indicator.reportArea;
    if (underHeadings && slug !== heading) {
      heading = slug;
      items.push({ kind: 'AREA', key: `area:${slug}`, slug, name });
    }
    items.push({ kind: 'ROW', key: row.indicator.key, row });
  }
  return items;
}

/** Keys of the head's two rows and of the first column, which no indicator or place has. */
export const PLACE_ROW = '#places';
export const SORT_ROW = '#sort';
export const NAME_COLUMN = '#name';
