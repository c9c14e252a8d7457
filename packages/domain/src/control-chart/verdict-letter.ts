import type { ControlChartExclusion } from './exclusion';
import type { VerdictKind } from './verdict';

/** One letter for a verdict or for the reason why there is none; see `verdictWords`. */
export const VERDICT_LETTERS = [
  'i',
  'w',
  'c',
  'n',
  'a',
  'm',
  'f',
  's',
  'r',
  'x',
  'z',
  't',
] as const;
export type VerdictLetter = (typeof VERDICT_LETTERS)[number];

const KIND_LETTERS: Record<Exclude<VerdictKind, 'NONE'>, VerdictLetter> = {
  IMPROVING: 'i',
  WORSENING: 'w',
  CHANGED: 'c',
  NO_REAL_CHANGE: 'n',
};

const EXCLUSION_LETTERS: Record<ControlChartExclusion, VerdictLetter> = {
  NO_FIGURE: 'a',
  MODELLED: 'm',
  TOO_FEW_POINTS: 'f',
  SMALL_DENOMINATORS: 's',
  OVERLAPPING_WINDOWS: 'r',
  NOT_CHARTED: 'x',
  NO_VARIATION: 'z',
  STILL_MATURING: 't',
};

/** The letter of a verdict. */
export function verdictKindLetter(kind: Exclude<VerdictKind, 'NONE'>): VerdictLetter {
  return KIND_LETTERS[kind];
}

/** The letter of the reason why there is none. */
export function exclusionLetter(exclusion: ControlChartExclusion): VerdictLetter {
  return EXCLUSION_LETTERS[exclusion];
}
