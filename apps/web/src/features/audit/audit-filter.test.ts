import { expect, test } from 'vitest';
import { auditFileAddress, auditFilter, kindChoices, kindWords } from './audit-filter';

test('an address that says nothing leaves nothing out', () => {
  expect(auditFilter({})).toEqual({});
  expect(auditFilter({ q: '  ', outcome: 'perhaps', from: 'yesterday' })).toEqual({});
});

test('the file holds what the page shows', () => {
  const filter = auditFilter({
    ...{ q: 'Ada & Ben', kind: 'sign-in', outcome: 'refused' },
    ...{ from: '2026-11-01', to: '2026-11-20' },
  });
  expect(filter).toEqual({
    ...{ text: 'Ada & Ben', kind: 'sign-in', outcome: 'REFUSED' },
    ...{ from: '2026-11-01', to: '2026-11-20' },
  });
  expect(auditFileAddress('norfolk', filter)).toBe(
    '/export/audit.csv?authority=norfolk&q=Ada+%26+Ben&kind=sign-in&outcome=refused&from=2026-11-01&to=2026-11-20',
  );
});

test('kinds stand below their areas, in words', () => {
  expect(kindChoices(['sign-in.done', 'role.ended', 'sign-in.failed'])).toEqual([
    { key: 'role', label: 'role', depth: 0 },
    { key: 'role.ended', label: 'role: ended', depth: 1 },
    { key: 'sign-in', label: 'sign in', depth: 0 },
    { key: 'sign-in.done', label: 'sign in: done', depth: 1 },
    { key: 'sign-in.failed', label: 'sign in: failed', depth: 1 },
  ]);
  expect(kindWords('second-factor.codes-made')).toBe('second factor: codes made');
});
