import { describe, expect, it } from 'vitest';
import { indicatorNamed } from './IndicatorSearch';

const indicator = (key: string, ref: string | null, name: string) => ({
  ...{ __typename: 'Indicator' as const, id: key, key, ref, name },
});
const indicators = [
  indicator('3.3', '3.3', 'Assessments in time'),
  indicator('3.4', '3.4', 'Assessments of a second kind'),
  indicator('caseload', null, 'Cases of each worker'),
];
const found = (words: string) => indicatorNamed({ indicators }, words)?.key;

describe('an indicator that somebody names', () => {
  it.each([
    ['3.3', '3.3'],
    [' 3.3 assessments in TIME ', '3.3'],
    ['second', '3.4'],
    ['cases', 'caseload'],
    ['assessments', undefined],
    ['', undefined],
    ['nothing like it', undefined],
  ])('is found by its reference, its words, or what only one holds: “%s”', (words, key) => {
    expect(found(words)).toBe(key);
  });
});
