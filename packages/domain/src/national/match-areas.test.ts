import { describe, expect, it } from 'vitest';
import { describedMeasure } from './described-measure';
import { areaOfAuthority, matchAreas, type KnownArea } from './match-areas';
import type { NationalArea } from './national-area';

const area = (changes: Partial<NationalArea>): NationalArea => ({
  ...{ kind: 'AUTHORITY', laNumber: null, onsCode: null, name: 'Norfolk', region: null },
  ...changes,
});
const FILLS = { fills: true, corrects: false };
const ALL = { fills: true, corrects: true };
const known = (id: number, changes: Partial<NationalArea>): KnownArea => ({ id, ...area(changes) });

describe('areas of a file', () => {
  it('are found by number, and their code is learnt', () => {
    const norfolk = known(7, { laNumber: '926' });
    const read = area({ laNumber: '926', onsCode: 'E10000020', region: 'East of England' });
    const { found, added, changed } = matchAreas([norfolk], [read], FILLS);
    expect(found.get('926')).toBe(7);
    expect(added).toEqual([]);
    expect(changed).toEqual([{ ...norfolk, onsCode: 'E10000020', region: 'East of England' }]);
  });

  it('are found by code where there is no number', () => {
    const { found } = matchAreas(
      [known(7, { laNumber: '926', onsCode: 'E10000020' })],
      [area({ onsCode: 'E10000020' })],
      FILLS,
    );
    expect(found.get('E10000020')).toBe(7);
  });

  it('teach the record nothing where the file is one authority’s figures', () => {
    const read = area({ laNumber: '926', onsCode: 'E10000029', region: 'Atlantis' });
    const { changed, found } = matchAreas([known(7, { laNumber: '926' })], [read], {
      ...{ fills: false, corrects: false },
    });
    expect(changed).toEqual([]);
    expect(found.get('926')).toBe(7);
  });

  it('that are not on record are added', () => {
    const read = area({ laNumber: '838', name: 'Dorset' });
    expect(matchAreas([], [read], FILLS).added).toEqual([read]);
  });

  it.each([
    [FILLS, 'Norfolk'],
    [ALL, 'County of Norfolk'],
  ])('rename what is on record only where they may correct it (%j)', (rights, name) => {
    const read = area({ laNumber: '926', name: 'County of Norfolk' });
    const { changed } = matchAreas([known(7, { laNumber: '926' })], [read], rights);
    expect(changed[0]?.name ?? 'Norfolk').toBe(name);
  });

  it('take no code from another area', () => {
    const both = [known(1, { laNumber: '926' }), known(2, { onsCode: 'E10000020' })];
    const read = area({ laNumber: '926', onsCode: 'E10000020' });
    expect(matchAreas(both, [read], ALL).changed).toEqual([]);
  });

  it('with another number are other areas, though they come with the code of one', () => {
    const norfolk = known(7, { laNumber: '926', onsCode: 'E10000020' });
    const read = area({ laNumber: '999', onsCode: 'E10000020', name: 'Elsewhere' });
    const { found, added } = matchAreas([norfolk], [read], ALL);
    expect(found.size).toBe(0);
    expect(added).toEqual([{ ...read, onsCode: null }]);
  });

  it('that are one on record are told, for each would have two figures', () => {
    const norfolk = known(7, { laNumber: '926', onsCode: 'E10000020' });
    const read = [area({ laNumber: '926' }), area({ onsCode: 'E10000020' })];
    expect(matchAreas([norfolk], read, FILLS).same).toEqual(['926', 'E10000020']);
    expect(matchAreas([norfolk], read.slice(1), FILLS).same).toBeNull();
  });

  it('follow a number whose code changed', () => {
    const somerset = known(3, { laNumber: '933', onsCode: 'E10000027', name: 'Somerset' });
    const read = area({ laNumber: '933', onsCode: 'E06000066', name: 'Somerset' });
    expect(matchAreas([somerset], [read], ALL).changed[0]?.onsCode).toBe('E06000066');
  });
});

describe('the area of an authority', () => {
  const areas = [
    area({ laNumber: '926', onsCode: 'E10000020' }),
    area({ laNumber: '838', name: 'Dorset' }),
    area({ laNumber: '835', name: 'Dorset (Pre LG)' }),
    area({ kind: 'REGION', name: 'East of England' }),
  ];

  it.each([
    ['Norfolk County Council', 'E10000020', '926'],
    ['Dorset Council', null, null],
    ['County of Norfolk', null, '926'],
    ['Dorset', null, '838'],
    ['dorset', 'E06000059', '838'],
    ['East of England', null, null],
    ['Wendmere', null, null],
  ])('%s (%s) is %s', (name, code, laNumber) => {
    expect(areaOfAuthority({ name, code }, areas)?.laNumber ?? null).toBe(laNumber);
  });
});

describe('a measure that several releases describe', () => {
  const nothing = {
    ...{ name: null, topic: null, polarity: null, unit: null, decimals: null, yearType: null },
    ...{ noQuartile: null, description: null },
  };

  it('is of each thing what the latest that says it says', () => {
    const described = describedMeasure('ReReferral', [
      { ...nothing, name: 'Re-referrals', polarity: 'HIGH', noQuartile: true },
      { ...nothing, polarity: 'LOW', decimals: 2 },
    ]);
    expect(described).toMatchObject({ name: 'Re-referrals', polarity: 'LOW', noQuartile: true });
    expect(described.decimals).toBe(2);
  });

  it('has no polarity, its key for a name and one decimal where nobody says more', () => {
    expect(describedMeasure('x', [])).toMatchObject({ name: 'x', polarity: 'INFO', decimals: 1 });
  });
});
