/** How much one request may ask for. */
export interface RequestLimits {
  /** Bytes of the body of a POST. */
  readonly bodyBytes: number;
  /** Characters of the text of a query. */
  readonly queryCharacters: number;
  /** Levels of fields within fields. */
  readonly depth: number;
  /** Fields renamed by an alias. */
  readonly aliases: number;
  /** Fields, those in lists as often as the list is long (see @listSize), and figures of each month and place. */
  readonly cost: number;
}

/**
 * The scorecard page of thirteen months costs about 64,000 and is four levels deep; of sixty months,
 * the most there are, 211,000. Three of the one in one request are let through, or one of the other.
 */
export const REQUEST_LIMITS: RequestLimits = {
  bodyBytes: 64 * 1024,
  queryCharacters: 20_000,
  depth: 10,
  aliases: 15,
  cost: 250_000,
};
