import { month } from '@vital-signs/domain';
import { CONTACT_SOURCE, contactBreakdown } from './contact-breakdown';
import type { BreakdownFacts } from './observation-facts';
import { CONTACT_SHARES, REFERRAL_SHARES } from './pages/further-indicators';
import { AUTHORITY } from './places';
import { printedNumber } from './report/printed-cell';
import { printedFigure } from './report/printed-figures';
import { cellOf } from './report/printed-table';
import { sourceAt } from './report/report-document';
import { REPORT_MONTH } from './report/report-months';
import { SHARES_BY_SOURCE_TABLE } from './report/shares-by-source-table';

const MARCH = month(REPORT_MONTH);

const SHARES = [
  { indicator: CONTACT_SHARES, column: 'of contacts', counts: '2.1', line: '273' },
  { indicator: REFERRAL_SHARES, column: 'of referrals', counts: '2.2', line: '274' },
] as const;

/**
 * The shares of contacts and of referrals that the report prints for March, with their counts. For
 * other months it prints none; they follow from the counts.
 */
export function sharesBySource(): readonly BreakdownFacts[] {
  const breakdown = contactBreakdown().filter(({ periodStart }) => periodStart === MARCH.start);
  return SHARES.flatMap(({ indicator, column, counts, line }) =>
    SHARES_BY_SOURCE_TABLE.map((row, index): BreakdownFacts => {
      const category = cellOf(row, 'source');
      const text = cellOf(row, column);
      const part = breakdown.find((b) => b.indicator === counts && b.category === category);
      return {
        ...{ indicator, place: AUTHORITY.slug, dimension: CONTACT_SOURCE, category },
        ...{ position: index + 1, partOfWhole: true },
        basis: 'IN_PERIOD',
        ...{ periodKind: MARCH.kind, periodStart: MARCH.start, periodEnd: MARCH.end },
        value: printedNumber(text),
        numerator: part?.value ?? null,
        denominator: printedFigure(counts, 'Mar 18')?.value ?? null,
        textAsPrinted: text,
        absence: null,
        provenance: 'PUBLISHED',
        countsProvenance: 'PUBLISHED',
        source: sourceAt('contacts by source', line),
        note: null,
      };
    }),
  );
}
