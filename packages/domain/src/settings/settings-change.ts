import { fieldProblem, type CatalogueProblem } from '../catalogue/catalogue-problem';
import { canonicalJson, type Json } from '../canonical-json';
import { DEFAULT_EXCEPTION_RULES } from '../exception/exception-rules';
import { readExceptionRules } from '../exception/read-exception-rules';
import { ruleChanges } from '../exception/rule-changes';
import { layoutChanges } from '../layout/layout-changes';
import { readScorecardLayout } from '../layout/read-scorecard-layout';
import { DEFAULT_LAYOUT } from '../layout/scorecard-layout';
import { ratingWording } from '../layout/state-words';
import {
  DEFAULT_SMALL_NUMBERS,
  hiddenCountsWords,
  readSmallNumberPolicy,
} from '../suppression/small-number-policy';
import type { JudgementModel, RatingPrecision } from '../vocabulary';
import type { AuthoritySettings, ReportingPeriod } from './authority-settings';

const MODELS: Record<JudgementModel, string> = {
  THRESHOLDS: 'two thresholds, red and green, with amber between them',
  BAND: 'a band, inside which is green',
  DUAL: 'two ratings side by side, against a tolerance and against a target',
  MINIMUM_UPPER: 'a minimum and an upper target, with amber between them',
};

/** How a judgement model is said where it is chosen. */
export function judgementModelWords(model: JudgementModel): string {
  return MODELS[model];
}

const PRECISIONS: Record<RatingPrecision, string> = {
  FULL: 'the figure in full',
  AS_PRINTED: 'the figure as it is printed, after rounding',
};

/** What is compared with a tolerance, in words. */
export function precisionWords(precision: RatingPrecision): string {
  return PRECISIONS[precision];
}

const PERIODS: Record<ReportingPeriod, string> = { MONTH: 'month', QUARTER: 'quarter' };

/** What a report steps by, in words. */
export function reportingPeriodWords(period: ReportingPeriod): string {
  return PERIODS[period];
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'],
  ...['September', 'October', 'November', 'December'],
];

/** The name of the month in which a financial year begins. */
export function startMonthWords(month: number): string {
  return MONTHS[month - 1] ?? String(month);
}

/** One part of the settings that would be another. */
export interface SettingsChange {
  readonly part: keyof AuthoritySettings;
  readonly label: string;
  /** As it stands, and as it would. */
  readonly before: string;
  readonly after: string;
}

type Words = (settings: AuthoritySettings) => string;

const ownOr = (part: unknown) => (part === null ? 'the product’s own' : 'the authority’s own');

const rulesOf = ({ exceptionRules }: AuthoritySettings) =>
  readExceptionRules(exceptionRules).rules ?? DEFAULT_EXCEPTION_RULES;

const layoutOf = ({ layout }: AuthoritySettings) =>
  readScorecardLayout(layout).layout ?? DEFAULT_LAYOUT;

/** How ratings are said under settings. */
const wordingUnder = (settings: AuthoritySettings) =>
  ratingWording(layoutOf(settings), settings.judgementModel);

const PARTS: readonly (readonly [keyof AuthoritySettings, string, Words])[] = [
  ['judgementModel', 'Judgement model', ({ judgementModel }) => MODELS[judgementModel]],
  ['precision', 'What is judged', ({ precision }) => PRECISIONS[precision]],
  [
    'financialYearStartMonth',
    'Financial year from',
    ({ financialYearStartMonth }) => startMonthWords(financialYearStartMonth),
  ],
  ['reportingPeriod', 'The report steps by', ({ reportingPeriod }) => PERIODS[reportingPeriod]],
  ['layout', 'Scorecard', ({ layout }) => ownOr(layout)],
  ['exceptionRules', 'Exception rules', ({ exceptionRules }) => ownOr(exceptionRules)],
  [
    'smallNumbers',
    'Small numbers',
    ({ smallNumbers }) => {
      const { policy } = readSmallNumberPolicy(smallNumbers);
      const { greatestHidden } = policy ?? DEFAULT_SMALL_NUMBERS;
      return `counts of ${hiddenCountsWords(greatestHidden)} children are hidden`;
    },
  ],
];

/** Parts are words, numbers and what was read from JSON. */
const textOf = (part: unknown) => canonicalJson(part as Json);

/** What of a part differs, where it has more than one thing to set. */
const WITHIN: Readonly<
  Partial<
    Record<
      keyof AuthoritySettings,
      (
        before: AuthoritySettings,
        after: AuthoritySettings,
      ) => readonly Omit<SettingsChange, 'part'>[]
    >
  >
> = {
  layout: (before, after) => layoutChanges(layoutOf(before), layoutOf(after)),
  exceptionRules: (before, after) =>
    ruleChanges(rulesOf(before), rulesOf(after), wordingUnder(after)),
};

/**
 * What of the settings would be other, in the order in which it is set: of a layout and of exception rules
 * each thing that differs, and where they read alike and are kept otherwise, whose they are.
 */
export function settingsChanges(
  before: AuthoritySettings,
  after: AuthoritySettings,
): readonly SettingsChange[] {
  return PARTS.flatMap(([part, label, words]): SettingsChange[] => {
    if (textOf(before[part]) === textOf(after[part])) return [];
    const within = WITHIN[part]?.(before, after) ?? [];
    if (within.length > 0) return within.map((change) => ({ part, ...change }));
    const [from, to] = [words(before), words(after)];
    return [{ part, label, before: from, after: from === to ? `${to}, written otherwise` : to }];
  });
}

/** What keeps settings from being saved; each problem names the part, what was given and what is expected. */
export function settingsProblems(settings: AuthoritySettings): readonly CatalogueProblem[] {
  const { financialYearStartMonth: start } = settings;
  return [
    ...(Number.isInteger(start) && start >= 1 && start <= 12
      ? []
      : [
          fieldProblem(
            'financialYearStartMonth',
            'Financial year from',
            start,
            'a month from 1 to 12',
          ),
        ]),
    ...readSmallNumberPolicy(settings.smallNumbers).problems,
    ...readScorecardLayout(settings.layout).problems,
    ...readExceptionRules(settings.exceptionRules, wordingUnder(settings)).problems.map(
      (problem) => ({
        ...problem,
        field: problem.field === null ? 'exceptionRules' : `exceptionRules.${problem.field}`,
      }),
    ),
  ];
}
