import { expect, it } from 'vitest';
import { month } from '../period';
import { changesBeside } from './changes-beside';
import type { RecordTouch } from './record-touch';

const MARCH = month('2018-03');
const KNOWN = {
  indicators: new Map(Array.from({ length: 9 }, (_, id) => [id, `3.${id}`])),
  places: new Map([[2, 'Norwich']]),
};

function aTouch(parts: Partial<RecordTouch> = {}): RecordTouch {
  return {
    ...{ touched: 'TARGET', indicatorId: 1, placeId: null, from: '2018-01-01', to: null },
    ...{ revision: 5, isWritten: true, content: 'target 85' },
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
  ['changes figures', { touched: 'STANDARD' }],
  ['says nothing of the month', { from: '2018-04-01' }],
  ['is about an indicator that is not known', { indicatorId: 99 }],
  ['is about a place that is not seen', { placeId: 99 }],
])('leaves out what %s', (_, parts) => {
  expect(told(aTouch(parts))).toEqual([]);
});
