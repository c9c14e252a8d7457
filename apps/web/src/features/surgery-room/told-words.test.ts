import { expect, test } from 'vitest';
import { aMoment, anItem, aSaying } from './moment.test-support';
import type { Moment, MomentPointer, Sight } from './moment';
import { toldWords } from './told-words';

const items = [anItem(), anItem({ id: '5', position: 2, title: '5.4 Reviews in time, Norwich' })];
const sight = {
  card: { localities: [{ slug: 'wensum', name: 'Wensum' }] },
} as unknown as Sight;

const screen = (pointer: Partial<MomentPointer> = {}, more: Partial<Moment> = {}) => {
  const moment = aMoment({ items, ...more });
  return { moment, pointer: { ...moment.pointer, ...pointer }, sight, viewer: '7' };
};
const chart = { item: '5', view: 'CHART' } as const;

test('where the meeting is, and what is pointed at', () => {
  expect(toldWords(screen(), screen({ ...chart, month: '2018-03' }))).toBe(
    '2 of 2: 5.4 Reviews in time, Norwich, chart. March 2018 is pointed at.',
  );
  expect(toldWords(screen(chart), screen({ ...chart, view: 'LOCALITIES', place: 'wensum' }))).toBe(
    'Localities. Wensum is pointed at.',
  );
  expect(toldWords(screen(chart), screen())).toBe('The agenda.');
});

test('a stretch of the chart, and all of it again', () => {
  const zoom = { __typename: 'SurgeryZoom' as const, from: '2017-10', to: '2018-03' };
  expect(toldWords(screen(chart), screen({ ...chart, zoom }))).toBe(
    'The chart shows October 2017 to March 2018.',
  );
  expect(toldWords(screen({ ...chart, zoom }), screen(chart))).toBe(
    'The chart shows every period.',
  );
});

test('who drives, by name unless names are hidden', () => {
  const driver = (id: string) => ({
    driver: { __typename: 'SurgeryDriver' as const, id, name: 'Ann Lyst', isHere: true },
  });
  expect(toldWords(screen(), screen({}, driver('7')))).toBe('You drive now.');
  expect(toldWords(screen(), screen({}, driver('8')))).toBe('Ann Lyst drives now.');
  expect(toldWords(screen({ namesHidden: true }), screen({ namesHidden: true }, driver('8')))).toBe(
    'Somebody else drives now.',
  );
});

test('what was said, that names are hidden, and that it is over', () => {
  const sayings = [aSaying({ kind: 'DECISION', text: 'Look each Monday' })];
  expect(toldWords(screen(), screen({}, { sayings }))).toBe(
    'Decision: Look each Monday. Ada Thornbury.',
  );
  expect(toldWords(screen(), screen({ namesHidden: true }, { sayings }))).toBe(
    'Names are hidden. Decision: Look each Monday.',
  );
  expect(toldWords(screen(), screen({}, { state: 'ENDED' }))).toBe('The surgery is over.');
});

test('nothing where nothing changed that is told', () => {
  expect(toldWords(screen(), screen({}, { version: 9, followers: 4, record: 8 }))).toBe('');
});
