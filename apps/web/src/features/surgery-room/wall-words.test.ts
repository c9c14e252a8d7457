import { expect, test } from 'vitest';
import { textWidth } from '../../charts/text-size';
import { aMoment, anItem } from './moment.test-support';
import { noticeLine, wallTimes } from './wall-words';

const OPENED = '2018-04-23T10:00:00.000Z';
const item = anItem({ minutes: 10, spentSeconds: 60 });
const moment = aMoment({
  ...{ items: [item], minutes: 60, openedAt: OPENED, pointedAt: '2018-04-23T10:08:00.000Z' },
  pointer: { ...aMoment().pointer, item: '1', view: 'FIGURE' },
});
const at = (clock: string) => Date.parse(`2018-04-23T${clock}.000Z`);

test('the wall says of what its times are: of the item, and of all', () => {
  expect(wallTimes(moment, item, at('10:15:00'))).toEqual({
    ...{ item: 'item 2:00 left', all: '45 min left in all' },
  });
  expect(wallTimes(moment, item, at('10:19:05'))).toEqual({
    ...{ item: 'item 2:05 over', all: '41 min left in all' },
  });
  expect(wallTimes(moment, null, at('11:02:30'))).toEqual({ item: null, all: '2 min over in all' });
});

test('before and after a surgery nothing counts', () => {
  const planned = aMoment({ state: 'PLANNED', openedAt: null });
  expect(wallTimes(planned, null, 0)).toEqual({ item: null, all: 'not begun' });
  expect(wallTimes({ ...moment, state: 'ENDED' }, item, 0)).toEqual({ item: null, all: 'over' });
});

test('a notice stands on one line, the foremost change first, and the others are counted', () => {
  const flipped = 'Norwich is now 86.0%; it was 54.0%. It is green now, no longer red.';
  const teams = ['Wensum is now 61.0%; it was 40.0%.', 'Yare is now 62.0%; it was 44.0%.'];
  expect(noticeLine([flipped], 60)).toBe(flipped);
  expect(noticeLine([flipped, ...teams], 60)).toBe(`${flipped} And 2 more.`);
  expect(noticeLine([flipped, ...teams], 36)).toBe(
    'Norwich is now 86.0%; it was 54.0%. And 2 more.',
  );
  const long = `${'Assessments that were authorised within '.repeat(3)}days is now 61.0%.`;
  for (const width of [20, 36, 49]) {
    const line = noticeLine([long, ...teams], width);
    expect(line).toMatch(/ … And 2 more[.]$/);
    expect(textWidth(line)).toBeLessThanOrEqual(width);
  }
});
