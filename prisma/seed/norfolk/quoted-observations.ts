import { month } from '@vital-signs/domain';
import { indicatorFacts } from './catalogue/catalogue';
import type { ObservationFacts } from './observation-facts';
import { AUTHORITY } from './places';
import type { LocalityQuote } from './report/locality-quotes';
import { LOCALITY_QUOTES, quotedPercentage } from './report/locality-quotes';
import { printedNumber } from './report/printed-cell';
import { sourceAt } from './report/report-document';
import { monthKeyOf } from './report/report-months';

/** The quotes that give a locality's figure, not a bound of it. */
function quotedFigures(quotes: readonly LocalityQuote[]): readonly LocalityQuote[] {
  return quotes.filter(
    ({ place, relation }) =>
      place !== AUTHORITY.slug && (relation === 'is' || relation === 'leaves out'),
  );
}

/** What is to be known of a quote beyond its words. */
const NOTES: Readonly<Record<string, string>> = {
  '2.7':
    'The sentence does not say whether it means the month or the rolling year; it is read as the month.',
  '6.4': 'The commentary gives the percentage out of timescale; this is what remains of 100%.',
};

export function noteOnQuote({ key, words, relation }: LocalityQuote): string {
  const note = relation === 'at most' ? undefined : NOTES[key];
  return `The commentary says: “${words}”.${note === undefined ? '' : ` ${note}`}`;
}

/** The locality figures that the commentary quotes, as they are: without any counts. */
export function quotedObservations(
  quotes: readonly LocalityQuote[] = LOCALITY_QUOTES,
): readonly ObservationFacts[] {
  return quotedFigures(quotes).map((quote) => {
    const indicator = indicatorFacts(quote.key);
    const period = month(monthKeyOf(quote.month));
    return {
      indicator: quote.key,
      place: quote.place,
      basis: indicator.basis,
      ...{ periodKind: period.kind, periodStart: period.start, periodEnd: period.end },
      value: printedNumber(quotedPercentage(quote.relation, quote.text)),
      ...{ numerator: null, denominator: null },
      textAsPrinted: quote.text,
      ...{ otherPrints: null, directionAsPrinted: null, ratingAsPrinted: null },
      absence: null,
      provenance: 'QUOTED',
      countsProvenance: null,
      source: sourceAt('commentary', quote.line),
      note: noteOnQuote(quote),
    };
  });
}
