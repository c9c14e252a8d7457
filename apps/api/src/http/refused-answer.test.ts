import { expect, it } from 'vitest';
import { ROUTE_PERMISSIONS } from '../permissions';
import { refusalOf } from './refused-answer';

it('says who reads packs to those whose role does not open one', () => {
  expect(refusalOf('NO', 'Route', 'pack')?.error.message).toBe(
    'Packs are read by those who make them: analysts and leaders. They can send you the file.',
  );
});

it.each(Object.keys(ROUTE_PERMISSIONS))(
  'names no route by the name that it has within: %s',
  (name) => {
    const refusal = refusalOf('NO', 'Route', name);
    expect(refusal?.status).toBe(403);
    expect(refusal?.error.message).not.toContain('Route.');
  },
);
