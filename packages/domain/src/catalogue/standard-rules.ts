import { assertNever } from '../never';
import { polarityInUse } from '../polarity';
import { limitsOf, validateTolerance, type Tolerance, type Validity } from '../tolerance';
import type { JudgementModel, MeasureKind, Polarity } from '../vocabulary';
import { fieldProblem, saidProblem, type CatalogueProblem } from './catalogue-problem';
import { isRealDate } from './dated';

const MOST = 1_000_000_000;

interface Reach {
  readonly least: number;
  readonly most: number;
  readonly words: string;
}

const NOUGHT_OR_MORE = { least: 0, most: MOST };

/**
 * Between which numbers the figures of each kind can lie, and so what may be asked of them: as of figures
 * that are loaded, only an average (of differences, for instance) may lie below nought.
 */
const REACH: Readonly<Record<MeasureKind, Reach>> = {
  COUNT: { ...NOUGHT_OR_MORE, words: 'nought or more, for a count' },
  PERCENTAGE: { least: 0, most: 100, words: '0 to 100, for a percentage' },
  RATE: { ...NOUGHT_OR_MORE, words: 'nought or more, for a rate' },
  AVERAGE: { least: -MOST, most: MOST, words: 'a number, in the indicator’s unit' },
  MAXIMUM: { ...NOUGHT_OR_MORE, words: 'nought or more, for a maximum' },
};

/** What is wrong with a number that figures of a kind are to be held against. */
export function reachProblems(
  field: string,
  label: string,
  value: number | null,
  kind: MeasureKind,
): readonly CatalogueProblem[] {
  if (value === null || !Number.isFinite(value) || Math.abs(value) > MOST) {
    return [fieldProblem(field, label, value, 'a number, in the indicator’s unit')];
  }
  const { least, most, words } = REACH[kind];
  return value < least || value > most ? [fieldProblem(field, label, value, words)] : [];
}

/** A tolerance as somebody sets it: the limits of its model, and the days on which it is to hold. */
export interface ToleranceGiven extends Validity {
  /** Null: from that day on there is none. */
  readonly rule: Tolerance | null;
}

/** A target as somebody sets it. */
export interface TargetGiven extends Validity {
  /** Null: from that day on there is none. */
  readonly value: number | null;
}

/** What an indicator's standards have to fit. */
export interface Judged {
  readonly polarity: Polarity;
  readonly measureKind: MeasureKind;
}

/** What is wrong with the days on which something is to hold. */
export function validityProblems({ from, to }: Validity): readonly CatalogueProblem[] {
  if (!isRealDate(from)) {
    return [fieldProblem('validFrom', 'Holds from', from, 'a day, for example 2018-04-01')];
  }
  if (to === null) return [];
  if (!isRealDate(to)) {
    return [fieldProblem('validTo', 'Holds until', to, 'a day, or nothing while it holds')];
  }
  if (to > from) return [];
  return [fieldProblem('validTo', 'Holds until', to, `a day after ${from}, on which it begins`)];
}

/**
 * What is wrong with a tolerance before it is saved: its days, a limit that is missing or where no figure
 * can lie, limits in an order that contradicts the polarity, a model that is not the authority's or cannot
 * judge the polarity.
 */
export function toleranceProblems(
  { rule, from, to }: ToleranceGiven,
  { polarity, measureKind }: Judged,
  model: JudgementModel,
): readonly CatalogueProblem[] {
  const days = validityProblems({ from, to });
  if (rule === null) return days;
  return [
    ...days,
    ...modelProblems(rule, model, polarity),
    ...limitProblems(rule, polarity, measureKind),
  ];
}

/** The model by which an indicator is judged: where both ends are bad a band, whatever the others are judged by. */
export function modelOf(polarity: Polarity, authority: JudgementModel): JudgementModel {
  return polarity === 'BAND' ? 'BAND' : authority;
}

function modelProblems(
  rule: Tolerance,
  model: JudgementModel,
  polarity: Polarity,
): readonly CatalogueProblem[] {
  if (rule.model === model || rule.model === modelOf(polarity, model)) return [];
  return [
    fieldProblem(
      'model',
      'Judged by',
      modelWords(rule.model),
      `${modelWords(model)}, as this authority judges`,
    ),
  ];
}

/** What a model is called where it is chosen. */
export function modelWords(model: JudgementModel): string {
  switch (model) {
    case 'THRESHOLDS':
      return 'red and green';
    case 'BAND':
      return 'a band';
    case 'DUAL':
      return 'tolerance and target';
    case 'MINIMUM_UPPER':
      return 'minimum and upper';
    default:
      return assertNever(model);
  }
}

function limitProblems(
  rule: Tolerance,
  polarity: Polarity,
  kind: MeasureKind,
): readonly CatalogueProblem[] {
  const limits = limitsOf(rule);
  const unusable = limits.flatMap(({ name, value }) =>
    reachProblems(name, name.charAt(0).toUpperCase() + name.slice(1), value, kind),
  );
  if (unusable.length > 0) return unusable;
  const { polarity: used } = polarityInUse(polarity, rule);
  return validateTolerance(rule, used).map(({ code, sentence }) => {
    const given = limits.map(({ name, value }) => `${name} ${value ?? ''}`).join(', ');
    return code === 'WRONG_WAY_ROUND'
      ? saidProblem(
          limits[0]?.name ?? null,
          given,
          'limits in the order that the polarity asks for',
          sentence,
        )
      : saidProblem(null, given, 'a model that can judge the polarity', sentence);
  });
}

/** What is wrong with a target before it is saved. */
export function targetProblems(
  { value, from, to }: TargetGiven,
  kind: MeasureKind,
): readonly CatalogueProblem[] {
  return [
    ...validityProblems({ from, to }),
    ...(value === null ? [] : reachProblems('value', 'Target', value, kind)),
  ];
}

/** The children by which the rates of a place are divided, as somebody sets them. */
export interface PopulationGiven extends Validity {
  /** Null: from that day on there are none. */
  readonly count: number | null;
  /** The mid-year that the estimate speaks of; null where its source does not say. */
  readonly estimateYear: number | null;
  /** Who estimated it, for example "ONS mid-year estimates". */
  readonly source: string;
}

const MOST_CHILDREN = 20_000_000;

/** What is wrong with a population before it is saved. */
export function populationProblems(given: PopulationGiven): readonly CatalogueProblem[] {
  const { count, estimateYear, source, from, to } = given;
  const problems = [...validityProblems({ from, to })];
  if (count === null) return problems;
  if (!Number.isInteger(count) || count < 1 || count > MOST_CHILDREN) {
    problems.push(fieldProblem('count', 'Children', count, 'a whole number from 1 to 20,000,000'));
  }
  if (estimateYear !== null && !(estimateYear >= 1900 && estimateYear < 2200)) {
    problems.push(
      fieldProblem('estimateYear', 'Estimate of', estimateYear, 'a year, for example 2016'),
    );
  }
  if (source.length < 3 || source.length > 300) {
    problems.push(
      fieldProblem(
        'source',
        'Source',
        source.slice(0, 40),
        '3 to 300 characters, for example ONS mid-year estimates',
      ),
    );
  }
  return problems;
}
