import { expect, test } from 'vitest';
import { sightChanges } from './sight-changes';
import type { SeenFigure, SeenSight } from './sight-changes';

const NORWICH: SeenFigure = { key: 'norwich', name: 'Norwich', shown: '66.0%', rating: 'red' };

const sight = (more: Partial<SeenSight> = {}): SeenSight => ({
  ...{ about: 'March 2018', figures: [NORWICH], texts: [] },
  ...more,
});

const changed = (figure: Partial<SeenFigure>) =>
  sightChanges(sight(), sight({ figures: [{ ...NORWICH, ...figure }] }));

test('of a sight that says the same nothing is told', () => {
  expect(sightChanges(sight(), sight())).toEqual([]);
});

test('a figure that changed is told with what it was', () => {
  expect(changed({ shown: '68.0%' })).toEqual(['Norwich is now 68.0%; it was 66.0%.']);
});

test('a rating that flipped is told with its figure', () => {
  expect(changed({ shown: '91.0%', rating: 'green' })).toEqual([
    'Norwich is now 91.0%; it was 66.0%. It is green now, no longer red.',
  ]);
});

test('a rating is told alone where the figure stays: a tolerance changed', () => {
  expect(changed({ rating: 'amber' })).toEqual(['Norwich is amber now, no longer red.']);
  expect(changed({ rating: null })).toEqual(['Norwich is no longer rated: it was red.']);
});

test('a figure that comes, goes or is left out is told', () => {
  const none = { ...NORWICH, shown: null, rating: null };
  expect(sightChanges(sight({ figures: [none] }), sight())).toEqual([
    'Norwich is now 66.0%; there was none. It is rated now: red.',
  ]);
  expect(changed({ shown: null })).toEqual(['Norwich has no figure any more; it was 66.0%.']);
  expect(sightChanges(sight(), sight({ figures: [] }))).toEqual([
    'Norwich is not shown here any more.',
  ]);
  expect(sightChanges(sight({ figures: [] }), sight())).toEqual([
    'Norwich stands here now: 66.0%.',
  ]);
  expect(sightChanges(sight({ figures: [] }), sight({ figures: [none] }))).toEqual([]);
});

test('a commentary is told when it is approved, and when its words change', () => {
  const said = (words: string) => sight({ texts: [{ key: '7', words }] });
  expect(sightChanges(sight(), said('Two posts are empty.'))).toEqual([
    'A commentary was approved: Two posts are empty.',
  ]);
  expect(sightChanges(said('Two posts are empty.'), said('One post is empty.'))).toEqual([
    'The commentary says something else now: One post is empty.',
  ]);
  const long = `${'Two posts are empty and the duty desk is short. '.repeat(9)}`;
  const [told = ''] = sightChanges(sight(), said(long));
  expect(told).toMatch(/^A commentary was approved: Two posts are empty .*[.…]$/);
  expect(told.length).toBeLessThan(200);
});

test('another month is another sight: its figures are not held against those before', () => {
  expect(sightChanges(sight(), sight({ about: 'April 2018', figures: [] }))).toEqual([
    'This is now April 2018; it was March 2018.',
  ]);
});
