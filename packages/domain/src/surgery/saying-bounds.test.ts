import { expect, it } from 'vitest';
import { SAYING_BOUNDS, tooMuchSaid } from './saying-bounds';

const { ofSurgery, ofPerson, writtenTimes } = SAYING_BOUNDS;
const SAID = { isCorrection: false };
const PUT_RIGHT = { isCorrection: true };
const LITTLE = { inSurgery: 1, byPerson: 1 };
const FULL = { inSurgery: ofSurgery, byPerson: ofPerson };

it('so much stands of a surgery, and so much of one person', () => {
  const before = { inSurgery: ofSurgery - 1, byPerson: ofPerson - 1 };
  expect(tooMuchSaid({ standing: before, written: before }, SAID)).toBeNull();
  const whole = { inSurgery: ofSurgery, byPerson: 0 };
  expect(tooMuchSaid({ standing: whole, written: whole }, SAID)).toBe(
    'A surgery holds at most 500 things that were said.',
  );
  const own = { inSurgery: ofPerson, byPerson: ofPerson };
  expect(tooMuchSaid({ standing: own, written: own }, SAID)).toBe(
    'One person says at most 200 things in a surgery.',
  );
});

it('what was put right or taken back leaves room for as much again', () => {
  expect(tooMuchSaid({ standing: LITTLE, written: FULL }, SAID)).toBeNull();
});

it('one that is full can be put right, and not without end', () => {
  expect(tooMuchSaid({ standing: FULL, written: FULL }, PUT_RIGHT)).toBeNull();
  const most = { inSurgery: writtenTimes * ofSurgery, byPerson: 0 };
  const own = { inSurgery: 0, byPerson: writtenTimes * ofPerson };
  for (const how of [SAID, PUT_RIGHT]) {
    expect(tooMuchSaid({ standing: LITTLE, written: most }, how)).toContain('2000');
    expect(tooMuchSaid({ standing: LITTLE, written: own }, how)).toContain('800');
  }
});
