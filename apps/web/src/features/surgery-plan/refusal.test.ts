import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { describe, expect, it } from 'vitest';
import { planRefusal } from './refusal';

const refused = (extensions: Record<string, unknown>) =>
  new CombinedGraphQLErrors({ errors: [{ message: 'Refused.', extensions }] });

describe('a plan that was refused', () => {
  it('has each fault at its field, and all of a field together', () => {
    const { reason, faults } = planRefusal(
      refused({
        reason: 'FAULTS',
        problems: [
          { field: 'title', sentence: 'Title: nothing was given.' },
          { field: 'items.0.minutes', sentence: 'Item 1, minutes: 0.' },
          { field: 'items.0.minutes', sentence: 'Too few.' },
          { field: null, sentence: 'Something else.' },
          { field: 'title' },
        ],
      }),
    );
    expect(reason).toBe('FAULTS');
    expect(Object.fromEntries(faults)).toEqual({
      ...{ title: 'Title: nothing was given.', '': 'Something else.' },
      'items.0.minutes': 'Item 1, minutes: 0. Too few.',
    });
  });

  it('has none where the server said nothing of fields', () => {
    expect(planRefusal(refused({ reason: 'CHANGED_MEANWHILE' }))).toEqual({
      ...{ reason: 'CHANGED_MEANWHILE', faults: new Map() },
    });
    expect(planRefusal(new Error('No network'))).toEqual({ reason: null, faults: new Map() });
  });
});
