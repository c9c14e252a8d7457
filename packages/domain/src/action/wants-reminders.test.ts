import { expect, it } from 'vitest';
import { wantsReminders } from './wants-reminders';

it.each([
  ['on', true],
  ['off', false],
  [undefined, true],
  [7, true],
])('an owner who chose %o is reminded: %o', (chosen, wanted) => {
  expect(wantsReminders(chosen)).toBe(wanted);
});
