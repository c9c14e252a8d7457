import { describe, expect, it } from 'vitest';
import { indicatorShortName, indicatorTitle } from './indicator-title';

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
