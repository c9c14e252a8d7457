import { INDICATOR_FIELDS, type IndicatorField } from '@vital-signs/domain';
import type {
  WrittenCell,
  WrittenColumn,
  WrittenSheet,
  WrittenWorkbook,
} from '@vital-signs/tabular';
import {
  AGES,
  type CatalogueState,
  type TargetStanding,
  type ToleranceStanding,
} from '../catalogue-state';

/** What stands in a column. */
export type ColumnKind = 'TEXT' | 'NUMBER' | 'DATE' | 'YES_NO' | 'LIST';

/** A column of a sheet of the catalogue. */
export interface SheetColumn {
  readonly field: string;
  readonly heading: string;
  readonly kind: ColumnKind;
}

const KINDS: Partial<Record<IndicatorField, ColumnKind>> = {
  ...{ position: 'NUMBER', multiplier: 'NUMBER', decimals: 'NUMBER', measuredFrom: 'DATE' },
  measuredUntil: 'DATE',
  ...{ onScorecard: 'YES_NO', denominatorIsPopulation: 'YES_NO', countsChildren: 'YES_NO' },
  ...{ additive: 'YES_NO', teamKinds: 'LIST' },
};

const column = (field: string, heading: string, kind: ColumnKind = 'TEXT'): SheetColumn => ({
  ...{ field, heading, kind },
});

const PLACED = [column('key', 'Indicator'), column('place', 'Place')];
const DAYS = [column('from', 'Holds from', 'DATE'), column('to', 'Holds until', 'DATE')];

export const SHEET_NAMES = [
  ...(['Indicators', 'Tolerances', 'Targets', 'Populations', 'Places', 'Areas'] as const),
  ...(['Sections', 'Annotations'] as const),
] as const;
export type SheetName = (typeof SHEET_NAMES)[number];

/** The columns of each sheet, in their order. */
export const SHEETS: Readonly<Record<SheetName, readonly SheetColumn[]>> = {
  Indicators: Object.entries(INDICATOR_FIELDS).map(([field, heading]) =>
    column(field, heading, KINDS[field as IndicatorField]),
  ),
  Tolerances: [
    ...PLACED,
    column('model', 'Judged by'),
    ...['Red', 'Green', 'Lower', 'Upper', 'Minimum', 'Tolerance', 'Target'].map((heading) =>
      column(heading.toLowerCase(), heading, 'NUMBER'),
    ),
    column('zeroConcern', 'Nought is a concern', 'YES_NO'),
    column('zeroConcernMinimumDenominator', 'From denominator', 'NUMBER'),
    ...DAYS,
    column('note', 'Note'),
  ],
  Targets: [
    ...PLACED,
    column('kind', 'Kind'),
    column('value', 'Target', 'NUMBER'),
    ...DAYS,
    column('between', 'In between', 'YES_NO'),
  ],
  Populations: [
    column('place', 'Place'),
    column('count', 'Children', 'NUMBER'),
    column('estimateYear', 'Estimate of', 'NUMBER'),
    column('source', 'Source'),
    ...DAYS,
  ],
  Places: [
    column('slug', 'Slug'),
    column('name', 'Name'),
    column('shortName', 'Short name'),
    column('teamKind', 'Kind of team'),
    column('position', 'Position', 'NUMBER'),
  ],
  Areas: [column('slug', 'Slug'), column('name', 'Name'), column('position', 'Position', 'NUMBER')],
  Sections: [
    column('slug', 'Slug'),
    column('name', 'Name'),
    column('position', 'Position', 'NUMBER'),
    column('definition', 'Definition'),
    column('notes', 'Notes'),
  ],
  Annotations: [
    column('id', 'Number', 'NUMBER'),
    column('kind', 'Kind'),
    ...PLACED,
    column('section', 'Section'),
    column('on', 'On', 'DATE'),
    column('label', 'Label'),
    column('text', 'Text'),
    column('rebases', 'Limits begin anew', 'YES_NO'),
  ],
};

type Row = Readonly<Record<string, unknown>>;

function writtenCell(value: unknown): WrittenCell {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length === 0 ? null : value.join(', ');
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

function writtenColumn({ heading, kind }: SheetColumn): WrittenColumn {
  return kind === 'DATE' ? { heading, format: { kind: 'DATE' } } : { heading };
}

function sheetOf(name: SheetName, rows: readonly Row[]): WrittenSheet {
  const columns = SHEETS[name];
  return {
    name,
    table: {
      columns: columns.map(writtenColumn),
      rows: rows.map((row) => columns.map(({ field }) => writtenCell(row[field]))),
    },
  };
}

const toleranceRow = ({ rule, ...standing }: ToleranceStanding): Row => ({
  ...standing,
  ...rule,
  ...(rule.model === 'BAND' && !rule.zeroConcern && { zeroConcernMinimumDenominator: null }),
});

const targetRow = (standing: TargetStanding): Row => ({
  ...standing,
  between: standing.kind === 'TRAJECTORY' ? standing.between : null,
});

const NOTES = [
  'How to use this workbook',
  'Change, add to or leave the rows of any sheet, then load it on the page of the catalogue. It shows first what would change, and saves nothing while a problem is left.',
  'A row of an indicator with a new key describes a new indicator. Rows that are taken out change nothing: an indicator ends on the first of a month, in the column Measured until.',
  'Tolerances and targets of one indicator and place, and populations of one place, are taken together: the rows are how they are to stand, and those taken out end, as long as one row of theirs is left. An empty place means every place.',
  'A trajectory is a row of kind TRAJECTORY for each month, from the first of it until the first of the next, up to the end of the financial year, where it meets the target. In between says that nobody stated a month: it lies between months that were.',
  'A row of something that somebody else changed after this workbook was downloaded is not taken: download it again, and make the change in that.',
  'Days are the first day on which something holds, and the first on which it no longer does; an empty end means until further notice.',
  'Places are named and put in order here; they begin, end, split, merge and move on the page of the catalogue. An area without a slug is a new one.',
  'Sections are named, described and put in order within their areas; each line of their notes is a note of its own.',
  'An annotation without a number is a new one; an empty indicator, section or place means every one. One that is taken out stays: it is withdrawn on the page of the catalogue.',
];

/** Whose catalogue a workbook holds, and at which revision it was read. */
export interface WorkbookOf {
  readonly name: string;
  readonly slug: string;
  readonly revision: number;
}

const DOWNLOADED = /\(([a-z0-9-]+)\), revision (\d{1,9})\.$/;

/** Of which authority a workbook is and at which revision it was downloaded, where its notes say so. */
export function downloadedOf(line: string): Omit<WorkbookOf, 'name'> | null {
  const [, slug, revision] = DOWNLOADED.exec(line.trim()) ?? [];
  return slug === undefined ? null : { slug, revision: Number(revision) };
}

/** The catalogue as it stands, as a workbook that can be changed and loaded again. */
export function catalogueWorkbook(
  { indicators, tolerances, targets, populations, places, areas, ...state }: CatalogueState,
  { name, slug, revision }: WorkbookOf,
): WrittenWorkbook {
  return {
    title: `Catalogue of ${name}`,
    sheets: [
      { name: 'Notes', lines: [...NOTES, `${name} (${slug}), revision ${revision}.`] },
      sheetOf(
        'Indicators',
        indicators.map((row) => ({ ...row })),
      ),
      sheetOf('Tolerances', tolerances.map(toleranceRow)),
      sheetOf('Targets', targets.map(targetRow)),
      sheetOf(
        'Populations',
        populations.filter(({ ages }) => ages === AGES).map((row) => ({ ...row })),
      ),
      sheetOf(
        'Places',
        places.map((row) => ({ ...row })),
      ),
      sheetOf(
        'Areas',
        areas.map((row) => ({ ...row })),
      ),
      sheetOf(
        'Sections',
        state.sections.map((row) => ({ ...row, notes: row.notes.join('\n') })),
      ),
      sheetOf(
        'Annotations',
        state.annotations.map((row) => ({ ...row, key: row.indicator })),
      ),
    ],
  };
}
