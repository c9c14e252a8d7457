import { expect, it } from 'vitest';
import { endedPlaceSentence } from './ended-place-words';

it.each([
  [[], 'and no place took its place'],
  [['Breckland'], 'and Breckland took its place'],
  [['Breckland', 'Broadland'], 'and Breckland and Broadland took its place'],
  [['A', 'B', 'C'], 'and A, B and C took its place'],
])('names what took the place of one that ended: %j', (successors, followed) => {
  const place = { name: 'Norwich', endedOn: '2018-02-01', successors };
  expect(endedPlaceSentence(place, 'March 2018')).toBe(
    `Norwich ended on 1 February 2018, ${followed}. It has no figures in March 2018. Your role is still for Norwich: an administrator can give it for another place.`,
  );
});
