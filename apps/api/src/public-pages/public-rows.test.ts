import type {
  PublicEdition,
  PublicIndicator,
  PublicLayout,
  PublicReading,
} from '@vital-signs/domain';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { EditionPage, type EditionAbout } from './EditionPage';
import { IndicatorPage } from './IndicatorPage';
import { SeriesPicture } from './PublicLines';
import { publicTable } from './public-table';
import { seriesSummary } from './series-summary';

const MONTHS = ['2018-12', '2019-01', '2019-02'];
const FEBRUARY = { kind: 'MONTH', start: '2019-02-01', end: '2019-03-01' } as const;

const LAYOUT: PublicLayout = {
  columns: [
    { column: 'REF', heading: null },
    { column: 'NAME', heading: null },
    { column: 'NUMERATOR', heading: null },
    { column: 'CURRENT', heading: null },
    { column: 'TREND', heading: null },
    { column: 'RATING_AS_PRINTED', heading: 'The report prints' },
  ],
  words: {},
  secondWords: {},
  trendMonths: 3,
  notes: ['These columns are ours.', '“The report prints” holds what can be read.'],
};

function indicator(ref: string, over: Partial<PublicIndicator>): PublicIndicator {
  return {
    ...{ key: ref, ref, name: `Row ${ref}`, reportArea: { slug: 'area', name: 'Area' } },
    ...{ polarity: 'HIGH', measureKind: 'PERCENTAGE', basis: 'IN_PERIOD' },
    ...{ dataNote: null, unit: '%', multiplier: 100, decimals: 1 },
    ...{ numeratorLabel: null, denominatorLabel: null, yearToDateRule: 'PRINTED_ONLY' },
    ...{ countsChildren: true, additive: false, definition: null, caveats: null },
    ...{ tolerances: [], targets: [], benchmarks: [] },
    ...over,
  };
}

function reading(over: Partial<PublicReading>): PublicReading {
  return {
    ...{ values: [null, null, null], codes: '000', decimals: 1 },
    ...{ numerators: [null, null, null], numeratorCodes: '000' },
    ...{ denominators: [null, null, null], denominatorCodes: '000' },
    ...{ state: 'NOT_RATED', reason: 'NO_VALUE', secondState: null, secondReason: null },
    ...{ polarityImplied: false, arrow: 'NONE', meaning: 'NONE', directionReason: 'NO_VALUE' },
    yearToDate: { value: null, monthsPresent: 0, monthsInSpan: 11, decimals: 1 },
    remainder: null,
    ...over,
  };
}

const EDITION: PublicEdition = {
  ...{ format: 1, rulesVersion: '1', number: 2, revision: 9, period: FEBRUARY },
  authority: {
    ...{ slug: 'somewhere', name: 'Somewhere', code: null, judgementModel: 'MINIMUM_UPPER' },
    ...{ precision: 'AS_PRINTED', regionName: null, reportTitle: null, layout: LAYOUT },
  },
  accurateAsOf: null,
  months: MONTHS,
  indicators: [
    indicator('2.1', { basis: 'YEAR_TO_DATE' }),
    indicator('2.10', { basis: 'YEAR_TO_DATE' }),
    indicator('6.3D', {}),
    indicator('12', { frequency: 'QUARTER' }),
    indicator('11.13', { measureKind: 'AVERAGE', unit: '', countsChildren: false }),
  ],
  places: [
    {
      place: {
        ...{ slug: 'somewhere', name: 'Somewhere', shortName: 'All' },
        ...{ kind: 'AUTHORITY', parent: null },
      },
      counts: [],
      readings: {
        '2.1': reading({ values: [null, null, 97.2], codes: '00P' }),
        '2.10': reading({
          ...{ values: [null, null, 91.3], codes: '00P' },
          alone: { values: [75.4, 87.7, 89.4], codes: 'PPP' },
        }),
        '6.3D': reading({
          ...{ values: [82, 91.9, 87.3], codes: 'PPp' },
          ...{ numerators: [null, null, 231], numeratorCodes: '00P' },
          ...{ denominators: [null, null, 264], denominatorCodes: '00P' },
        }),
        '12': reading({ behind: 2, values: [55, null, null], codes: 'P00' }),
        '11.13': reading({ values: [2.4, 2.6, null], codes: 'PP5' }),
      },
    },
  ],
  commentary: [],
};

const about: EditionAbout = { publishedOn: '2019-04-01', fictional: false, others: [] };
const plain = (html: string) => html.replaceAll(/<[^>]+>/g, '');
const page = renderToStaticMarkup(
  createElement(EditionPage, { edition: EDITION, about, styles: '/styles.css' }),
);
const rowOf = (ref: string) =>
  [...page.matchAll(/<tr>.*?<\/tr>/gs)].find(([row]) => row.includes(`<td>${ref}</td>`))?.[0] ?? '';
const ownPage = (ref: string) => {
  const found = EDITION.indicators.find(({ key }) => key === ref);
  if (found === undefined) throw new Error(`There is no ${ref}.`);
  const shown = { edition: EDITION, indicator: found, about, styles: '/styles.css' };
  return plain(renderToStaticMarkup(createElement(IndicatorPage, shown)));
};

describe('rows of public pages', () => {
  it('show no year so far under a month, and say why its months are not there', () => {
    const why = 'Of what is told for the year so far (2.1) public editions hold that year so far';
    expect(rowOf('2.1').split('97.2%')).toHaveLength(2);
    expect(rowOf('2.1')).toContain('the year so far alone: no months one by one');
    expect(rowOf('6.3D')).not.toContain('the year so far alone');
    expect(page).toContain(why);
    expect(publicTable(EDITION)).toContain(why);
    expect(ownPage('2.1')).toContain(why);
    expect(ownPage('2.1')).not.toMatch(/there is no figure|December 2018/);
  });

  it('show the months of a year so far beside it where they may be public', () => {
    expect(rowOf('2.10')).not.toContain('the year so far alone');
    for (const figure of ['91.3%', '75.4%', '87.7%', '89.4%']) {
      expect(rowOf('2.10').split(figure)).toHaveLength(2);
      expect(ownPage('2.10')).toContain(figure);
    }
    expect(ownPage('2.10')).toContain('The month alone');
    expect(ownPage('2.10')).toContain(
      'Somewhere: 91.3% in the year so far to February 2019. Each month alone: 75.4% in December 2018, 89.4% in February 2019; lowest 75.4% in December 2018, highest 89.4% in February 2019.',
    );
    expect(publicTable(EDITION)).toMatch(/2\.10,.*,75\.4,87\.7,89\.4,.*,91\.3,/);
  });

  it('tell years so far of two years each by itself, never as one course', () => {
    const [whole, ...others] = EDITION.places;
    if (whole === undefined) throw new Error('There is no place.');
    const years = reading({ values: [72.7, null, 97.2], codes: 'P0P' });
    const place = { ...whole, readings: { ...whole.readings, '2.1': years } };
    const edition = { ...EDITION, places: [place, ...others] };
    expect(seriesSummary(edition, indicator('2.1', { basis: 'YEAR_TO_DATE' }), place)).toBe(
      'Somewhere: 97.2% in the year so far to February 2019, 72.7% in the year so far to December 2018.',
    );
  });

  it('mark what does not recompute, with what its counts make of it', () => {
    const said = '6.3D, February 2019: printed 87.3%, but 231 of 264 is 87.5%';
    expect(rowOf('6.3D')).toContain('‡');
    expect(rowOf('2.1')).not.toContain('‡');
    expect(plain(page)).toContain(said);
    expect(ownPage('6.3D')).toContain(said);
    expect(publicTable(EDITION)).toContain(said);
  });

  it('call an average no count of children, and say why no counts stand beside it', () => {
    expect(ownPage('11.13')).toContain('is no count of children');
    expect(ownPage('11.13')).not.toContain('A count of one to five children is not shown');
    expect(rowOf('11.13')).toContain('what an average is made of is in no public edition');
    expect(rowOf('2.1')).toContain('no counts are published with this figure');
    expect(page).not.toContain('no figure for this period');
  });

  it('of quarters show each figure in the month with which its quarter ends, under the quarter’s name', () => {
    expect(rowOf('12').split('55.0%')).toHaveLength(3);
    expect(rowOf('12')).toContain('Q3 2018/19');
    expect(rowOf('12')).not.toContain('no figure');
    expect(ownPage('12')).toContain('Somewhere: 55.0% in Q3 2018/19 alone.');
    expect(page).toContain('Of quarters: 12 Row 12.');
    expect(publicTable(EDITION)).toContain('Of quarters: 12 Row 12.');
  });

  it('name a period that stands alone in its line from its point on, so that nothing is cut off', () => {
    const picture = renderToStaticMarkup(
      createElement(SeriesPicture, {
        ...{ months: ['2018-19-q3'], points: [55], target: null, summary: 'One quarter.' },
        indicator: indicator('12', { frequency: 'QUARTER' }),
      }),
    );
    expect(picture).toMatch(/text-anchor="start">Q3 2018\/19/);
  });

  it('are told by no notes on columns that are not there', () => {
    expect(page).toContain('These columns are ours.');
    expect(page).not.toContain('holds what can be read');
  });
});
