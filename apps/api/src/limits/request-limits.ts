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
  /** Fields, those in lists as often as the list is long (see @listSize). */
  readonly cost: number;
}

/**
 * The scorecard page costs about 15,000 and is four levels deep. Three of them in one request are
 * let through, ten are not.
 */
export const REQUEST_LIMITS: RequestLimits = {
  bodyBytes: 64 * 1024,
  queryCharacters: 20_000,
  depth: 10,
  aliases: 15,
  cost: 60_000,
};
