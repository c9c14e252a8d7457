import { expect, test } from 'vitest';
import { foundTargets, jumpTargets, stepped, steppedView, viewsOf } from './jump-targets';
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

test('a presenter’s remote shows each view of an item before it goes to the next', () => {
  const shown = [moment.pointer];
  for (let step = 0; step < 7; step += 1) {
    shown.push(steppedView(moment, shown.at(-1) ?? moment.pointer, 'NEXT_VIEW'));
  }
  expect(shown.map(({ item, view }) => `${item ?? ''} ${view}`.trim())).toEqual([
    ...['AGENDA', '1 FIGURE', '1 CHART', '1 LOCALITIES', '1 ACTIONS'],
    ...['5 FIGURE', '5 ACTIONS', 'SUMMARY'],
  ]);
  const back = steppedView(moment, shown.at(-1) ?? moment.pointer, 'VIEW_BEFORE');
  expect([back.item, back.view]).toEqual(['5', 'ACTIONS']);
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

test('pointing at a month keeps the zoom that holds it, and leaves one that does not', () => {
  const zoom = { __typename: 'SurgeryZoom' as const, from: '2017-10', to: '2018-03' };
  const at = { ...moment.pointer, item: '1', view: 'CHART' as const, zoom };
  const periods = { card: { localities: [], series: { periods: ['2017-09', '2018-03'] } } };
  const targets = jumpTargets(moment, at, periods as unknown as Sight);
  const zoomAt = (month: string) => targets.find(({ id }) => id === `month ${month}`)?.pointer.zoom;
  expect(zoomAt('2018-03')).toEqual(zoom);
  expect(zoomAt('2017-09')).toBeNull();
});

test('something free has no chart', () => {
  expect(viewsOf(anItem({ kind: 'FREE' }))).toEqual(['FIGURE', 'ACTIONS']);
});
