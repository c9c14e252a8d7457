import { expect, test } from 'vitest';
import { breakdownView } from './breakdown-view';

test('an address says how breakdowns are shown, and figures are what is usual', () => {
  expect(breakdownView({ breakdown: 'stack' })).toBe('stack');
  expect(breakdownView({})).toBe('figures');
  expect(breakdownView({ breakdown: 'pie' })).toBe('figures');
});
