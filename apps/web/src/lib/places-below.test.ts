import { expect, test } from 'vitest';
import { placesBelow } from './places-below';

const place = (slug: string, kind: 'AUTHORITY' | 'LOCALITY' | 'TEAM') => ({
  slug,
  name: slug,
  kind,
});
const PLACES = [
  place('norfolk', 'AUTHORITY'),
  place('norwich', 'LOCALITY'),
  place('norwich-assessment', 'TEAM'),
  place('norwich-family', 'TEAM'),
  place('south', 'LOCALITY'),
];
const below = (slug: string) => placesBelow(PLACES, slug).map((each) => each.slug);

test('below an authority stands every place, below a locality its teams, below a team nothing', () => {
  expect(below('norfolk')).toHaveLength(5);
  expect(below('norwich')).toEqual(['norwich', 'norwich-assessment', 'norwich-family']);
  expect(below('norwich-family')).toEqual(['norwich-family']);
  expect(below('south')).toEqual(['south']);
  expect(below('nowhere')).toEqual([]);
});
