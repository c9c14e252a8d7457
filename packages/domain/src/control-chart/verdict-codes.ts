import type { ControlChart } from './control-chart';
import type { ControlChartExclusion } from './exclusion';
import type { VerdictKind } from './verdict';
import { exclusionLetter, VERDICT_LETTERS, verdictKindLetter } from './verdict-letter';
import type { VerdictLetter } from './verdict-letter';

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
    'Changed: a signal beyond ordinary variation, of a figure of which neither way is said to be good.',
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
  t: none('STILL_MATURING', 'the latest figure is still maturing'),
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
    ? exclusionLetter(exclusion ?? 'NO_FIGURE')
    : verdictKindLetter(verdict.kind);
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

/** How many letters say each kind of verdict; `charts` are those with a verdict at all. */
export interface VerdictCounts {
  readonly charts: number;
  readonly improving: number;
  readonly worsening: number;
  readonly changed: number;
  readonly noRealChange: number;
}

/** Counts the verdicts of many rows or places: the false alarms to expect belong beside it. */
export function countVerdicts(letters: readonly VerdictLetter[]): VerdictCounts {
  const count = (kind: VerdictKind) =>
    letters.filter((letter) => VERDICT_WORDS[letter].kind === kind).length;
  return {
    charts: letters.length - count('NONE'),
    improving: count('IMPROVING'),
    worsening: count('WORSENING'),
    changed: count('CHANGED'),
    noRealChange: count('NO_REAL_CHANGE'),
  };
}
