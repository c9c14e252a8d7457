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
  expect(namesOn(norwich)).toEqual([null, 'Norfolk', 'Norfolk']);
  expect(namesOn(norfolk)).toEqual([null, null, 'Norwich']);
});

it('a commentary on the place of a card comes before those on the place above it, of which some are left out', () => {
  const little = { ...room, commentaries: 1 };
  const said = [null, norwich].map((about, id) => ({
    ...{ id: String(id), words: 'It rose.', said: 'A report', outdated: null, place: about },
  }));
  const { commentary, moreCommentary } = commentaryOnCard(said, little, {
    ...{ place: norwich, authority: 'Norfolk' },
  });
  expect(commentary.map(({ id }) => id)).toEqual(['1']);
  expect(moreCommentary).toBe(1);
});
