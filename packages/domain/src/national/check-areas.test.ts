import { describe, expect, it } from 'vitest';
import { mayBeSameArea } from './area-name';
import { areaIssues, areaRights } from './check-areas';
import type { KnownArea } from './match-areas';
import type { NationalAreaRead } from './national-file';

const known = (laNumber: string, name: string, onsCode: string | null = null): KnownArea => ({
  ...{ id: Number(laNumber), kind: 'AUTHORITY', laNumber, onsCode, name, region: null },
});
const RECORD = [
  known('926', 'Norfolk', 'E10000020'),
  known('935', 'Suffolk', 'E10000029'),
  known('835', 'Dorset (Pre LG)'),
  known('838', 'Dorset'),
  known('933', 'Somerset'),
  known('802', 'North Somerset'),
  known('810', 'Kingston upon Hull, City of'),
];
const read = (laNumber: string | null, name: string, onsCode: string | null = null) =>
  ({
    ...{ kind: 'AUTHORITY', laNumber, onsCode, name, region: null, row: 7, column: 3 },
  }) satisfies NationalAreaRead;
const FIGURES = { adds: false, fills: false, corrects: false };
const FOR_ALL = { adds: false, fills: true, corrects: true };

describe('areas of a file beside those on record', () => {
  it.each([
    [read('962', 'Norfolk'), 'AREA_NOT_KNOWN', 'Norfolk (926)'],
    [read('999', 'Sufolk'), 'AREA_NOT_KNOWN', 'Suffolk (935)'],
    [read('999', 'Atlantis'), 'AREA_NOT_KNOWN', 'the list of local authorities: load it first'],
    [read(null, 'Kent', 'E10000016'), 'AREA_NOT_KNOWN', 'E10000016 Kent is no area'],
    [read('926', 'Suffolk'), 'DIFFERENT_AREAS', 'Suffolk is 935'],
    [read('926', 'Atlantis'), 'DIFFERENT_AREAS', '926, which is Norfolk'],
    [read('933', 'North Somerset'), 'DIFFERENT_AREAS', 'North Somerset is 802'],
    [read('926', 'Norfolk', 'E10000029'), 'DIFFERENT_AREAS', 'the code of Suffolk, 935'],
  ])('are refused by row, column, what was read and what was expected: %j', (area, code, words) => {
    const [issue] = areaIssues(RECORD, [area], FIGURES);
    expect(issue).toMatchObject({ severity: 'FAIL', code, row: 7, column: 3 });
    expect(issue?.read).toContain(area.name);
    expect(issue?.sentence).toMatch(/Expected is /);
    expect(issue?.sentence.replace('by the Department’s list', 'by the list')).toContain(words);
  });

  it.each([
    [read('926', 'Norfolk')],
    [read('926', 'Norfolk', 'E06000999')],
    [read('926', 'Norfolk County Council')],
    [read('835', 'Dorset')],
    [read('810', 'Hull')],
    [read('810', '810')],
    [read(null, 'Norfolk', 'E10000020')],
    [{ ...read('985', 'East of England'), kind: 'REGION' as const }],
  ])('are taken: %j', (area) => {
    expect(areaIssues(RECORD, [area], FIGURES)).toEqual([]);
  });

  it('may be called otherwise where the file corrects the record, but not as another', () => {
    expect(areaIssues(RECORD, [read('926', 'East Anglia')], FOR_ALL)).toEqual([]);
    expect(areaIssues(RECORD, [read('926', 'Suffolk')], FOR_ALL)).toHaveLength(1);
  });

  it('say to load the list of local authorities first where none is known', () => {
    const [issue] = areaIssues([], [read('926', 'Norfolk')], FIGURES);
    expect(issue?.sentence).toContain('load the Department’s list of local authorities first');
  });

  it.each([
    ['a list', true, false, RECORD, true],
    ['an analyst’s figures', false, false, [], false],
    ['the first figures for everybody', false, true, [], true],
    ['later figures for everybody', false, true, RECORD, false],
    ['the first figures for everybody beside an extract', false, true, RECORD, true, true],
    ['an analyst’s figures beside an extract', false, false, RECORD, false, true],
  ])(
    'are made known by %s: %s %s',
    (_, isListOfAreas, isForAll, areas, adds, extracted = false) => {
      const rights = areaRights({ isListOfAreas }, isForAll, areas, extracted);
      expect(rights.adds).toBe(adds);
      const added = areaIssues(areas, [read('888', 'New Shire')], rights);
      expect(added).toHaveLength(adds ? 0 : 1);
    },
  );

  it('under a number that is not known with the name of one that is are refused even of a list', () => {
    const rights = areaRights({ isListOfAreas: true }, false, RECORD);
    expect(areaIssues(RECORD, [read('962', 'Norfolk')], rights)).toHaveLength(1);
  });
});

describe('two names', () => {
  it.each([
    ['St. Helens', 'St Helens', true],
    ['Bristol, City of', 'Bristol', true],
    ['Telford & Wrekin', 'Telford and Wrekin', true],
    ['Bournemouth, Christchurch and Poole', 'Poole', true],
    ['Norfolk', 'Suffolk', false],
    ['North Yorkshire', 'South Yorkshire', false],
  ])('“%s” and “%s” may be of one area: %s', (one, other, expected) => {
    expect(mayBeSameArea(one, other)).toBe(expected);
    expect(mayBeSameArea(other, one)).toBe(expected);
  });
});
