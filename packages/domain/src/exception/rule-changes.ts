import { formatLimit } from '../format';
import { EXCEPTION_RULE_KEYS, isRuleOn } from './exception-rules';
import type { ExceptionRules } from './exception-rules';
import { exceptionRuleName } from './exception-words';
import { PRODUCT_WORDING } from '../layout/state-words';
import type { RatingWording } from '../layout/state-words';
import { RULE_PARAMETER_LABELS, varianceMeasureWords } from './rule-words';

/** Something about the rules as it is called and as it reads. */
type SaidOfRules = readonly (readonly [label: string, words: string])[];

function saidOf(rules: ExceptionRules, wording: RatingWording): SaidOfRules {
  const { adverseVariance, deteriorating } = rules;
  const { percentagesBy, points, percent, changes } = RULE_PARAMETER_LABELS;
  return [
    ...EXCEPTION_RULE_KEYS.map(
      (key) =>
        [`Rule “${exceptionRuleName(key, wording)}”`, isRuleOn(rules, key) ? 'on' : 'off'] as const,
    ),
    [percentagesBy, varianceMeasureWords(adverseVariance.percentagesBy)],
    [points, formatLimit(adverseVariance.points, '')],
    [percent, formatLimit(adverseVariance.percent, '')],
    [changes, String(deteriorating.changes)],
  ];
}

/**
 * What differs between two sets of rules, each by its name in the authority’s words and as it reads before
 * and after: "Adverse changes in a row", "3", "2".
 */
export function ruleChanges(
  before: ExceptionRules,
  after: ExceptionRules,
  wording: RatingWording = PRODUCT_WORDING,
) {
  const then = saidOf(after, wording);
  return saidOf(before, wording).flatMap(([label, words], index) => {
    const other = then[index]?.[1] ?? words;
    return words === other ? [] : [{ label, before: words, after: other }];
  });
}
