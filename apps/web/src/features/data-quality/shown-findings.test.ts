import { describe, expect, it } from 'vitest';
import { aFinding, someQuality } from './data-quality.test-support';
import {
  filteredFindings,
  findingFilter,
  findingsByCheck,
  qualitySentence,
} from './shown-findings';

const FINDINGS = [
  aFinding({ key: 'a' }),
  aFinding({ key: 'b', check: 'TWO_PRINTS', weight: 'NOTE' }),
  aFinding({ key: 'c', state: 'ACCEPTED', area: 'child-protection' }),
];
const keys = (search: Record<string, string>) =>
  filteredFindings(FINDINGS, findingFilter(search)).map(({ key }) => key);

describe('what an address shows of the findings', () => {
  it('shows those that are open where it says nothing', () => {
    expect(keys({})).toEqual(['a', 'b']);
    expect(keys({ state: 'accepted' })).toEqual(['c']);
    expect(keys({ state: 'all' })).toEqual(['a', 'b', 'c']);
    expect(keys({ state: 'no such state' })).toEqual(['a', 'b']);
  });

  it('narrows by check, by weight and by area, all at once', () => {
    expect(keys({ check: 'two-prints' })).toEqual(['b']);
    expect(keys({ weight: 'finding' })).toEqual(['a']);
    expect(keys({ state: 'all', area: 'child-protection' })).toEqual(['c']);
    expect(keys({ check: 'two-prints', weight: 'finding' })).toEqual([]);
  });
});

describe('the findings of a record', () => {
  const quality = someQuality(FINDINGS);

  it('stand under the check that found them, in the order of the checks', () => {
    const groups = findingsByCheck(FINDINGS, quality.checks);
    expect(groups.map(({ run, findings }) => [run.check, findings.length])).toEqual([
      ['VALUE_AGAINST_COUNTS', 2],
      ['TWO_PRINTS', 1],
    ]);
  });

  it('are counted in a sentence, with how much was checked', () => {
    expect(qualitySentence(quality)).toBe(
      '1 finding and 1 note are open; 1 accepted. 3 checks made 1,255 comparisons.',
    );
    expect(qualitySentence(someQuality([]))).toBe(
      'Nothing is open; none is accepted. 3 checks made 1,255 comparisons.',
    );
  });
});
