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
};

const SENTENCES: Record<DataMark, string> = {
  DOES_NOT_RECOMPUTE: 'the printed value is not what its numerator and denominator give',
  TOLERANCES_MIS_SET: 'the tolerances contradict what good performance is',
  NOT_LEGIBLE: 'a figure is not legible in the source',
  LABEL_AGAINST_DATA: 'the figures are not what the label says they are',
  TWO_PRINTS: 'the source prints this cell twice with different figures',
  YEAR_TO_DATE_DIFFERS: 'the printed year to date is not what its months give',
  PARTS_AGAINST_TOTAL: 'the parts do not add up to the printed total',
  STOCK_AGAINST_FLOW: 'open cases do not follow from those that began and ended',
  LOCALITIES_AGAINST_COUNTY: 'the localities add up to more than the county',
  SAME_ROW_TWICE: 'another row prints the same figures under another name',
  NUMERATOR_OVER_DENOMINATOR: 'the numerator is above the denominator',
  DERIVED_COUNT: 'a count is derived: the only whole number that fits what is printed',
  PERIOD_MISSING_OR_REPEATED: 'every figure of the month is that of the month before',
  COMMENTARY_AGAINST_TABLE: 'the commentary says what the figures contradict',
};

/** The name of a data mark, for filters and column headings. */
export function dataMarkWord(mark: DataMark): string {
  return WORDS[mark];
}

/** What a data mark says in general, where the figures of the particular finding are not at hand. */
export function dataMarkSentence(mark: DataMark): string {
  return SENTENCES[mark];
}
