import { month } from '@vital-signs/domain';
import { CONTACT_SOURCE, contactBreakdown } from './contact-breakdown';
import { countyObservations } from './county-observations';
import type { BreakdownFacts, ObservationFacts } from './observation-facts';
import { CONTACT_SHARES, REFERRAL_SHARES, SECTION_47_SHARES } from './pages/further-indicators';
import { AUTHORITY } from './places';
import { printedNumber } from './report/printed-cell';
import { cellOf } from './report/printed-table';
import { sourceAt } from './report/report-document';
import { monthKeyOf, REPORT_MONTH, SECTION_MONTHS } from './report/report-months';
import { SHARES_BY_SOURCE_TABLE } from './report/shares-by-source-table';

const MARCH = month(REPORT_MONTH);

const SHARES = [
  { indicator: CONTACT_SHARES, column: 'of contacts', counts: '2.1', line: '273' },
  { indicator: REFERRAL_SHARES, column: 'of referrals', counts: '2.2', line: '274' },
] as const;

/** The shares of contacts and of referrals that the report prints for March, with their counts. */
export function sharesBySource(): readonly BreakdownFacts[] {
  const breakdown = contactBreakdown().filter(({ periodStart }) => periodStart === MARCH.start);
  return SHARES.flatMap(({ indicator, column, counts, line }) =>
    SHARES_BY_SOURCE_TABLE.map((row, index): BreakdownFacts => {
      const category = cellOf(row, 'source');
      const text = cellOf(row, column);
      const count = breakdown.find((b) => b.indicator === counts && b.category === category);
      return {
        ...{ ...wholeOf(indicator, counts, REPORT_MONTH), dimension: CONTACT_SOURCE, category },
        ...{ position: index + 1, partOfWhole: true },
        value: printedNumber(text),
        numerator: count?.value ?? null,
        textAsPrinted: text,
        provenance: 'PUBLISHED',
        source: sourceAt('contacts by source', line),
        note: null,
      };
    }),
  );
}

/** The wholes that printed shares are parts of: 100% in every month that has shares. */
export function wholesOfShares(): readonly ObservationFacts[] {
  const none = { otherPrints: null, directionAsPrinted: null, ratingAsPrinted: null };
  return [
    ...SHARES.map(({ indicator, counts }) => wholeOf(indicator, counts, REPORT_MONTH)),
    ...SECTION_MONTHS.map((heading) => wholeOf(SECTION_47_SHARES, '4.4', monthKeyOf(heading))),
  ].map((whole) => ({ ...whole, ...none }));
}

/** All of the month's contacts, referrals or investigations as a share of themselves. */
function wholeOf(indicator: string, counts: string, monthKey: string) {
  const period = month(monthKey);
  const all = COUNTY.find(
    (each) =>
      each.indicator === counts && each.periodKind === 'MONTH' && each.periodStart === period.start,
  );
  return {
    ...{ indicator, place: AUTHORITY.slug, basis: 'IN_PERIOD' },
    ...{ periodKind: period.kind, periodStart: period.start, periodEnd: period.end },
    ...{ value: 100, numerator: all?.value ?? null, denominator: all?.value ?? null },
    ...{ textAsPrinted: null, absence: null, provenance: 'DERIVED' },
    countsProvenance: all?.value == null ? null : all.provenance,
    source: 'Follows from what it is: the parts together are the whole',
    note: null,
  } as const satisfies Omit<
    ObservationFacts,
    'otherPrints' | 'directionAsPrinted' | 'ratingAsPrinted'
  >;
}

const COUNTY = countyObservations();
