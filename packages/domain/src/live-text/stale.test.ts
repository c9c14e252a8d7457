import { describe, expect, it } from 'vitest';
import { month, periodsUpTo } from '../period';
import { figuresNamed } from './live-figures';
import type { LiveRecord } from './live-record';
import { aPercentage, aRecord, namesOf } from './live-record.test-support';
import { staleness } from './stale';

const THEN = aRecord([aPercentage('3.3', [50.2, 56], [61.4, 66])]);

function stale(text: string, now: LiveRecord) {
  return staleness(figuresNamed(text, namesOf(THEN)), THEN, now);
}

describe('a text', () => {
  it('is not stale while what it names is as it was', () => {
    expect(stale('{{value 3.3}} and {{gap 3.3}}', THEN)).toEqual({ changed: [], newer: [] });
  });

  it('is stale by each figure that it names and that changed, by how much', () => {
    const now = aRecord([aPercentage('3.3', [50.2, 57.1], [61.4, 66])]);
    expect(
      stale('{{value 3.3}}, {{value 3.3}}, {{value 3.3 place=norwich}}, {{rating 3.3}}', now),
    ).toEqual({
      changed: ['3.3 in Norfolk, March 2018, was 56.0% when this was written and is 57.1% now.'],
      newer: [],
    });
  });

  it('tells of a figure that is on record only since, and of one that is gone', () => {
    const now = aRecord([aPercentage('3.3', [50.2, null], [61.4, 66])]);
    expect(stale('{{value 3.3}} {{change 3.3}}', now).changed).toEqual([
      '3.3 in Norfolk, March 2018, was 56.0% when this was written and is (no figure for this period) now.',
      'The move of 3.3 in Norfolk, March 2018, was rose from 50.2% to 56.0%, which is better when this was written and is (no figure for this period) now.',
    ]);
  });

  it('tells of later months by how much they differ', () => {
    const { facts, ...rest } = aRecord([aPercentage('3.3', [50.2, 56, 54.5], [61.4, 66, null])]);
    const months = periodsUpTo(month('2018-04'), 36);
    const now = { ...rest, facts: { ...facts, span: { ...facts.span, months } } };
    expect(stale('{{value 3.3}} {{value 3.3 place=norwich}}', now)).toEqual({
      changed: [],
      newer: [
        '3.3 in Norfolk, April 2018, is on record since: 54.5%, 1.5 points less than in March 2018.',
      ],
    });
  });
});
