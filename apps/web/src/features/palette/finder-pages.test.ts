import { expect, test } from 'vitest';
import { finderPages } from './finder-pages';

const found = (...roles: Parameters<typeof finderPages>[0][number]['role'][]) =>
  finderPages(roles.map((role) => ({ role, place: null }))).map(({ id }) => id);

const OF_ALL = [
  ...['scorecard', 'exceptions', 'cards', 'areas', 'place', 'matrix', 'compare'],
  'national-comparison',
];

test('a member finds the pages of figures and no others', () => {
  expect(found('MEMBER')).toEqual([...OF_ALL, 'editions']);
});

test('each finds what their role lets them do', () => {
  const ofStaff = [...OF_ALL, 'data-quality'];
  const [scorecard, exceptions, cards, ...others] = ofStaff;
  const withPacks = [scorecard, exceptions, cards, 'packs', ...others];
  expect(found('HEAD_OF_SERVICE')).toEqual([...ofStaff, 'editions']);
  expect(found('LEADER')).toEqual([...withPacks, 'commentary', 'editions']);
  expect(found('ANALYST')).toEqual([...withPacks, 'imports', 'national', 'publish', 'editions']);
  const ofAdministrator = ['editions', 'catalogue', 'settings', 'people', 'audit'];
  expect(found('ADMINISTRATOR')).toEqual([...ofStaff, ...ofAdministrator]);
});
