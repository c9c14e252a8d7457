import type { Basis, MeasureKind, YearToDateRule } from '../vocabulary';
import { fieldProblem, type CatalogueProblem } from './catalogue-problem';
import { INDICATOR_FIELDS, type IndicatorDescription } from './indicator-description';

/** Years to date that can be made of each kind of number (METHODS section 4). */
const RULES_OF_KIND: Readonly<Record<MeasureKind, readonly YearToDateRule[]>> = {
  COUNT: ['SUM', 'LATEST', 'PRINTED_ONLY'],
  PERCENTAGE: ['RATIO_OF_SUMS', 'LATEST', 'PRINTED_ONLY'],
  RATE: ['LATEST', 'PRINTED_ONLY'],
  AVERAGE: ['RATIO_OF_SUMS', 'LATEST', 'PRINTED_ONLY'],
  MAXIMUM: ['MAXIMUM_OF_MONTHS', 'LATEST', 'PRINTED_ONLY'],
};

/** Those among them that add months up, which only the events of each month allow; an average may (METHODS section 4). */
const OF_EVENTS: readonly YearToDateRule[] = ['SUM', 'RATIO_OF_SUMS'];

const RULE_WORDS: Readonly<Record<YearToDateRule, string>> = {
  SUM: 'the sum of the months',
  RATIO_OF_SUMS: 'numerators added up over denominators added up',
  LATEST: 'the latest month',
  MAXIMUM_OF_MONTHS: 'the greatest of the months',
  PRINTED_ONLY: 'only as printed',
};

const MULTIPLIERS: Readonly<
  Record<MeasureKind, { readonly fits: (by: number) => boolean; readonly words: string }>
> = {
  COUNT: { fits: (by) => by === 1, words: '1 for a count' },
  PERCENTAGE: { fits: (by) => by === 100, words: '100 for a percentage' },
  RATE: {
    fits: (by) => [100, 1_000, 10_000, 100_000].includes(by),
    words: '100, 1,000, 10,000 or 100,000 for a rate',
  },
  AVERAGE: { fits: (by) => by === 1, words: '1 for an average' },
  MAXIMUM: { fits: (by) => by === 1, words: '1 for a maximum' },
};

/** What a year to date is called. */
export function yearToDateRuleWords(rule: YearToDateRule): string {
  return RULE_WORDS[rule];
}

/** The years to date that a kind of number on a basis can have, in the order of the vocabulary. */
export function yearToDateRulesFor(kind: MeasureKind, basis: Basis): readonly YearToDateRule[] {
  return RULES_OF_KIND[kind].filter(
    (rule) => basis === 'IN_PERIOD' || kind === 'AVERAGE' || !OF_EVENTS.includes(rule),
  );
}

/** Whether kind, basis, multiplier, unit, decimals and year to date of an indicator fit each other. */
export function measureProblems(described: IndicatorDescription): readonly CatalogueProblem[] {
  const { measureKind, basis, yearToDateRule, multiplier, unit, decimals } = described;
  const problem = (field: keyof IndicatorDescription, expected: string) => {
    const given = described[field];
    return fieldProblem(
      field,
      INDICATOR_FIELDS[field],
      typeof given === 'object' ? null : given,
      expected,
    );
  };
  const problems: CatalogueProblem[] = [];
  const rules = yearToDateRulesFor(measureKind, basis);
  if (!rules.includes(yearToDateRule)) {
    problems.push(
      problem(
        'yearToDateRule',
        `${rules.map(yearToDateRuleWords).join(', or ')}, for what is measured here`,
      ),
    );
  }
  if (!MULTIPLIERS[measureKind].fits(multiplier)) {
    problems.push(problem('multiplier', MULTIPLIERS[measureKind].words));
  }
  if (measureKind === 'PERCENTAGE' && unit !== '%')
    problems.push(problem('unit', '% for a percentage'));
  if (measureKind !== 'PERCENTAGE' && unit === '%') {
    problems.push(problem('unit', 'another unit than %, or none: it is no percentage'));
  }
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 6) {
    problems.push(problem('decimals', 'a whole number from 0 to 6'));
  }
  if (described.additive && measureKind !== 'COUNT') {
    problems.push(problem('additive', 'no: only the counts of localities add up to the county’s'));
  }
  if (described.denominatorIsPopulation && measureKind !== 'RATE') {
    problems.push(
      problem('denominatorIsPopulation', 'no: only a rate is divided by the population'),
    );
  }
  return problems;
}
