import type { VarianceMeasure } from './exception-rules';

/** What the parameters of the rules are called where they are set, tried and refused. */
export const RULE_PARAMETER_LABELS = {
  percentagesBy: 'Percentages are measured in',
  points: 'Off target from, percentage points',
  percent: 'Off target from, per cent of the target',
  changes: 'Adverse changes in a row',
} as const;

const MEASURES: Record<VarianceMeasure, string> = {
  POINTS: 'percentage points',
  RELATIVE: 'per cent of the target',
};

/** What a variance of percentages is measured in, in words. */
export function varianceMeasureWords(measure: VarianceMeasure): string {
  return MEASURES[measure];
}
