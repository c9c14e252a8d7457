import { fieldProblem } from '../catalogue/catalogue-problem';
import type { CatalogueProblem } from '../catalogue/catalogue-problem';
import {
  DEFAULT_EXCEPTION_RULES,
  EXCEPTION_RULE_KEYS,
  PART_OF_RULE,
  VARIANCE_MEASURES,
} from './exception-rules';
import type { ExceptionRuleKey, ExceptionRules } from './exception-rules';
import { exceptionRuleName } from './exception-words';
import { PRODUCT_WORDING } from '../layout/state-words';
import type { RatingWording } from '../layout/state-words';
import { RULE_PARAMETER_LABELS } from './rule-words';

/** Rules that were read, or what is wrong with them; never both. */
export type ReadExceptionRules =
  | { readonly rules: ExceptionRules; readonly problems: readonly [] }
  | { readonly rules: null; readonly problems: readonly CatalogueProblem[] };

/** The most that a variance may be set to, in points or per cent. */
const MOST_VARIANCE = 100;
/** Fewer changes than two are no row of them; more than twelve would need years of quarters. */
const LEAST_CHANGES = 2;
const MOST_CHANGES = 12;

type Entries = Readonly<Record<string, unknown>>;

function isEntries(json: unknown): json is Entries {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

const LABELS: Readonly<Record<string, string>> = RULE_PARAMETER_LABELS;
const PARAMETERS: Entries = DEFAULT_EXCEPTION_RULES as unknown as Entries;

/**
 * Reads exception rules from JSON, as they are stored or sent: every rule must be there, on or off,
 * with the parameters that it has and no others. Each problem names the field, what was read and what
 * is expected, and its rule in the authority’s words. Null gives the rules of METHODS section 7.
 */
export function readExceptionRules(
  json: unknown,
  wording: RatingWording = PRODUCT_WORDING,
): ReadExceptionRules {
  if (json === null || json === undefined) return { rules: DEFAULT_EXCEPTION_RULES, problems: [] };
  if (!isEntries(json)) return refused([fieldProblem('rules', 'Rules', said(json), 'an object')]);
  const problems = [
    ...(json['version'] === 1
      ? []
      : [fieldProblem('version', 'Version', said(json['version']), '1')]),
    ...unknownFields('', json, ['version', ...Object.values(PART_OF_RULE)]),
    ...EXCEPTION_RULE_KEYS.flatMap((rule) =>
      problemsOfRule(rule, json[PART_OF_RULE[rule]], wording),
    ),
  ];
  // Every field of the type was looked at.
  return problems.length > 0
    ? refused(problems)
    : { rules: json as unknown as ExceptionRules, problems: [] };
}

function refused(problems: readonly CatalogueProblem[]): ReadExceptionRules {
  return { rules: null, problems };
}

function said(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function unknownFields(
  prefix: string,
  json: Entries,
  known: readonly string[],
): readonly CatalogueProblem[] {
  return Object.keys(json)
    .filter((key) => !known.includes(key))
    .map((key) =>
      fieldProblem(`${prefix}${key}`, `${prefix}${key}`, said(json[key]), 'no such field'),
    );
}

function problemsOfRule(
  rule: ExceptionRuleKey,
  json: unknown,
  wording: RatingWording,
): readonly CatalogueProblem[] {
  const part = PART_OF_RULE[rule];
  const label = `Rule “${exceptionRuleName(rule, wording)}”`;
  if (!isEntries(json))
    return [fieldProblem(part, label, said(json), 'a rule with on: true or false')];
  const known = Object.keys(PARAMETERS[part] as Entries);
  return [
    ...unknownFields(`${part}.`, json, known),
    ...known.flatMap((name) => {
      const expected = EXPECTED[name];
      if (expected === undefined || expected.holds(json[name])) return [];
      return [
        fieldProblem(`${part}.${name}`, LABELS[name] ?? label, said(json[name]), expected.words),
      ];
    }),
  ];
}

interface Expected {
  readonly words: string;
  readonly holds: (value: unknown) => boolean;
}

const variance: Expected = {
  words: `a number above 0 and up to ${MOST_VARIANCE}`,
  holds: (value) => typeof value === 'number' && value > 0 && value <= MOST_VARIANCE,
};

const EXPECTED: Readonly<Record<string, Expected>> = {
  on: { words: 'true or false', holds: (value) => typeof value === 'boolean' },
  percentagesBy: {
    words: VARIANCE_MEASURES.join(' or '),
    holds: (value) => VARIANCE_MEASURES.some((measure) => measure === value),
  },
  points: variance,
  percent: variance,
  changes: {
    words: `a whole number from ${LEAST_CHANGES} to ${MOST_CHANGES}`,
    holds: (value) =>
      Number.isInteger(value) && Number(value) >= LEAST_CHANGES && Number(value) <= MOST_CHANGES,
  },
};
