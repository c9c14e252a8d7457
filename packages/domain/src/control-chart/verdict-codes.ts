import type { ControlChart } from './control-chart';
import type { ControlChartExclusion } from './exclusion';
import type { VerdictKind } from './verdict';

/** One letter for a verdict or for the reason why there is none; see `verdictWords`. */
export const VERDICT_LETTERS = ['i', 'w', 'c', 'n', 'a', 'm', 'f', 's', 'r', 'x', 'z'] as const;
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
};

/** What a letter says. */
export interface VerdictWords {
  readonly kind: VerdictKind;
  readonly exclusion: ControlChartExclusion | null;
  /** A word or two, for beside a small mark. */
  readonly short: string;
  /** The same as a sentence, with the reason where there is no verdict. */
  readonly sentence: string;
}

const VERDICT_WORDS: Record<VerdictLetter, VerdictWords> = {
  i: verdict('IMPROVING', 'Improving', 'Improving: a signal beyond ordinary variation.'),
  w: verdict('WORSENING', 'Worsening', 'Worsening: a signal beyond ordinary variation.'),
  c: verdict(
    'CHANGED',
    'Changed',
    'Changed: a signal beyond ordinary variation, of a figure of which neither way is good.',
  ),
  n: verdict('NO_REAL_CHANGE', 'No real change', 'No real change: within ordinary variation.'),
  a: none('NO_FIGURE', 'there is no figure for the latest month'),
  m: none('MODELLED', 'figures of the series are modelled'),
  f: none('TOO_FEW_POINTS', 'fewer than 12 points are too few for control limits'),
  s: none(
    'SMALL_DENOMINATORS',
    'a percentage of fewer than 20 cases a month moves too much by chance',
  ),
  r: none('OVERLAPPING_WINDOWS', 'a rolling or cumulative figure counts the same months again'),
  x: none('NOT_CHARTED', 'a maximum is not charted'),
  z: none('NO_VARIATION', 'the figures hardly vary, so that limits would have no width'),
};

function verdict(kind: VerdictKind, short: string, sentence: string): VerdictWords {
  return { kind, exclusion: null, short, sentence };
}

function none(exclusion: ControlChartExclusion, why: string): VerdictWords {
  return { kind: 'NONE', exclusion, short: 'No verdict', sentence: `No verdict: ${why}.` };
}

/** The letter of a chart's verdict on its latest month. */
export function verdictLetter({ verdict, exclusion }: Pick<ControlChart, 'verdict' | 'exclusion'>) {
  return verdict.kind === 'NONE'
    ? EXCLUSION_LETTERS[exclusion ?? 'NO_FIGURE']
    : KIND_LETTERS[verdict.kind];
}

/** The verdicts of a row's places, one letter a place. */
export function packVerdicts(
  charts: readonly Pick<ControlChart, 'verdict' | 'exclusion'>[],
): string {
  return charts.map(verdictLetter).join('');
}

/** Reads the letter of one place; throws on a letter that has no meaning. */
export function verdictLetterAt(codes: string, place: number): VerdictLetter {
  const letter = VERDICT_LETTERS.find((each) => each === codes.charAt(place));
  if (letter === undefined) {
    throw new RangeError(`Not a verdict: "${codes.charAt(place)}" in "${codes}"`);
  }
  return letter;
}

/** Reads the letters of a row. */
export function unpackVerdicts(codes: string): readonly VerdictLetter[] {
  return Array.from(codes, (_, place) => verdictLetterAt(codes, place));
}

/** What a letter says, in a word or two and as a sentence. */
export function verdictWords(letter: VerdictLetter): VerdictWords {
  return VERDICT_WORDS[letter];
}
