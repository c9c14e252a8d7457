import { counted, decimalsToTellApart, formatValue } from '../format';
import { assertNever } from '../never';
import { formatPeriod, parsePeriodKey } from '../period-key';
import { betterSign } from '../polarity';
import { changeNoun, periodNoun } from '../reporting-period/period-nouns';
import type { PeriodKind, Polarity } from '../vocabulary';
import type { ControlChartSubject } from './charted-series';
import { isSameFigure } from './limits';
import type { PointSignal, SignalRule } from './signals';

/** What can be said of the latest figure. */
export const VERDICT_KINDS = [
  'IMPROVING',
  'WORSENING',
  'CHANGED',
  'NO_REAL_CHANGE',
  'NONE',
] as const;
export type VerdictKind = (typeof VERDICT_KINDS)[number];

export interface Verdict {
  readonly kind: VerdictKind;
  /** The rule of the highest priority that the latest point takes part in; null where none. */
  readonly rule: SignalRule | null;
  readonly sentence: string;
}

/** Whether a move towards higher (1) or lower (−1) figures is good; null where neither is. */
export function isFavourable(towards: 1 | -1, polarity: Polarity): boolean | null {
  const better = betterSign(polarity);
  return better === null ? null : towards === better;
}

/** The latest point, and the lines that it is judged by, as they are shown. */
export interface VerdictQuestion {
  readonly signal: PointSignal | null;
  readonly polarity: Polarity;
  readonly subject: ControlChartSubject;
  readonly periodKind: PeriodKind;
  readonly unit: string;
  readonly decimals: number;
  /** Keys and points of the months of the stretch, the latest last. */
  readonly months: readonly string[];
  readonly values: readonly (number | null)[];
  readonly lines: { readonly mean: number; readonly lower: number; readonly upper: number };
}

/**
 * The verdict on the latest point: improving, worsening or, where neither way is good, changed, by
 * the first rule that it takes part in; otherwise no real change.
 */
export function verdictOf(question: VerdictQuestion): Verdict {
  const { signal } = question;
  if (signal === null) {
    return {
      kind: 'NO_REAL_CHANGE',
      rule: null,
      sentence: `No real change: ${ordinary(question)}.`,
    };
  }
  const kind = verdictKind(signal, question.polarity);
  const still = stillUnusual(signal, question);
  if (still !== null) return { kind, rule: signal.rule, sentence: `${still}.` };
  const word = WORDS[kind];
  return { kind, rule: signal.rule, sentence: `${word}: ${reason(signal, question)}.` };
}

const WORDS: Record<Exclude<VerdictKind, 'NONE'>, string> = {
  IMPROVING: 'Improving',
  WORSENING: 'Worsening',
  CHANGED: 'Changed',
  NO_REAL_CHANGE: 'No real change',
};

/** What a signal of the latest point amounts to, or that there is none. */
export function verdictKind(
  signal: PointSignal | null,
  polarity: Polarity,
): Exclude<VerdictKind, 'NONE'> {
  if (signal === null) return 'NO_REAL_CHANGE';
  const favourable = isFavourable(signal.towards, polarity);
  return favourable === null ? 'CHANGED' : favourable ? 'IMPROVING' : 'WORSENING';
}

function ordinary(question: VerdictQuestion): string {
  const { lower, upper } = question.lines;
  const within = `within the limits of ordinary variation, ${figure(lower, question)} to ${figure(upper, question)}`;
  return `${latest(question)} is ${within}, and takes part in no run or trend`;
}

function reason(signal: PointSignal, question: VerdictQuestion): string {
  const { lines, subject } = question;
  const above = signal.towards === 1;
  const noun = periodNoun(question.periodKind);
  const change = changeNoun(question.periodKind);
  const what = subject === 'VALUE' ? `${noun}s` : `${change}s`;
  switch (signal.rule) {
    case 'OUTSIDE_LIMITS': {
      const limit = above ? lines.upper : lines.lower;
      const value = question.values.at(-1) ?? limit;
      const decimals = decimalsToTellApart(value, limit, question.decimals);
      const exact = { ...question, decimals };
      return `${latest(exact)} is ${above ? 'above the upper' : 'below the lower'} limit of ${figure(limit, exact)}`;
    }
    case 'TREND': {
      const first = question.values.length - signal.points;
      const from = `${figure(question.values[first] ?? 0, question)} in ${monthName(question.months[first])}`;
      const rose =
        subject === 'VALUE'
          ? above
            ? 'rose'
            : 'fell'
          : `the ${change} ${above ? 'rose' : 'fell'}`;
      const to = `${figure(question.values.at(-1) ?? 0, question)} in ${monthName(question.months.at(-1))}`;
      return `${rose} in each of the last ${signal.points - 1} ${noun}s, from ${from} to ${to}`;
    }
    case 'TWO_OF_THREE': {
      const limit = above
        ? `upper limit of ${figure(lines.upper, question)}`
        : `lower limit of ${figure(lines.lower, question)}`;
      return `${signal.points} of 3 ${what} in succession, the latest among them, are close to the ${limit}`;
    }
    case 'RUN': {
      const run = question.values.slice(-signal.points);
      const decimals = meanDecimals(run, lines.mean, question.decimals);
      const mean = figure(lines.mean, { ...question, decimals });
      return `the last ${counted(signal.points, what.slice(0, -1))} are all ${above ? 'above' : 'below'} the mean of ${mean}`;
    }
    default:
      return assertNever(signal.rule);
  }
}

/** As many decimals as it takes for none of a run to read as the mean itself. */
export function meanDecimals(
  run: readonly (number | null)[],
  mean: number,
  decimals: number,
): number {
  const needed = run.map((value) =>
    value === null ? decimals : decimalsToTellApart(value, mean, decimals),
  );
  return Math.max(decimals, ...needed);
}

/**
 * A point outside the limits that has come nearer to them: "still unusually low", since a word of
 * getting worse would contradict the month, which got better. Null for all others.
 */
function stillUnusual(signal: PointSignal, question: VerdictQuestion): string | null {
  const { subject, polarity, values, months } = question;
  const value = values.at(-1) ?? null;
  const before = values.at(-2) ?? null;
  if (signal.rule !== 'OUTSIDE_LIMITS' || subject !== 'VALUE') return null;
  if (value === null || before === null || isSameFigure(value, before)) return null;
  const moved = value > before ? 1 : -1;
  if (moved === signal.towards) return null;
  const favourable = isFavourable(moved, polarity);
  const than =
    favourable === null ? (moved === 1 ? 'higher' : 'lower') : favourable ? 'better' : 'worse';
  const way = signal.towards === 1 ? 'high' : 'low';
  return `${STILL_UNUSUAL} ${way}: ${reason(signal, question)}, although ${than} than in ${monthName(months.at(-2))}`;
}

const STILL_UNUSUAL = 'Still unusually';

/** Whether a verdict says of a figure that came back towards the limits that it is beyond them still: no move of its own. */
export function isStillUnusual(sentence: string): boolean {
  return sentence.startsWith(STILL_UNUSUAL);
}

function latest(question: VerdictQuestion): string {
  const value = figure(question.values.at(-1) ?? 0, question);
  return question.subject === 'VALUE'
    ? value
    : `the change in ${monthName(question.months.at(-1))}, ${value},`;
}

function figure(value: number, { unit, decimals, subject }: VerdictQuestion): string {
  const text = formatValue(value, unit, decimals);
  return subject === 'MONTHLY_CHANGE' && value > 0 ? `+${text}` : text;
}

function monthName(key: string | undefined): string {
  return key === undefined ? '' : formatPeriod(parsePeriodKey(key));
}
