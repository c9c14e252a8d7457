import { describe, expect, it } from 'vitest';
import { historySentence } from './place-history-words';

const [done, open] = [{ state: 'DONE' as const }, { state: 'OPEN' as const }];

describe('the history of a place in a sentence', () => {
  it.each([
    [0, 0, [], 'No surgery was held here, and nothing was decided or agreed.'],
    [1, 0, [], '1 surgery was held, no decision taken and no action agreed.'],
    [
      2,
      1,
      [done, done, open],
      '2 surgeries were held, 1 decision taken and 3 actions agreed; 2 of them are done.',
    ],
    [0, 0, [open], 'No surgery was held, no decision taken and 1 action agreed; it is not done.'],
  ])('of %d surgeries and %d decisions is told', (surgeries, decisions, actions, sentence) => {
    expect(historySentence({ surgeries, heldNow: 0, decisions, actions })).toBe(sentence);
  });

  it('counts no surgery as held that is being held', () => {
    const none = { surgeries: 0, decisions: 0, actions: [] };
    expect(historySentence({ ...none, heldNow: 1 })).toBe(
      'No surgery was held here, and nothing was decided or agreed. 1 is being held now.',
    );
    expect(historySentence({ ...none, surgeries: 1, decisions: 1, heldNow: 2 })).toBe(
      '1 surgery was held, 1 decision taken and no action agreed. 2 are being held now.',
    );
  });
});
