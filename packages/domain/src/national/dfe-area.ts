import type { SourceRow } from '../import/source-table';
import { knownRegion, laNumberOf, onsCodeOf, regionName, type NationalArea } from './national-area';
import type { NationalHeadings } from './national-sheet-row';

/** The levels of the Department's open-data layout that are read, as it spells them. */
export const DFE_LEVELS = ['National', 'Regional', 'Local authority'] as const;

/**
 * The area of a row in the Department's open-data layout: England, one of its regions, or a local
 * authority by its old number, its new code, or both. Null where it is none of those; the row of
 * another level (a school, a ward) is "OTHER_LEVEL".
 */
export function dfeArea(
  headings: NationalHeadings,
  row: SourceRow,
): NationalArea | 'OTHER_LEVEL' | null {
  const text = (name: string) => headings.text(row, name);
  switch (text('geographic_level').toLowerCase()) {
    case 'national':
      return knownRegion(text('country_code')) ?? knownRegion(text('country_name'));
    case 'regional':
      return knownRegion(text('region_code')) ?? knownRegion(text('region_name'));
    case 'local authority': {
      const laNumber = laNumberOf(text('old_la_code'));
      const onsCode = onsCodeOf(text('new_la_code'));
      const name = text('la_name');
      if ((laNumber === null && onsCode === null) || name === '') return null;
      return {
        kind: 'AUTHORITY',
        laNumber,
        onsCode,
        name,
        region: regionName(text('region_name')),
      };
    }
    case '':
      return null;
    default:
      return 'OTHER_LEVEL';
  }
}
