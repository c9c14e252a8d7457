import { absenceOfSymbol } from '../absence';
import type { SourceRow } from '../import/source-table';
import {
  knownRegion,
  laNumberOf,
  onsCodeOf,
  regionName,
  type NationalArea,
  type NationalAreaKind,
} from './national-area';
import type { NationalHeadings } from './national-sheet-row';

/** The levels of the Department's open-data layout that are read, as it spells them. */
export const DFE_LEVELS = ['National', 'Regional', 'Local authority'] as const;

/** True of an empty cell and of the symbols that say that there is no code: z, x and the like. */
const saysNoCode = (text: string) => text === '' || absenceOfSymbol(text) !== null;

/** What a file that names no country means by the nation: the Department's files are of England. */
const ENGLAND = knownRegion('England');

/** England or a region by code and name; null where they are of two, or of none that is known. */
function regionIn(kind: NationalAreaKind, code: string, name: string): NationalArea | null {
  const told = [...(saysNoCode(code) ? [] : [code]), ...(name === '' ? [] : [name])];
  const [first = null, other = first] = told.map(knownRegion);
  return first !== null && first === other && first.kind === kind ? first : null;
}

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
      return headings.has('country_code')
        ? regionIn('NATION', text('country_code'), text('country_name'))
        : ENGLAND;
    case 'regional':
      return regionIn('REGION', text('region_code'), text('region_name'));
    case 'local authority': {
      const laNumber = laNumberOf(text('old_la_code'));
      const onsCode = onsCodeOf(text('new_la_code'));
      const name = text('la_name');
      const isRead = (read: string | null, column: string) =>
        read !== null || saysNoCode(text(column));
      if (!isRead(laNumber, 'old_la_code') || !isRead(onsCode, 'new_la_code')) return null;
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
