/** What may make an exception, in the order in which reasons are told. METHODS section 7. */
export const EXCEPTION_RULE_KEYS = [
  'STATED_RED',
  'RED',
  'ADVERSE_VARIANCE',
  'DETERIORATING',
  'OUTSIDE_BAND',
  'ZERO_CONCERN',
  'CONTROL_CHART',
  'BUDGET',
  'CORPORATE_RISK',
] as const;
export type ExceptionRuleKey = (typeof EXCEPTION_RULE_KEYS)[number];

/** How far a percentage is from its target: in percentage points, or as a share of the target. */
export const VARIANCE_MEASURES = ['POINTS', 'RELATIVE'] as const;
export type VarianceMeasure = (typeof VARIANCE_MEASURES)[number];

interface Switched {
  readonly on: boolean;
}

/** From how far off its target an indicator is an exception. */
export interface AdverseVarianceRule extends Switched {
  readonly percentagesBy: VarianceMeasure;
  /** For percentages measured in points: from so many percentage points. */
  readonly points: number;
  /** For all else: from so many per cent of the target. */
  readonly percent: number;
}

/** After how many adverse changes in a row an indicator is an exception. */
export interface DeterioratingRule extends Switched {
  readonly changes: number;
}

/** The exception rules of an authority, as they are stored: each on or off, with its parameters. */
export interface ExceptionRules {
  readonly version: 1;
  readonly statedRed: Switched;
  readonly red: Switched;
  readonly adverseVariance: AdverseVarianceRule;
  readonly deteriorating: DeterioratingRule;
  readonly outsideBand: Switched;
  readonly zeroConcern: Switched;
  readonly controlChart: Switched;
  readonly budget: Switched;
  readonly corporateRisk: Switched;
}

/**
 * The rules of an authority that set none: those of METHODS section 7. An adverse variance of 5
 * percentage points for percentages and of 5% of the target for the rest; three adverse changes in a row.
 */
export const DEFAULT_EXCEPTION_RULES: ExceptionRules = {
  version: 1,
  statedRed: { on: true },
  red: { on: true },
  adverseVariance: { on: true, percentagesBy: 'POINTS', points: 5, percent: 5 },
  deteriorating: { on: true, changes: 3 },
  outsideBand: { on: true },
  zeroConcern: { on: true },
  controlChart: { on: true },
  budget: { on: true },
  corporateRisk: { on: true },
};

/** The part of the stored rules that each rule is switched by. */
export const PART_OF_RULE = {
  STATED_RED: 'statedRed',
  RED: 'red',
  ADVERSE_VARIANCE: 'adverseVariance',
  DETERIORATING: 'deteriorating',
  OUTSIDE_BAND: 'outsideBand',
  ZERO_CONCERN: 'zeroConcern',
  CONTROL_CHART: 'controlChart',
  BUDGET: 'budget',
  CORPORATE_RISK: 'corporateRisk',
} as const satisfies Record<ExceptionRuleKey, Exclude<keyof ExceptionRules, 'version'>>;

/** Whether a rule is what somebody said, with the month from which. */
export function isFlagRule(key: ExceptionRuleKey): boolean {
  return key === 'BUDGET' || key === 'CORPORATE_RISK';
}

/** Whether a rule is switched on. */
export function isRuleOn(rules: ExceptionRules, key: ExceptionRuleKey): boolean {
  return rules[PART_OF_RULE[key]].on;
}
