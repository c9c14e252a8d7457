import { describe, expect, it } from 'vitest';
import { indicatorIndex, refsOfNumber } from './find-indicator';
import { placeIndex } from './find-place';
import {
  indicatorNamed,
  NORFOLK_PLACES,
  percentageNamed,
  placeNamed,
} from './import-table.test-support';
import { comparableName, nearestNames } from './names';

describe('names', () => {
  it.each([
    ['North & Broadland', 'north and broadland'],
    ['  GT  Yarmouth ', 'great yarmouth'],
    ['Ref. 3.3', 'ref 3.3'],
    ['Child’s plan', 'childs plan'],
    ['% of (CIN)', '% of cin'],
    ['Ynys Môn', 'ynys mon'],
  ])('%j is compared as %j', (text, comparable) => {
    expect(comparableName(text)).toBe(comparable);
  });

  it('names the nearest first, and nothing that is far', () => {
    const names = ['Breckland', 'Broadland', 'Norwich', 'West'];
    expect(nearestNames('Brekland', names)).toEqual(['Breckland', 'Broadland']);
    expect(nearestNames('Manchester', names)).toEqual([]);
    expect(nearestNames('', names)).toEqual([]);
  });
});

describe('places', () => {
  const assessment = (id: number, within: string) =>
    placeNamed('Assessment', { id, slug: `${within}-assessment`, kind: 'TEAM', within });
  const index = placeIndex([...NORFOLK_PLACES, assessment(90, 'West'), assessment(91, 'Norwich')]);
  const found = (text: string) => {
    const match = index.find(text);
    return match.kind === 'ONE' ? match.found.slug : match.kind;
  };

  it.each([
    ['Gt Yarmouth', 'great-yarmouth'],
    ['great yarmouth', 'great-yarmouth'],
    ['N & B', 'north-and-broadland'],
    ['North and Broadland', 'north-and-broadland'],
    ['Norwich locality', 'norwich'],
    ['Norfolk County Council', 'norfolk'],
    ['County', 'norfolk'],
    ['E10000020', 'norfolk'],
    ['Assessment (West)', 'West-assessment'],
    ['Norwich Assessment', 'Norwich-assessment'],
    ['Assessment', 'SEVERAL'],
    ['Broadland', 'NONE'],
  ])('%j is %s', (text, slug) => {
    expect(found(text)).toBe(slug);
  });

  it('names the nearest of a place that is not known', () => {
    expect(index.find('Brekland')).toEqual({ kind: 'NONE', nearest: ['Breckland'] });
  });
});

describe('indicators', () => {
  const indicators = [
    indicatorNamed('3.1', { name: 'Assessments authorised' }),
    percentageNamed('3.10', { id: 3100, name: 'Assessments in 45 WD - %' }),
    indicatorNamed('3.5', { name: 'No further action' }),
    percentageNamed('3.5p', { id: 3501, name: 'No further action - %' }),
  ];
  const index = indicatorIndex(indicators);

  it.each([
    ['3.1', '3.1'],
    ['3.10', '3.10'],
    ['3.5P', '3.5p'],
    ['Ref 3.5', '3.5'],
    ['assessments  AUTHORISED', '3.1'],
    ['No further action', '3.5'],
    ['No further action (%)', '3.5p'],
    ['3.10 Assessments in 45 WD - %', '3.10'],
    ['9.9', undefined],
  ])('%j is %s', (text, ref) => {
    expect(index.named(text)?.ref).toBe(ref);
  });

  it('takes a number that lost its last nought for neither of two refs', () => {
    expect(refsOfNumber(3.1, indicators).map(({ ref }) => ref)).toEqual(['3.1', '3.10']);
    expect(refsOfNumber(3.5, indicators).map(({ ref }) => ref)).toEqual(['3.5']);
  });
});
