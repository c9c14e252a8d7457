/** One local authority's number gave way to another's. */
export interface KnownSuccession {
  /** The Department's numbers. */
  readonly predecessor: string;
  readonly successor: string;
  /** The first day on which the predecessor was no more. */
  readonly on: string;
  /**
   * False where the successor is made of other parts too, so that no figure of the one is read as
   * one of the other.
   */
  readonly whole: boolean;
}

/**
 * How numbers of English authorities changed since 2013, as the Department's files of children in
 * need show it by the years in which each is listed. Dorset (838, from April 2019) is read as the
 * former county (835), as the Department's neighbour averages read it. Bournemouth, Christchurch
 * and Poole (839) took Christchurch from Dorset, so that Bournemouth (837) and Poole (836) together
 * are less than it: no figure is carried. Buckinghamshire, Somerset and North Yorkshire kept their
 * numbers when they became unitary.
 */
export const KNOWN_SUCCESSIONS: readonly KnownSuccession[] = [
  { predecessor: '835', successor: '838', on: '2019-04-01', whole: true },
  { predecessor: '836', successor: '839', on: '2019-04-01', whole: false },
  { predecessor: '837', successor: '839', on: '2019-04-01', whole: false },
  { predecessor: '928', successor: '940', on: '2021-04-01', whole: true },
  { predecessor: '928', successor: '941', on: '2021-04-01', whole: true },
  { predecessor: '909', successor: '942', on: '2023-04-01', whole: true },
  { predecessor: '909', successor: '943', on: '2023-04-01', whole: true },
];
