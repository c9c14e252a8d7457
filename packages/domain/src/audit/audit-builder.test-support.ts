import { month, periodsUpTo } from '../period';
import { aFactsRow, observed } from '../scorecard/scorecard-builder.test-support';
import type { Reported } from '../scorecard/scorecard-builder.test-support';
import type { IndicatorFacts, Observed } from '../scorecard/scorecard-facts';
import type { Basis } from '../vocabulary';
import type { AuditCell, AuditFacts, AuditPlace, AuditRow, CategoryFigure } from './audit-facts';
import { auditRecord } from './audit-record';
import type { CheckKind } from './check-kinds';
import type { AuditFinding } from './found';

/** The months of every test's record: two years that end with March 2018. */
export const MONTHS = periodsUpTo(month('2018-03'), 24);

export const COUNTY: AuditPlace = aPlace(1, 'AUTHORITY');
export const NORTH: AuditPlace = aPlace(2, 'LOCALITY');
export const SOUTH: AuditPlace = aPlace(3, 'LOCALITY');

function aPlace(id: number, kind: AuditPlace['kind']): AuditPlace {
  return { id, slug: `place-${id}`, name: `Place ${id}`, kind, teamKind: null, populations: [] };
}

/** Figures of the latest months as a series of the record. */
export function series(...latest: readonly Reported[]): readonly (Observed | null)[] {
  const figures = latest.map((figure) =>
    typeof figure === 'number' ? observed(figure, 'PUBLISHED') : figure,
  );
  return [...MONTHS.slice(figures.length).map(() => null), ...figures];
}

/** What is on record in one place: the months, and printed years to date where there are any. */
export function aCell(
  months: readonly Reported[],
  yearsToDate: readonly Reported[] = [],
  basis: Basis = 'IN_PERIOD',
): AuditCell {
  return new Map<Basis, readonly (Observed | null)[]>([
    [basis, series(...months)],
    ...(yearsToDate.length === 0 ? [] : ([['YEAR_TO_DATE', series(...yearsToDate)]] as const)),
  ]);
}

/** A row of a count of events at the county, but for what a test says. */
export function anAuditRow(
  key: string,
  cells: readonly (AuditCell | null)[],
  facts: Partial<IndicatorFacts> & { readonly tolerances?: AuditRow['tolerances'] } = {},
): AuditRow {
  const { tolerances = [], ...described } = facts;
  const { indicator } = aFactsRow(key, [], described);
  return { indicator, tolerances, cells };
}

/** A percentage printed with its counts. */
export function printed(value: number, numerator: number, denominator: number): Observed {
  return { ...observed(value, 'PUBLISHED'), numerator, denominator, countsProvenance: 'PUBLISHED' };
}

/** A share of a mix, as printed. */
export function aShare(value: number): CategoryFigure {
  return { ...observed(value, 'PUBLISHED'), printedDecimals: 1, isPercentage: true };
}

/** A record of the county and two localities, but for what a test says. */
export function aRecord(facts: Partial<AuditFacts>): AuditFacts {
  return {
    financialYearStartMonth: 4,
    months: MONTHS,
    places: [COUNTY, NORTH, SOUTH],
    links: [NORTH, SOUTH].map(({ id }) => ({
      ...{ parentId: COUNTY.id, childId: id, from: '2000-01-01', to: null },
    })),
    ...{ rows: [], breakdowns: [], statements: [] },
    ...facts,
  };
}

/** What a check finds in a record. */
export function foundBy(check: CheckKind, facts: Partial<AuditFacts>): readonly AuditFinding[] {
  return auditRecord(aRecord(facts)).findings.filter((finding) => finding.check === check);
}
