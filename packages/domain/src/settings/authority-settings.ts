import type { JudgementModel, RatingPrecision } from '../vocabulary';

/** What the report of an authority steps by. */
export const REPORTING_PERIODS = ['MONTH', 'QUARTER'] as const;
export type ReportingPeriod = (typeof REPORTING_PERIODS)[number];

/** How an authority judges, counts and shows. What is null is the product's own. */
export interface AuthoritySettings {
  /** The model that its tolerances follow unless a tolerance says otherwise. */
  readonly judgementModel: JudgementModel;
  /** Whether figures are judged in full or as printed. METHODS section 2. */
  readonly precision: RatingPrecision;
  /** The month in which its financial year begins; 4 is April. */
  readonly financialYearStartMonth: number;
  readonly reportingPeriod: ReportingPeriod;
  /** As stored; read by the exception rules. */
  readonly exceptionRules: unknown;
  /** As stored; read by `readScorecardLayout`. */
  readonly layout: unknown;
  /** As stored; read by `readSmallNumberPolicy`. */
  readonly smallNumbers: unknown;
}

/** Settings with the revisions between which they hold. */
export interface SettingsVersion extends AuthoritySettings {
  readonly fromRevision: number;
  /** Null: they hold now. */
  readonly toRevision: number | null;
}

/** How an authority judges of which nothing is set. METHODS section 2. */
export const DEFAULT_SETTINGS: AuthoritySettings = {
  judgementModel: 'THRESHOLDS',
  precision: 'FULL',
  financialYearStartMonth: 4,
  reportingPeriod: 'MONTH',
  exceptionRules: null,
  layout: null,
  smallNumbers: null,
};

/** The settings in force at a revision; the product's own where none were set. */
export function settingsAt(
  versions: readonly SettingsVersion[],
  revision: number,
): AuthoritySettings {
  const inForce = versions.find(
    ({ fromRevision, toRevision }) =>
      fromRevision <= revision && (toRevision === null || toRevision > revision),
  );
  if (inForce === undefined) return DEFAULT_SETTINGS;
  const { fromRevision: _from, toRevision: _to, ...settings } = inForce;
  return settings;
}
