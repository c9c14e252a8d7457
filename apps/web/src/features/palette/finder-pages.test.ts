import { expect, test } from 'vitest';
import { finderPages } from './finder-pages';

const found = (...roles: Parameters<typeof finderPages>[0][number]['role'][]) =>
  finderPages(roles.map((role) => ({ role, place: null }))).map(({ id }) => id);

const OF_ALL = ['scorecard', 'areas', 'place', 'matrix', 'compare'];

test('a member finds the pages of figures and no others', () => {
  expect(found('MEMBER')).toEqual(OF_ALL);
});

test('each finds what their role lets them do', () => {
  expect(found('HEAD_OF_SERVICE')).toEqual([...OF_ALL, 'data-quality']);
  expect(found('LEADER')).toEqual([...OF_ALL, 'data-quality', 'commentary']);
  expect(found('ANALYST')).toEqual([...OF_ALL, 'data-quality', 'publish']);
  expect(found('ADMINISTRATOR')).toEqual([...OF_ALL, 'data-quality', 'people', 'audit']);
});
