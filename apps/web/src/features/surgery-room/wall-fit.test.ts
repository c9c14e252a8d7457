import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  LEADING,
  blockHeight,
  figureSize,
  fitting,
  fittingWhole,
  rowsOf,
  sizeFor,
  wordsFor,
} from './wall-fit';

test('all stand where all fit, without a line about the rest', () => {
  expect(fitting([5, 5, 5], 15)).toBe(3);
});

test('where not all fit, there is room for the line that says how many more there are', () => {
  expect(fitting([5, 5, 5], 14.9)).toBe(2);
  expect(fitting([5, 5, 5], 11)).toBe(1);
});

test('what stands and the line about the rest never take more than the room, but for one alone', () => {
  const heights = fc.array(fc.double({ min: 0.5, max: 9, noNaN: true }), { minLength: 2 });
  fc.assert(
    fc.property(heights, fc.double({ min: 5, max: 40, noNaN: true }), (each, room) => {
      const count = fitting(each, room);
      const used = each.slice(0, count).reduce((sum, height) => sum + height, 0);
      if (count === each.length || count > 1) {
        expect(used + (count === each.length ? 0 : LEADING)).toBeLessThanOrEqual(room + 1e-9);
      }
    }),
  );
});

test('a title is as large as its lines allow, and no smaller than the smallest', () => {
  const sizes = [2, 1.5, 1];
  expect(sizeFor('Assessments', 40, 1, sizes)).toBe(2);
  expect(sizeFor('Assessments in time of all that were begun', 40, 1, sizes)).toBe(1.5);
  expect(sizeFor('word '.repeat(90).trim(), 40, 1, sizes)).toBe(1);
});

test('a long figure is smaller than a short one', () => {
  expect(figureSize('26.5%', 22, 7)).toBeGreaterThan(figureSize('1,234,567.8', 22, 7));
});

test('a block is as high as its lines, and cut words say that they go on', () => {
  const block = { text: 'one two three four five six', size: 1, width: 6, beneath: 0.5 };
  const lines = (blockHeight(block) - 0.5) / LEADING;
  expect(lines).toBeGreaterThan(1);
  expect(wordsFor(block, LEADING)).toMatch(/^one.* …$/);
  expect(wordsFor(block, 99)).toBe(block.text);
});

test('of lines that stand whole or not at all, the foremost are kept and shorter ones beside them', () => {
  expect(fittingWhole([3, 9, 2, 4], (height) => height, 6)).toEqual([3, 2]);
  expect(fittingWhole([], () => 1, 6)).toEqual([]);
});

test('words beside each other go on in another row where one is full', () => {
  const space = { size: 1, width: 8, gap: 1 };
  expect(rowsOf(['red', 'amber'], space)).toBe(1);
  expect(rowsOf(['red', 'amber', 'tolerances'], space)).toBe(2);
  expect(rowsOf([], space)).toBe(1);
});
