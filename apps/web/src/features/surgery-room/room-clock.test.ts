import { expect, test } from 'vitest';
import { clockAhead, clockWords, leftWords, serverClock, spentInAll, spentOn } from './room-clock';
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

test('a moment that was delayed sets the clock neither back nor forward', () => {
  const clock = serverClock();
  const said = (seconds: number) => aMoment({ at: new Date(NOW + seconds * 1000).toISOString() });
  clock.hear(said(0), NOW + 50);
  expect(clock.now(NOW + 50)).toBe(NOW);
  clock.hear(said(1), NOW + 30_000);
  expect(clock.now(NOW + 30_000)).toBe(NOW + 29_950);
});

test('after a minute the latest moments alone tell the time', () => {
  const clock = serverClock();
  clock.hear(aMoment({ at: AT }), NOW);
  clock.hear(aMoment({ at: AT }), NOW + 70_000);
  expect(clock.now(NOW + 70_000)).toBe(NOW);
});

test('the clock stands still where nothing more is heard, until something is', () => {
  const clock = serverClock();
  clock.hear(aMoment({ at: AT }), NOW);
  clock.stop(NOW + 5_000);
  clock.stop(NOW + 9_000);
  expect(clock.now(NOW + 60_000)).toBe(NOW + 5_000);
});
