import { readExceptionRules, type ExceptionRules, type VarianceMeasure } from '@vital-signs/domain';
import { badInput } from '../../errors';

/** Exception rules as they are asked and told: each on or off, with the parameters of those that have any. */
export interface ExceptionRuleSettings {
  readonly statedRed: boolean;
  readonly red: boolean;
  readonly adverseVariance: boolean;
  readonly percentagesBy: VarianceMeasure;
  readonly points: number;
  readonly percent: number;
  readonly deteriorating: boolean;
  readonly changes: number;
  readonly outsideBand: boolean;
  readonly zeroConcern: boolean;
  readonly controlChart: boolean;
  readonly budget: boolean;
  readonly corporateRisk: boolean;
}

export function settingsOf(rules: ExceptionRules): ExceptionRuleSettings {
  const { adverseVariance, deteriorating } = rules;
  const { percentagesBy, points, percent } = adverseVariance;
  return {
    statedRed: rules.statedRed.on,
    red: rules.red.on,
    ...{ adverseVariance: adverseVariance.on, percentagesBy, points, percent },
    ...{ deteriorating: deteriorating.on, changes: deteriorating.changes },
    outsideBand: rules.outsideBand.on,
    zeroConcern: rules.zeroConcern.on,
    controlChart: rules.controlChart.on,
    budget: rules.budget.on,
    corporateRisk: rules.corporateRisk.on,
  };
}

/**
 * The rules that somebody asks for.
 * @throws GraphQLError where a parameter is out of its bounds, naming it.
 */
export function rulesArgument(asked: ExceptionRuleSettings): ExceptionRules {
  const { percentagesBy, points, percent, changes } = asked;
  const { rules, problems } = readExceptionRules({
    version: 1,
    statedRed: { on: asked.statedRed },
    red: { on: asked.red },
    adverseVariance: { on: asked.adverseVariance, percentagesBy, points, percent },
    deteriorating: { on: asked.deteriorating, changes },
    outsideBand: { on: asked.outsideBand },
    zeroConcern: { on: asked.zeroConcern },
    controlChart: { on: asked.controlChart },
    budget: { on: asked.budget },
    corporateRisk: { on: asked.corporateRisk },
  });
  if (rules !== null) return rules;
  const [problem] = problems;
  throw badInput(`rules.${problem?.field ?? ''}`, problem?.given ?? '', problem?.expected ?? '');
}
