import { describe, expect, it } from 'vitest';
import { month } from '../period';
import { changesBeside } from './changes-beside';
import type { RecordTouch, RowSays } from './record-touch';

const MARCH = month('2018-03');
const KNOWN = {
  indicators: new Map(Array.from({ length: 9 }, (_, id) => [id, `3.${id}`])),
  places: new Map([[2, 'Norwich']]),
  units: new Map([[1, '%']]),
};

function aTouch(parts: Partial<RecordTouch> = {}): RecordTouch {
  return {
    ...{ touched: 'TARGET', indicatorId: 1, placeId: null, from: '2018-01-01', to: null },
    ...{ revision: 5, isWritten: true, content: 'target 85', says: null },
    ...parts,
  };
}
const told = (...touches: readonly RecordTouch[]) =>
  changesBeside(touches, MARCH, KNOWN).map(({ revision, sentence }) => `${revision}: ${sentence}`);

it('says of each revision what it changed beside the figures', () => {
  const name = { touched: 'NAME', from: null } as const;
  expect(
    told(
      aTouch({ revision: 7, ...name, indicatorId: null, placeId: 2 }),
      aTouch(),
      aTouch({ indicatorId: 3, placeId: 2 }),
      aTouch({ ...name, indicatorId: 4 }),
      aTouch({ revision: 6, touched: 'HEADING', indicatorId: null, from: null }),
    ),
  ).toEqual([
    '5: Targets of 3.1 and 3.3 in Norwich; Names of 3.4.',
    '6: Headings and pages of the report.',
    '7: Names of Norwich.',
  ]);
});

it('names some of many, and counts the rest', () => {
  const many = Array.from({ length: 8 }, (_, id) => aTouch({ indicatorId: id }));
  expect(told(...many)).toEqual(['5: Targets of 3.0, 3.1, 3.2, 3.3, 3.4 and 3 more.']);
});

it.each<[string, Partial<RecordTouch>]>([
  ['changes figures', { touched: 'FIGURE', from: MARCH.start }],
  ['says nothing of the month', { from: '2018-04-01' }],
  ['is about an indicator that is not known', { indicatorId: 99 }],
  ['is about a place that is not seen', { placeId: 99 }],
])('leaves out what %s', (_, parts) => {
  expect(told(aTouch(parts))).toEqual([]);
});

describe('what each thing was and is', () => {
  /** A row that a revision closed, and the one that it wrote in its stead. */
  const facts = (
    touched: RecordTouch['touched'],
    was: RowSays | null,
    is: RowSays | null,
    parts: Partial<RecordTouch> = {},
  ) => {
    const rows = [
      ...(was === null ? [] : [{ says: was, isWritten: false }]),
      ...(is === null ? [] : [{ says: is, isWritten: true }]),
    ];
    const touches = rows.map((row) =>
      aTouch({ touched, content: JSON.stringify(row.says), ...row, ...parts }),
    );
    return changesBeside(touches, MARCH, KNOWN).flatMap((change) =>
      change.facts.map((fact) => `${fact.what}: ${fact.was} → ${fact.is}`),
    );
  };
  const place = { indicatorId: null, placeId: 2 };
  const red = { model: 'THRESHOLDS', red: 70, green: 80, note: null };
  const estimate = { ages: '0-17', count: 169_052, estimateYear: 2016 };
  const heading = { thing: 'area 1', known: 'Contact', name: 'Contact', position: 1 };
  const printed = { comparator: 'NATIONAL', value: 61, year: '2016/17', textAsPrinted: '61%' };

  it.each<[string, readonly string[], readonly string[]]>([
    [
      'a target',
      facts('TARGET', { kind: 'TARGET', value: 80 }, { kind: 'TARGET', value: 85 }),
      ['Target of 3.1: 80% → 85%'],
    ],
    [
      'a target as it is printed',
      facts('TARGET', null, { kind: 'TARGET', value: 3, textAsPrinted: '3% or less' }),
      ['Target of 3.1: null → 3% (printed 3% or less)'],
    ],
    [
      'one of two targets that stand side by side',
      facts('TARGET', { kind: 'TARGET', value: 80 }, { kind: 'TRAJECTORY', value: 70 }),
      ['Target of 3.1: 80% → null', 'Month of the trajectory of 3.1: null → 70%'],
    ],
    [
      'a tolerance',
      facts('STANDARD', red, { ...red, green: null, note: 'As the board agreed' }),
      [
        'Tolerance of 3.1: red 70%, green 80% → red 70%, green not legible',
        'Note on the tolerance of 3.1: null → As the board agreed',
      ],
    ],
    [
      'a band where nought is a concern',
      facts('STANDARD', null, {
        ...{ model: 'BAND', lower: 2, upper: 5, zeroConcern: true },
        zeroConcernMinimumDenominator: 20,
      }),
      ['Tolerance of 3.1: null → lower 2%, upper 5%, nought a concern from 20'],
    ],
    [
      'a population',
      facts('POPULATION', estimate, { ...estimate, count: 170_000, estimateYear: 2017 }, place),
      ['Population aged 0-17 of Norwich: 169,052 (estimate of 2016) → 170,000 (estimate of 2017)'],
    ],
    [
      'names',
      facts('NAME', { ref: '3.1', name: 'A', page: 'P' }, { ref: '3.1', name: 'B', page: 'Q' }),
      ['Name of 3.1: A → B', 'Page of the report of 3.1: P → Q'],
    ],
    [
      'headings that change places',
      [
        ...facts(
          'HEADING',
          heading,
          { ...heading, name: 'Front door', position: 2 },
          {
            indicatorId: null,
          },
        ),
      ],
      ['Name of a heading: Contact → Front door', 'Order of the heading Contact: 1 → 2'],
    ],
    [
      'a printed benchmark',
      facts('BENCHMARK', printed, { ...printed, value: 62, textAsPrinted: '62%' }),
      ['Printed figure of England of 3.1: 61%, 2016/17 → 62%, 2016/17'],
    ],
    [
      'a published measure',
      facts('BENCHMARK', { measure: 'CLA rate', note: null }, null),
      ['Published measure beside the figures of 3.1: CLA rate → null'],
    ],
  ])('says of %s', (_, told, expected) => {
    expect(told).toEqual(expected);
  });

  it('says from when on it holds', () => {
    const says = { kind: 'TARGET', value: 85 };
    const [change] = changesBeside([aTouch({ says, to: '2019-01-01' })], MARCH, KNOWN);
    expect(change?.facts).toMatchObject([{ from: '2018-01-01', until: '2019-01-01' }]);
  });

  it('tells apart two headings that a change renames at once', () => {
    const rename = (thing: string, was: string, is: string) =>
      [was, is].map((name, index) => {
        const says = { thing, known: was, name };
        const content = JSON.stringify({ thing, name });
        const parts = { indicatorId: null, isWritten: index === 1, says, content } as const;
        return aTouch({ touched: 'HEADING', ...parts });
      });
    const [change] = changesBeside(
      [...rename('area 1', 'A', 'B'), ...rename('area 2', 'B', 'A')],
      MARCH,
      KNOWN,
    );
    expect(change?.facts.map(({ was, is }) => `${was} → ${is}`)).toEqual(['A → B', 'B → A']);
  });
});
