import { expect, test } from 'vitest';
import { foundTargets, jumpTargets, stepped, viewsOf } from './jump-targets';
import { aMoment, anItem } from './moment.test-support';
import type { Sight } from './moment';

const items = [anItem(), anItem({ id: '5', position: 2, kind: 'FREE', title: 'Staffing' })];
const moment = aMoment({ items });
const sight = {
  card: {
    localities: [{ slug: 'breckland', name: 'Breckland' }],
    series: { periods: ['2018-03'] },
  },
} as unknown as Sight;

test('one goes from the agenda through its items to the summary and back', () => {
  const first = stepped(moment, moment.pointer, 'NEXT');
  const second = stepped(moment, first, 'NEXT');
  const last = stepped(moment, second, 'NEXT');
  expect([first.item, second.item, last.view]).toEqual(['1', '5', 'SUMMARY']);
  expect(stepped(moment, last, 'BACK').item).toBe('5');
});

test('that names are hidden stays from item to item', () => {
  expect(stepped(moment, { ...moment.pointer, namesHidden: true }, 'NEXT').namesHidden).toBe(true);
});

test('items, places, months and views are found by their words', () => {
  const at = { ...moment.pointer, item: '1', view: 'FIGURE' as const };
  const targets = jumpTargets(moment, at, sight);
  const found = (words: string) => foundTargets(targets, words).map(({ id }) => id);
  expect(found('staff')).toEqual(['item 5']);
  expect(found('breck')).toEqual(['place breckland']);
  expect(found('mar 2018')).toEqual(['month 2018-03']);
  expect(found('chart')).toEqual(['view CHART']);
  const month = targets.find(({ id }) => id === 'month 2018-03');
  expect(month?.pointer).toMatchObject({ item: '1', view: 'CHART', month: '2018-03' });
});

test('something free has no chart', () => {
  expect(viewsOf(anItem({ kind: 'FREE' }))).toEqual(['FIGURE', 'ACTIONS']);
});
