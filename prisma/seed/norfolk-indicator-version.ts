import { CATALOGUE } from './norfolk/catalogue/catalogue';
import type { IndicatorFacts } from './norfolk/catalogue/indicator-facts';
import { summaryRow } from './norfolk/report/printed-figures';
import { cellOf } from './norfolk/report/printed-table';
import { sourceAt } from './norfolk/report/report-document';
import type { Identities } from './norfolk-identities';

/** An indicator's version as a row: its links by id, and where in the report it was read. */
export function indicatorVersion(ids: Identities, indicator: IndicatorFacts, area: string) {
  const { key, numerator, denominator, keptWith, partOf, flows, ...facts } = indicator;
  const idOf = (linked: string | null | undefined) =>
    linked == null ? null : ids.indicatorId(linked);
  const row = summaryRow(key);
  return {
    ...facts,
    indicatorId: ids.indicatorId(key),
    reportAreaId: ids.reportAreaId(area),
    position: CATALOGUE.indexOf(indicator) + 1,
    onScorecard: keptWith === null,
    keptWithId: idOf(keptWith),
    frequency: 'MONTH',
    leadOfficer: null,
    dataOwner: null,
    sourceSystem: null,
    statutoryCode: null,
    measuredFrom: null,
    numeratorLabel: numerator?.label ?? null,
    denominatorLabel: denominator?.label ?? null,
    numeratorIndicatorId: idOf(numerator?.from),
    denominatorIndicatorId: idOf(denominator?.from),
    partOfIndicatorId: idOf(partOf),
    inflowIndicatorId: idOf(flows?.began),
    outflowIndicatorId: idOf(flows?.ended),
    source: row
      ? sourceAt('summary', cellOf(row, 'lines'))
      : sourceAt('section page', '335-352, 613-631'),
  };
}
