import { describe, expect, it } from 'vitest';
import type { CataloguePlace } from './catalogue-query';
import { placesInOrder, standingBelow, successionWords } from './place-lines';

function aPlace(
  slug: string,
  kind: CataloguePlace['kind'],
  stands: readonly (readonly [parent: string, from: string, to: string | null])[] = [],
): CataloguePlace {
  return {
    __typename: 'CataloguePlace',
    ...{ slug, kind, name: slug.toUpperCase(), shortName: slug, teamKind: null, position: 1 },
    stands: stands.map(([parent, from, to]) => ({
      ...{ __typename: 'PlaceStretch' as const, parent, from, to },
    })),
    successions: [],
  };
}

const norfolk = aPlace('norfolk', 'AUTHORITY');
const east = aPlace('east', 'LOCALITY', [['norfolk', '2015-04-01', '2018-04-01']]);
const west = aPlace('west', 'LOCALITY', [['norfolk', '2015-04-01', null]]);
const team = aPlace('team', 'TEAM', [
  ['east', '2015-04-01', '2018-04-01'],
  ['west', '2018-04-01', null],
]);
const places = [team, west, east, norfolk];

describe('the lines of the tree', () => {
  it('hold each place where it stands and stood, under what it stood', () => {
    expect(placesInOrder(places).map(({ place, depth, to }) => [place.slug, depth, to])).toEqual([
      ['norfolk', 0, null],
      ['east', 1, '2018-04-01'],
      ['team', 2, '2018-04-01'],
      ['west', 1, null],
      ['team', 2, null],
    ]);
  });

  it('say what stands below a place now', () => {
    expect(standingBelow('east', places)).toEqual([]);
    expect(standingBelow('west', places)).toEqual([team]);
  });

  it('say what a place came from and what became of it', () => {
    const succession = {
      ...{ __typename: 'PlaceSuccession' as const, predecessor: 'east', successor: 'west' },
      ...{ kind: 'MERGE' as const, on: '2018-04-01' },
    };
    expect(successionWords({ ...east, successions: [succession] }, places)).toBe(
      'became WEST, 1 April 2018',
    );
    expect(successionWords({ ...west, successions: [succession] }, places)).toBe(
      'from EAST, 1 April 2018',
    );
    expect(successionWords(team, places)).toBeNull();
  });
});
