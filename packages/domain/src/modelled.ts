import { formatLimit } from './format';
import type { Provenance } from './vocabulary';

/**
 * What a reading may be used for, and whether a modelled one may: always, with counts that are modelled
 * where the value itself is not, or never.
 */
const MODELLED_MAY_ENTER = {
  SCORECARD: 'ALWAYS',
  GAP: 'ALWAYS',
  /** Better or worse than a benchmark or a target, for which the value is enough. */
  COMPARISON: 'BY_ITS_COUNTS',
  /** The rating on a report card. */
  REPORT_CARD: 'BY_ITS_COUNTS',
  PUBLIC_EDITION: 'NEVER',
  PACK: 'NEVER',
  EXCEPTION: 'NEVER',
  RANKING: 'NEVER',
  CONTROL_CHART_VERDICT: 'NEVER',
  CONFIDENCE_INTERVAL: 'NEVER',
  DIFFERENCE_VERDICT: 'NEVER',
  OUTLOOK_VERDICT: 'NEVER',
  TRAJECTORY_VERDICT: 'NEVER',
} as const;

/** What a reading may be used for. */
export type ReadingUse = keyof typeof MODELLED_MAY_ENTER;

/** Where a reading's value and counts come from. */
export interface ReadingProvenance {
  /** Null where there is no value. */
  readonly value: Provenance | null;
  readonly counts: Provenance | null;
}

/** A reading is modelled when its value or its counts are. */
export function isModelled({ value, counts }: ReadingProvenance): boolean {
  return value === 'MODELLED' || counts === 'MODELLED';
}

/**
 * Whether a reading may enter a use: the one gate through which modelled figures do not pass. A modelled
 * reading is shown, marked, and its gap is an estimate; it never enters a public edition, a pack, an
 * exception, a ranking, a verdict or an interval. A value that is not modelled may be compared with a
 * benchmark though its counts are.
 */
export function mayEnter(provenance: ReadingProvenance, use: ReadingUse): boolean {
  switch (MODELLED_MAY_ENTER[use]) {
    case 'ALWAYS':
      return true;
    case 'BY_ITS_COUNTS':
      return provenance.value !== 'MODELLED';
    case 'NEVER':
      return !isModelled(provenance);
  }
}

/** The provenance of what several readings make together: modelled if any one of them is. */
export function provenanceTogether(parts: readonly Provenance[]): Provenance {
  if (parts.includes('MODELLED')) return 'MODELLED';
  const [first = 'DERIVED'] = parts;
  return parts.every((part) => part === first) ? first : 'DERIVED';
}

/**
 * The one line that a scorecard says about its modelled figures: of those of the month, or what else
 * its period is called, over the place itself and the places beside it.
 */
export function modelledSentence(modelled: number, figures: number, noun = 'month'): string {
  if (modelled === 0) return `None of this ${noun}’s figures is modelled.`;
  const are = modelled === 1 ? 'is' : 'are';
  return `${formatLimit(modelled, '')} of this ${noun}’s ${formatLimit(figures, '')} figures, over all places shown, ${are} modelled, so that the product can be tried: no report gives them.`;
}
