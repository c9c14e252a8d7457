import type { Tolerance } from '@vital-signs/domain';
import type { ToleranceStandingResolvers } from '../../../generated/resolver-types';
import { toleranceWords } from '../standard-words';

/** A limit by its name, where the model has it. */
function limit(rule: Tolerance, name: string): number | null {
  const found: unknown = Object.entries(rule).find(([field]) => field === name)?.[1];
  return typeof found === 'number' ? found : null;
}

export const ToleranceStanding: ToleranceStandingResolvers = {
  model: ({ rule }) => rule.model,
  red: ({ rule }) => limit(rule, 'red'),
  green: ({ rule }) => limit(rule, 'green'),
  lower: ({ rule }) => limit(rule, 'lower'),
  upper: ({ rule }) => limit(rule, 'upper'),
  minimum: ({ rule }) => limit(rule, 'minimum'),
  tolerance: ({ rule }) => limit(rule, 'tolerance'),
  target: ({ rule }) => limit(rule, 'target'),
  zeroConcern: ({ rule }) => rule.model === 'BAND' && rule.zeroConcern,
  zeroConcernMinimumDenominator: ({ rule }) =>
    rule.model === 'BAND' && rule.zeroConcern ? rule.zeroConcernMinimumDenominator : null,
  validFrom: ({ from }) => from,
  validTo: ({ to }) => to,
  words: toleranceWords,
};
