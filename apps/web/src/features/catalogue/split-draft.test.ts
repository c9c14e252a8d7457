import { describe, expect, it } from 'vitest';
import { EMPTY_PART, partsIn, withoutPart } from './split-draft';

describe('the parts of a split', () => {
  it('are two empty ones before anything is written', () => {
    expect(partsIn('')).toEqual({ parts: [EMPTY_PART, EMPTY_PART], takers: {} });
  });

  it('are read as they were kept', () => {
    const kept = { parts: [{ name: 'East', shortName: 'E' }, EMPTY_PART], takers: { a: 1 } };
    expect(partsIn(JSON.stringify(kept))).toEqual(kept);
  });

  it('leave what a part that is taken away would have had to the first', () => {
    const parts = ['A', 'B', 'C'].map((name) => ({ name, shortName: name }));
    const { parts: left, takers } = withoutPart({ parts, takers: { x: 0, y: 1, z: 2 } }, 1);
    expect(left.map(({ name }) => name)).toEqual(['A', 'C']);
    expect(takers).toEqual({ x: 0, y: 0, z: 1 });
  });
});
