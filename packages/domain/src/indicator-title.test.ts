import { describe, expect, it } from 'vitest';
import {
  indicatorChoice,
  indicatorShortName,
  indicatorTitle,
  unitBesideName,
} from './indicator-title';

describe('what an indicator is called', () => {
  it.each([
    ['3.3', 'Assessments in 45 days', '3.3 Assessments in 45 days', '3.3'],
    ['3.4', null, '3.4', '3.4'],
    [null, 'Children in residential placements', 'Children in residential placements', null],
    [null, null, 'key', 'key'],
  ])('ref %s and name %s', (ref, name, title, short) => {
    expect(indicatorTitle({ key: 'key', ref, name })).toBe(title);
    expect(indicatorShortName({ key: 'key', ref, name })).toBe(short ?? name);
  });
});

it('in a list to choose from a name that cannot be read is said to be so', () => {
  const named = (name: string | null) => indicatorChoice({ key: 'key', ref: '1.4', name });
  expect(named('Cases closed')).toBe('1.4 Cases closed');
  expect(named(null)).toBe('1.4 (name not legible in the source)');
});

it.each([
  ['LAC rate per 10,000', 'per 10,000', null],
  ['Average time (days) to place', 'days', null],
  ['Time in proceedings (Weeks)', 'weeks', null],
  ['Looked after children', 'per 10,000', 'per 10,000'],
  ['Holidays taken', 'days', 'days'],
  ['Assessments in 45 days', '%', null],
  [null, 'days', 'days'],
  ['Contacts', null, null],
])('beside the name %s stands of the unit %s: %s', (name, unit, beside) => {
  expect(unitBesideName({ name, unit })).toBe(beside);
});
