import { expect, test } from 'vitest';
import { toleranceBands } from './tolerance-bands';

const strict = { model: 'THRESHOLDS', red: 70, green: 80 } as const;
const mild = { model: 'THRESHOLDS', red: 60, green: 75 } as const;

test('bands follow the versions of a tolerance, and leave out what none was in force for', () => {
  const bands = toleranceBands([null, mild, mild, strict], 'HIGH');
  expect(bands).toEqual([
    { state: 'RED', first: 1, last: 2, from: null, to: 60 },
    { state: 'AMBER', first: 1, last: 2, from: 60, to: 75 },
    { state: 'GREEN', first: 1, last: 2, from: 75, to: null },
    { state: 'RED', first: 3, last: 3, from: null, to: 70 },
    { state: 'AMBER', first: 3, last: 3, from: 70, to: 80 },
    { state: 'GREEN', first: 3, last: 3, from: 80, to: null },
  ]);
});

test('a tolerance that rates nothing has no bands', () => {
  expect(toleranceBands([{ ...strict, green: null }], 'HIGH')).toEqual([]);
  expect(toleranceBands([strict], 'INFO')).toEqual([]);
});
