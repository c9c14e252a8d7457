import { expect, test } from 'vitest';
import { inForceFor } from './in-force';

const version = (place: string | null, from: string, to: string | null) => ({ place, from, to });

test('what was set for a place goes before what was set for every place, while it holds', () => {
  const everyone = version(null, '2017-04-01', null);
  const own = version('breckland', '2018-01-01', null);
  expect(inForceFor([everyone, own], 'breckland', '2018-03')).toBe(own);
  expect(inForceFor([everyone, own], 'breckland', '2017-12')).toBe(everyone);
  expect(inForceFor([everyone, own], 'norwich', '2018-03')).toBe(everyone);
  expect(inForceFor([everyone], 'norwich', '2017-03')).toBeNull();
});
