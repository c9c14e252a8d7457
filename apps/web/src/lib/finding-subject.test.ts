import { expect, test } from 'vitest';
import { findingSubject } from './finding-subject';

const INDICATOR = { key: '3.5p', ref: '3.5p', name: 'In time' };

test('a finding is about an indicator, at a place, in a month, as far as they are known', () => {
  const period = { name: 'February 2018' };
  expect(findingSubject({ indicator: INDICATOR, place: { name: 'Norfolk' }, period })).toBe(
    '3.5p, Norfolk, February 2018',
  );
  expect(findingSubject({ indicator: INDICATOR, place: null, period: null })).toBe('3.5p');
});

test('a row without a ref is called by its name, and one without a name by its key', () => {
  expect(findingSubject({ indicator: { ...INDICATOR, ref: null } })).toBe('In time');
  expect(findingSubject({ indicator: { key: 'n-1', ref: null, name: null } })).toBe('n-1');
});
