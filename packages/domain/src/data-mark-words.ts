import type { DataMark } from './vocabulary';

const WORDS: Record<DataMark, string> = {
  DOES_NOT_RECOMPUTE: 'does not recompute',
  TOLERANCES_MIS_SET: 'tolerances mis-set',
  NOT_LEGIBLE: 'not legible',
  LABEL_AGAINST_DATA: 'label against data',
  TWO_PRINTS: 'printed twice, differently',
  YEAR_TO_DATE_DIFFERS: 'year to date differs',
  PARTS_AGAINST_TOTAL: 'parts against total',
  STOCK_AGAINST_FLOW: 'stock against flow',
  LOCALITIES_AGAINST_COUNTY: 'localities against county',
  SAME_ROW_TWICE: 'same row twice',
  NUMERATOR_OVER_DENOMINATOR: 'numerator over denominator',
  DERIVED_COUNT: 'derived count',
  PERIOD_MISSING_OR_REPEATED: 'month repeated',
  COMMENTARY_AGAINST_TABLE: 'commentary against table',
  STILL_MATURING: 'still maturing',
  NOT_EXACT: 'no exact figure',
};

/** The name of a data mark, for filters and column headings. */
export function dataMarkWord(mark: DataMark): string {
  return WORDS[mark];
}
