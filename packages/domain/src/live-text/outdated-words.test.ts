import { describe, expect, it } from 'vitest';
import { outdatedWords } from './outdated-words';

const CHANGED = '4.3 in Norwich, March 2018, was 36.0% when this was written and is 41.0% now.';
const nothing = { changed: [], contradicted: [], tellsFigures: true };

describe('a text beside a figure', () => {
  it('is marked where the figure changed since it was written, with both figures', () => {
    expect(outdatedWords({ ...nothing, changed: [CHANGED] })).toBe(
      `Written before a figure changed: ${CHANGED}`,
    );
    expect(outdatedWords({ ...nothing, changed: [CHANGED, CHANGED] })).toMatch(/ And 1 more[.]$/);
  });

  it('is marked without figures to who may not be told those of before', () => {
    const words = outdatedWords({ ...nothing, changed: [CHANGED], tellsFigures: false });
    expect(words).toBe('Written before a figure changed that it is about.');
  });

  it('is marked where the record contradicts what it claims', () => {
    expect(outdatedWords({ ...nothing, contradicted: ['4.3 rose'] })).toBe(
      'The figures now on record contradict it: 4.3 rose.',
    );
  });

  it('is not marked where neither is so', () => {
    expect(outdatedWords(nothing)).toBeNull();
  });
});
