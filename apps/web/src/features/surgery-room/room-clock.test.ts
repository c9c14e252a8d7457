import { expect, test } from 'vitest';
import { clockAhead, clockWords, leftWords, spentInAll, spentOn } from './room-clock';
import { anItem, aMoment } from './moment.test-support';

const AT = '2018-04-23T10:20:00.000Z';
const NOW = Date.parse(AT);

test('the item that is looked at goes on counting, others stand', () => {
  const moment = aMoment({
    ...{ at: AT, pointedAt: '2018-04-23T10:18:30.000Z' },
    pointer: { ...aMoment().pointer, item: '1', view: 'FIGURE' },
    items: [anItem({ id: '1', spentSeconds: 60 }), anItem({ id: '2', spentSeconds: 45 })],
  });
  expect(moment.items.map((item) => spentOn(item, moment, NOW))).toEqual([150, 45]);
});

test('nothing goes on counting when the surgery is over', () => {
  const moment = aMoment({
    ...{ state: 'ENDED', pointedAt: '2018-04-23T10:18:30.000Z' },
    pointer: { ...aMoment().pointer, item: '1', view: 'FIGURE' },
    ...{ openedAt: '2018-04-23T10:00:00.000Z', endedAt: '2018-04-23T10:15:00.000Z' },
    items: [anItem({ id: '1', spentSeconds: 60 })],
  });
  expect(spentOn(anItem({ id: '1', spentSeconds: 60 }), moment, NOW)).toBe(60);
  expect(spentInAll(moment, NOW)).toBe(900);
});

test('the total counts from the opening, by the server’s clock', () => {
  const moment = aMoment({ at: AT, openedAt: '2018-04-23T10:00:00.000Z' });
  const heardAt = NOW - 7_000;
  expect(spentInAll(moment, heardAt + clockAhead(moment, heardAt))).toBe(1200);
  expect(spentInAll(aMoment({ openedAt: null }), NOW)).toBeNull();
});

test('time is said in minutes and seconds, and what is over as over', () => {
  expect([0, 65, 3760].map(clockWords)).toEqual(['0:00', '1:05', '1:02:40']);
  expect(leftWords(5, 60)).toBe('4:00 left');
  expect(leftWords(5, 425)).toBe('2:05 over');
});
