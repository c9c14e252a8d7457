import { decimalsOfText, month } from '@vital-signs/domain';
import type { Basis, Period } from '@vital-signs/domain';
import { CATALOGUE } from './catalogue/catalogue';
import type { IndicatorFacts } from './catalogue/indicator-facts';
import type { ObservationFacts, OtherPrintFacts } from './observation-facts';
import { AUTHORITY } from './places';
import { printedCounts, REFERRALS } from './printed-counts';
import { cellNote } from './report/cell-notes';
import { LOCALITY_QUOTES } from './report/locality-quotes';
import { OTHER_PRINTS_IN_COMMENTARY } from './report/other-prints';
import { printedNumber } from './report/printed-cell';
import type { FigureColumn, SourcedCell } from './report/printed-figures';
import {
  printedFigure,
  printedMonths,
  referralsBySource,
  sectionCell,
  summaryCell,
  summaryRow,
} from './report/printed-figures';
import { cellOf } from './report/printed-table';
import { sourceAt } from './report/report-document';
import { monthKeyOf, REPORT_MONTH, SECTION_MONTHS } from './report/report-months';

/** Everything the report prints for the county: months, years to date, and what follows from them. */
export function countyObservations(): readonly ObservationFacts[] {
  return [
    ...CATALOGUE.flatMap((indicator) => [
      ...printedMonths(indicator.key).map((heading) => monthObservation(indicator, heading)),
      ...yearToDateObservations(indicator),
    ]),
    ...referralsOfEarlierMonths(),
    ...quotedCountyFigures(),
  ].filter((observation) => observation !== null);
}

function monthObservation(
  indicator: IndicatorFacts,
  heading: (typeof SECTION_MONTHS)[number],
): ObservationFacts | null {
  const cell = printedFigure(indicator.key, heading);
  if (cell === null) return null;
  const period = month(monthKeyOf(heading));
  const row = monthKeyOf(heading) === REPORT_MONTH ? summaryRow(indicator.key) : undefined;
  const otherPrints = otherPrintsOf(indicator.key, heading);
  return {
    ...observationOf(indicator, heading, cell, indicator.basis, period),
    otherPrints: otherPrints.length > 0 ? otherPrints : null,
    directionAsPrinted: row ? cellOf(row, 'arrow') || null : null,
    ratingAsPrinted: row ? cellOf(row, 'rating') || null : null,
    note: cellNote(indicator.key, heading),
  };
}

/** A year to date is one of its own basis, at the month up to which it counts, as a file would bring it. */
function yearToDateObservations(indicator: IndicatorFacts): readonly ObservationFacts[] {
  const spans = [
    ['year to date', month('2018-03')],
    ['previous', month('2017-03')],
  ] as const;
  return spans.flatMap(([column, period]) => {
    const cell = summaryCell(indicator.key, column);
    return cell === null ? [] : [observationOf(indicator, column, cell, 'YEAR_TO_DATE', period)];
  });
}

function observationOf(
  indicator: IndicatorFacts,
  column: FigureColumn,
  cell: SourcedCell,
  basis: Basis,
  period: Period,
): ObservationFacts {
  return {
    indicator: indicator.key,
    place: AUTHORITY.slug,
    basis,
    periodKind: period.kind,
    periodStart: period.start,
    periodEnd: period.end,
    value: cell.value,
    ...printedCounts(indicator, column, cell),
    textAsPrinted: cell.text,
    otherPrints: null,
    directionAsPrinted: null,
    ratingAsPrinted: null,
    absence: cell.absence,
    provenance: 'PUBLISHED',
    source: cell.source,
    note: null,
  };
}

/** Prints of the cell beside the one that counts: other figures, and the same with fewer decimals. */
function otherPrintsOf(key: string, heading: FigureColumn): readonly OtherPrintFacts[] {
  const summary = summaryCell(key, heading);
  const section = sectionCell(key, heading);
  const inCommentary = OTHER_PRINTS_IN_COMMENTARY.filter(
    (print) => print.key === key && print.month === heading,
  ).map(({ text, page, line }) => ({
    value: printedNumber(text),
    text,
    source: sourceAt(page, line),
  }));
  if (summary?.value == null || section?.value == null || sameFigure(summary.text, section.text)) {
    return inCommentary;
  }
  const { value, text, source } = section;
  return [{ value, text, source }, ...inCommentary];
}

function sameFigure(one: string, other: string): boolean {
  return (
    printedNumber(one) === printedNumber(other) && decimalsOfText(one) === decimalsOfText(other)
  );
}

/** Referrals before December 2017: not printed as such, but all seven sources of them are. */
function referralsOfEarlierMonths(): readonly ObservationFacts[] {
  const indicator = CATALOGUE.find(({ key }) => key === REFERRALS);
  if (indicator === undefined) return [];
  return SECTION_MONTHS.filter((heading) => printedFigure(REFERRALS, heading) === null).map(
    (heading) => {
      const period = month(monthKeyOf(heading));
      const referrals = referralsBySource(heading);
      const source = sourceAt('contacts by source', '259-271');
      const cell = { value: referrals, text: String(referrals), absence: null, source } as const;
      return {
        ...observationOf(indicator, heading, cell, indicator.basis, period),
        textAsPrinted: null,
        provenance: 'DERIVED',
        note: 'The sum of the referrals printed for the seven sources of contacts.',
      };
    },
  );
}

/** County figures that only the commentary gives. */
function quotedCountyFigures(): readonly ObservationFacts[] {
  return LOCALITY_QUOTES.filter(({ place }) => place === AUTHORITY.slug).flatMap((quote) => {
    const indicator = CATALOGUE.find(({ key }) => key === quote.key);
    if (indicator === undefined) return [];
    const value = printedNumber(quote.text);
    const source = sourceAt('commentary', quote.line);
    const cell = { value, text: quote.text, absence: null, source } as const;
    const heading = SECTION_MONTHS.find((month) => month === quote.month);
    if (heading === undefined) return [];
    const period = month(monthKeyOf(heading));
    return [
      {
        ...observationOf(indicator, heading, cell, indicator.basis, period),
        provenance: 'QUOTED',
        note: `The commentary says: “${quote.words}”.`,
      },
    ];
  });
}
