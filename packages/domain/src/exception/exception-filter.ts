import type { ExceptionRuleKey } from './exception-rules';

/** As much of an exception as it is chosen by. */
export interface FilterableException {
  /** Slug of its heading in the report. */
  readonly area: string;
  /** Slug of its place. */
  readonly place: string;
  readonly leadOfficer: string | null;
  readonly dataOwner: string | null;
  readonly rules: readonly ExceptionRuleKey[];
}

/** Which exceptions are wanted; what is null or left out chooses all. */
export interface ExceptionFilter {
  readonly area?: string | null;
  readonly place?: string | null;
  /** A lead officer or data owner, in whatever case. */
  readonly owner?: string | null;
  readonly rule?: ExceptionRuleKey | null;
}

/** Whether an exception is one of those that are wanted. */
export function isWantedException(
  { area, place, leadOfficer, dataOwner, rules }: FilterableException,
  wanted: ExceptionFilter,
): boolean {
  const owner = wanted.owner?.toLowerCase();
  return (
    (wanted.area == null || wanted.area === area) &&
    (wanted.place == null || wanted.place === place) &&
    (owner === undefined ||
      [leadOfficer, dataOwner].some((person) => person?.toLowerCase() === owner)) &&
    (wanted.rule == null || rules.includes(wanted.rule))
  );
}
