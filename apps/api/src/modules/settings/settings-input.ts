import {
  DEFAULT_SMALL_NUMBERS,
  fieldProblem,
  type AuthoritySettings,
  type CatalogueProblem,
  type JudgementModel,
  type PeriodKind,
  type RatingPrecision,
} from '@vital-signs/domain';

/** Settings as they are asked for, with layout and rules as JSON text. */
export interface SettingsAsked {
  readonly judgementModel: JudgementModel;
  readonly precision: RatingPrecision;
  readonly financialYearStartMonth: number;
  readonly reportingPeriod: PeriodKind;
  readonly layout?: string | null;
  readonly exceptionRules?: string | null;
  /** Left out: as it stands; null: as METHODS section 11 says. */
  readonly greatestHidden?: number | null;
}

/** Settings as they were asked for, with what of them could not be read. */
export interface SettingsGiven {
  readonly settings: AuthoritySettings;
  readonly problems: readonly CatalogueProblem[];
}

/** Reads what is asked for; what it says nothing of stays as it stands. */
export function settingsGiven(asked: SettingsAsked, standing: AuthoritySettings): SettingsGiven {
  const problems: CatalogueProblem[] = [];
  const read = (field: 'layout' | 'exceptionRules', label: string): unknown => {
    const text = asked[field] ?? null;
    if (text === null) return null;
    try {
      return JSON.parse(text) as unknown;
    } catch {
      problems.push(fieldProblem(field, label, text.slice(0, 40), 'JSON'));
      return null;
    }
  };
  const { greatestHidden } = asked;
  const { judgementModel, precision, financialYearStartMonth, reportingPeriod: period } = asked;
  if (period !== 'MONTH' && period !== 'QUARTER') {
    problems.push(
      fieldProblem('reportingPeriod', 'The report steps by', period, 'MONTH or QUARTER'),
    );
  }
  return {
    settings: {
      ...{ judgementModel, precision, financialYearStartMonth },
      reportingPeriod: period === 'QUARTER' ? 'QUARTER' : 'MONTH',
      layout: read('layout', 'The layout'),
      exceptionRules: read('exceptionRules', 'Exception rules'),
      smallNumbers: greatestHidden === undefined ? standing.smallNumbers : policyOf(greatestHidden),
    },
    problems,
  };
}

/** As it is stored: nothing where it is the product's own. */
function policyOf(greatestHidden: number | null): unknown {
  return greatestHidden === null || greatestHidden === DEFAULT_SMALL_NUMBERS.greatestHidden
    ? null
    : { version: 1, greatestHidden };
}
