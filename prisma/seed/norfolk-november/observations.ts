import { parsePeriodKey } from '@vital-signs/domain';
import type { Basis, Period } from '@vital-signs/domain';
import { figureOf, partOf } from '../council/council-figures';
import { CATALOGUE } from '../norfolk/catalogue/catalogue';
import type { BreakdownFacts, ObservationFacts } from '../norfolk/observation-facts';
import { AUTHORITY } from '../norfolk/places';
import { printedNumber } from '../norfolk/report/printed-cell';
import { cellOf } from '../norfolk/report/printed-table';
import { AREAS } from './catalogue';
import { PAPER_FIGURES } from './figures';
import {
  AUTUMN_TERM_2017,
  AUTUMN_TERM_2018,
  CURRENTLY,
  NOVEMBER,
  sourceAt,
  TWENTY_WORKING_DAYS,
} from './paper';

const WINDOWS: Readonly<Record<string, Period>> = {
  'autumn term 2017': AUTUMN_TERM_2017,
  'autumn term 2018': AUTUMN_TERM_2018,
  currently: CURRENTLY,
  '20 working days': TWENTY_WORKING_DAYS,
};

/** Figures that are not written as digits alone. */
const IN_WORDS: Readonly<Record<string, number>> = { five: 5, '100+': 100, 'circa 98%': 98 };

const NOTES: Readonly<Record<string, string>> = {
  'schools-good-or-outstanding': 'It has remained so since September, the paper says.',
  'possible-reunification': 'A hundred or more.',
  'eligible-care-leavers-with-care-plan': '“Circa”, the paper says.',
  'iha-requests-within-5-days': 'The twenty working days before 29 November 2018.',
};

const BASES = new Map<string, Basis>(
  [...CATALOGUE, ...AREAS.flatMap(({ indicators }) => indicators)].map(({ key, basis }) => [
    key,
    basis,
  ]),
);

/** Every figure of the paper, all of them said in words, and one that it rates without giving it. */
export function novemberObservations(): readonly ObservationFacts[] {
  const figures = PAPER_FIGURES.map((row) => {
    const [indicator, text] = [cellOf(row, 'key'), cellOf(row, 'figure')];
    const numerator = cellOf(row, 'numerator');
    return figureOf({
      ...{ indicator, place: cellOf(row, 'place'), basis: BASES.get(indicator) ?? 'IN_PERIOD' },
      period: WINDOWS[cellOf(row, 'period')] ?? parsePeriodKey(cellOf(row, 'period')),
      ...{ value: IN_WORDS[text] ?? printedNumber(text), textAsPrinted: text },
      numerator: numerator === '' ? null : Number(numerator),
      ...{ provenance: 'QUOTED', source: sourceAt(cellOf(row, 'lines')) },
      note: NOTES[indicator] ?? null,
    });
  });
  return [...figures, statedRed()];
}

/** The only measure that the paper calls red, of which it prints no figure. */
function statedRed(): ObservationFacts {
  return figureOf({
    ...{ indicator: '5.5', place: AUTHORITY.slug, basis: BASES.get('5.5') ?? 'SNAPSHOT' },
    ...{ period: NOVEMBER, absence: 'STATED_RED', ratingAsPrinted: 'Red', provenance: 'QUOTED' },
    source: sourceAt('12'),
    note: 'Stated red in the paper, as the only measure that is; no figure is printed.',
  });
}

/** Of the pupils excluded, those whose exclusion is confirmed, and those whose can still be taken back. */
export function novemberBreakdowns(): readonly BreakdownFacts[] {
  const parts = [
    ['Confirmed as permanent', '39'],
    ['Still in the period in which it can be taken back', '56'],
  ] as const;
  return parts.map(([category, text], index) =>
    partOf({
      ...{ indicator: 'pupils-excluded', place: AUTHORITY.slug, basis: 'IN_PERIOD' },
      ...{ period: AUTUMN_TERM_2018, dimension: 'state of the exclusion', category },
      ...{ position: index + 1, partOfWhole: true, value: printedNumber(text) },
      ...{ textAsPrinted: text, provenance: 'QUOTED', source: sourceAt('61') },
    }),
  );
}
