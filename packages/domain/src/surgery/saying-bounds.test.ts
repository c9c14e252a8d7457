import { expect, it } from 'vitest';
import { SAYING_BOUNDS, tooMuchSaid } from './saying-bounds';

const { ofSurgery, ofPerson } = SAYING_BOUNDS;
const SAID = { isCorrection: false };
const PUT_RIGHT = { isCorrection: true };

it('a surgery holds so much that is said, and so much of one person', () => {
  expect(tooMuchSaid({ inSurgery: ofSurgery - 1, byPerson: ofPerson - 1 }, SAID)).toBeNull();
  expect(tooMuchSaid({ inSurgery: ofSurgery, byPerson: 0 }, SAID)).toBe(
    'A surgery holds at most 500 things that were said.',
  );
  expect(tooMuchSaid({ inSurgery: ofPerson, byPerson: ofPerson }, SAID)).toBe(
    'One person says at most 200 things in a surgery.',
  );
});

it('one that is full can be put right, and not without end', () => {
  expect(tooMuchSaid({ inSurgery: ofSurgery, byPerson: ofPerson }, PUT_RIGHT)).toBeNull();
  expect(tooMuchSaid({ inSurgery: 2 * ofSurgery, byPerson: 0 }, PUT_RIGHT)).toContain('1000');
  expect(tooMuchSaid({ inSurgery: 0, byPerson: 2 * ofPerson }, PUT_RIGHT)).toContain('400');
});
