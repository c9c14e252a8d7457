/** One count that is published, or that follows from what is. */
export interface CountCell {
  /** The same text for the same count of the same children, in whatever table or edition it stands. */
  readonly id: string;
  /** A whole number, nought or more. */
  readonly value: number;
  /** Whether it counts children. Only such counts are small numbers; others may be hidden with them. */
  readonly countsChildren: boolean;
  /** UNPUBLISHED: never shown, yet it stands in an equation; what is left when parts are taken away. */
  readonly publication: 'PUBLISHABLE' | 'UNPUBLISHED';
  /** The greatest count that is hidden for its size where this one stands; left out: five. */
  readonly smallTo?: number;
  /** What the first public edition in which it stood did with it; left out: it stood in none. */
  readonly earlier?: EarlierTreatment;
}

/** What an earlier public edition did with a count. */
export interface EarlierTreatment {
  readonly treatment: 'SHOWN' | 'HIDDEN';
  /** Its number; a later edition has a greater one. */
  readonly edition: number;
}

/**
 * An equation among counts that everybody can write down: Σ whole = Σ parts.
 *
 * SUM: one total and its parts, a row of a table. COMPLEMENT: a denominator is its numerator and the
 * rest. BALANCE: open cases and those that ended are the open cases of the month before and those
 * that began.
 */
export interface CountEquation {
  readonly kind: 'SUM' | 'COMPLEMENT' | 'BALANCE';
  /** Ids of cells. */
  readonly whole: readonly string[];
  readonly parts: readonly string[];
}

/** Why a count is hidden. */
export type HiddenBecause =
  /** A small count of children, or a numerator whose complement is one. */
  | 'SMALL'
  /** The Department for Education's secondary step: it stood beside the only hidden cell of a row. */
  | 'ONLY_ONE_HIDDEN'
  /** With it a hidden count could have been narrowed to fewer than three values. */
  | 'NARROWS_ANOTHER'
  /** The same count was hidden in an earlier public edition. */
  | 'HIDDEN_EARLIER';

/** A count that cannot be protected any more, with the reason in a sentence. */
export interface UnprotectedCount {
  readonly cell: string;
  readonly reason: string;
}

/** What is hidden of the counts of a publication. */
export interface Suppression {
  /** By the id of the cell, in the order of the ids. */
  readonly hidden: ReadonlyMap<string, HiddenBecause>;
  /** Empty, or the publication must be refused. */
  readonly unprotected: readonly UnprotectedCount[];
}

/** What is protected, and how far. */
export interface SuppressionQuestion {
  readonly cells: readonly CountCell[];
  readonly equations: readonly CountEquation[];
  /** False leaves out everything but small numbers, so that a test can show why that is not enough. */
  readonly secondary?: boolean;
}

/**
 * The smallest and the greatest count of children that is hidden for its size (METHODS section 11); an
 * authority may set a greater one.
 */
export const SMALLEST_HIDDEN = 1;
export const GREATEST_HIDDEN = 5;

/** To how many values, its own among them, a hidden count must remain open. */
export const VALUES_LEFT_OPEN = 3;

/** Whether a count of children is hidden for its size, by the policy of METHODS section 11 or a stricter one. */
export function isSmallCount(count: number, greatest = GREATEST_HIDDEN): boolean {
  return count >= SMALLEST_HIDDEN && count <= greatest;
}
