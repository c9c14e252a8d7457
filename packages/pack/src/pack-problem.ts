/** Something that keeps a document from being written, where it is and what it is. */
export interface PackProblem {
  readonly code:
    | 'NO_TITLE'
    | 'NO_WORDS'
    | 'NOT_A_DATE'
    | 'NOT_AN_ID'
    | 'ID_TWICE'
    | 'LEVEL_SKIPPED'
    | 'PAGE_WITHOUT_HEADING'
    | 'TABLE_WITHOUT_CAPTION'
    | 'TABLE_WITHOUT_HEADERS'
    | 'ROW_WITHOUT_HEADER'
    | 'ROW_OF_WRONG_LENGTH'
    | 'FOOTNOTE_MISSING'
    | 'CHART_WITHOUT_WORDS'
    | 'CHART_OF_WRONG_LENGTH'
    | 'LINK_REFUSED'
    | 'NOT_A_LANGUAGE'
    | 'LINK_TO_NOTHING'
    | 'DOES_NOT_FIT_A_PAGE';
  /** The part, and the id of the block where it has one. */
  readonly where: string;
  readonly sentence: string;
}

/** A document that cannot be written as it stands, with every reason that was found. */
export class PackRefusedError extends Error {
  constructor(readonly problems: readonly PackProblem[]) {
    super(problems.map(({ where, sentence }) => `${where}: ${sentence}`).join('\n'));
    this.name = 'PackRefusedError';
  }
}
