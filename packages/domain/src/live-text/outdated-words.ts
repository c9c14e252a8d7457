/** What is known of a text that stands beside figures. */
export interface OutdatedFacts {
  /** Figures that it is about and that changed since it was written, each in a sentence. */
  readonly changed: readonly string[];
  /** What the figures on record say against what it claims of them, each without a full stop. */
  readonly contradicted: readonly string[];
  /** Whether its reader may be told what a figure was then: of one that was not published they may not. */
  readonly tellsFigures: boolean;
}

/**
 * That a text was written about a figure that is another now, or claims what the figures beside it contradict,
 * in a sentence: “Written before a figure changed: 3.3 in Norwich, March 2018, was 56.0% when this was written
 * and is 57.1% now.” Null where neither is so.
 */
export function outdatedWords({
  changed,
  contradicted,
  tellsFigures,
}: OutdatedFacts): string | null {
  const [change] = changed;
  if (change !== undefined) {
    if (!tellsFigures) return 'Written before a figure changed that it is about.';
    return `Written before a figure changed: ${change}${more(changed.length - 1)}`;
  }
  const [claim] = contradicted;
  if (claim === undefined) return null;
  return `The figures now on record contradict it: ${claim}.${more(contradicted.length - 1)}`;
}

const more = (others: number) => (others === 0 ? '' : ` And ${others} more.`);
