import { expect, test } from 'vitest';
import { overtakenWords } from './plan-words';

test.each([
  ['day', '2018-04-24', 'Day: somebody else made it 24 April 2018 meanwhile.'],
  ['place', 'norwich', 'Place: somebody else made it Norwich meanwhile.'],
  ['period', '2018-03', 'Figures of: somebody else made it March 2018 meanwhile.'],
  ['showsUnpublished', 'true', 'Unpublished figures: somebody else made it “shown” meanwhile.'],
  [
    'items',
    JSON.stringify([
      { title: 'Welcome', minutes: '1' },
      { title: 'Summer', minutes: '10' },
    ]),
    'Agenda: somebody else made it “Welcome (1 minute); Summer (10 minutes)” meanwhile.',
  ],
  ['invited', '[]', 'People: somebody else made it an empty list meanwhile.'],
])('what somebody else made of a plan’s %s is told', (field, now, words) => {
  const places = [{ slug: 'norwich', name: 'Norwich', kind: 'LOCALITY' as const }];
  expect(overtakenWords(field, now, places)).toBe(words);
});
