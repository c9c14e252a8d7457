import { printedTable } from './printed-table';

/** The ages whose columns can be read. */
export const RESIDENTIAL_AGES = ['12', '13', '14', '15', '16', '17'] as const;

/**
 * Looked-after children in residential placements by age, as printed. The names of the seven lines,
 * which are kinds of placement, are lost, and so are the columns for children under twelve.
 */
export const RESIDENTIAL_BY_AGE_TABLE = printedTable(`
12 | 13 | 14 | 15 | 16 | 17 | line
0  | 0  | 0  | 0  | 3  | 1  | 586
5  | 11 | 20 | 24 | 15 | 12 | 587
0  | 0  | 0  | 0  | 1  | 0  | 588
0  | 0  | 0  | 0  | 0  | 1  | 589
0  | 0  | 0  | 0  | 0  | 1  | 590
0  | 0  | 0  | 0  | 0  | 2  | 591
0  | 1  | 2  | 2  | 1  | 0  | 592
`);
