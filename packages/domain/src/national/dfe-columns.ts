import type { SourceRow } from '../import/source-table';
import { isNationalFigure } from './national-figure';
import type { NationalHeadings } from './national-sheet-row';

/** Headings of the Department's files that say where, not what. */
const PLACE: readonly string[] = [
  ...['geographic_level', 'country_code', 'country_name'],
  ...['region_code', 'region_name', 'old_la_code', 'new_la_code', 'la_name', 'version'],
];

/** The columns of a wide table: which hold figures, and which say what the figures are of. */
export interface DfeColumns {
  /** Positions from 0, with their headings. */
  readonly figures: readonly (readonly [number, string])[];
  readonly categories: readonly (readonly [number, string])[];
}

/**
 * Tells columns of figures from columns of categories by their first rows: a column more than half
 * of whose cells are neither numbers, symbols nor empty holds categories.
 *
 * @param time headings that say when
 */
export function dfeColumns(
  headings: NationalHeadings,
  first: readonly SourceRow[],
  time: readonly string[],
): DfeColumns {
  const aside = [...PLACE, ...time];
  const others = headings.texts
    .map((heading, index) => [index, heading] as const)
    .filter(([, heading]) => heading !== '')
    .filter(([, heading]) => !aside.includes(heading.toLowerCase()));
  const isCategory = ([index]: readonly [number, string]) => {
    const cells = first.map(({ cells: row }) => row[index] ?? null).filter((cell) => cell !== null);
    return cells.filter((cell) => !isNationalFigure(cell)).length * 2 > cells.length;
  };
  return {
    figures: others.filter((column) => !isCategory(column)),
    categories: others.filter(isCategory),
  };
}

/**
 * The name of a file without its years, so that the next year's file supersedes it:
 * c1_referrals_2013_to_2024.csv is c1_referrals.
 */
export function dfeFileKey(fileName: string): string {
  return fileName
    .replace(/\.[a-z]+$/i, '')
    .replace(/[-_ ]*(19|20)\d{2}[-_ ]?(to|-)[-_ ]?((19|20)\d{2}|\d{2})$/i, '')
    .replace(/[-_ ]*(19|20)\d{2}(\d{2})?$/, '');
}

/** A heading or a file's name as words: Re_referrals_percent is "Re referrals percent". */
export function asWords(text: string): string {
  return text.replaceAll(/[_\s]+/g, ' ').trim();
}
