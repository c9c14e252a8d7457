import type { CardRoom } from '@vital-signs/domain';
import { expect, it } from 'vitest';
import type { PlaceNode } from '../place/place-tree';
import { commentaryOnCard } from './said-on-card';

// As much of places and of the room on a card as is asked for.
const norfolk = { placeId: 1, name: 'Norfolk', parent: null } as PlaceNode;
const norwich = { placeId: 2, name: 'Norwich', parent: norfolk } as PlaceNode;
const room = { commentaries: 4, commentary: 200, said: 90 } as CardRoom;

const namesOn = (place: PlaceNode) =>
  commentaryOnCard(
    [null, norfolk, norwich].map((about, id) => ({
      ...{ id: String(id), words: 'It rose.', said: 'A report', outdated: null, place: about },
    })),
    room,
    { place, authority: 'Norfolk' },
  ).commentary.map(({ ofPlace }) => ofPlace);

it('a commentary on a card says whose it is where that is another place', () => {
  expect(namesOn(norwich)).toEqual(['Norfolk', 'Norfolk', null]);
  expect(namesOn(norfolk)).toEqual([null, null, 'Norwich']);
});
