import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { describe, expect, it } from 'vitest';
import { faultsByField, refusalOf } from './refusal';

const refused = (extensions: Record<string, unknown>) =>
  new CombinedGraphQLErrors({ errors: [{ message: 'Refused.', extensions }] });

describe('a change that was refused', () => {
  it('has each fault at its field, and all of a field together', () => {
    const { reason, faults } = refusalOf(
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
    expect(faults).toHaveLength(4);
    expect(Object.fromEntries(faultsByField(faults))).toEqual({
      ...{ title: 'Title: nothing was given.', '': 'Something else.' },
      'items.0.minutes': 'Item 1, minutes: 0. Too few.',
    });
  });

  it.each([
    [
      'a refusal without fields',
      refused({ reason: 'CHANGED_MEANWHILE' }),
      { reason: 'CHANGED_MEANWHILE', faults: [] },
    ],
    ['no error of the server', new Error('offline'), { reason: null, faults: [] }],
    [
      'faults of another shape',
      refused({ reason: 7, problems: [null, { field: 'x' }] }),
      { reason: null, faults: [] },
    ],
  ])('tells nothing more of %s', (_, error, told) => {
    expect(refusalOf(error)).toEqual(told);
  });
});
