import { expect, test } from 'vitest';
import { publishedReasons } from './published-reasons';

test('a surgery that shows published figures from now on keeps no reason from before', () => {
  const before = [
    { number: 1, reasons: ['22 more are needed for green.'] },
    { number: 2, reasons: ['It is red.'] },
  ];
  const items = [
    { number: 1, reasons: ['22 more are needed for green.', 'Asked beforehand: why?'] },
    { number: null, reasons: ['It is red.'] },
    { number: 2, reasons: [] },
  ];
  expect(publishedReasons(items, before).map(({ reasons }) => reasons)).toEqual([
    ...[['Asked beforehand: why?'], ['It is red.'], []],
  ]);
});
