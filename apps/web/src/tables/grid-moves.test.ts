import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveIn } from './grid-moves';

const grid = { rows: ['head', 'a', 'b', 'c', 'd'], columns: ['1', '2', '3'], page: 2 };
const plain = { ctrlKey: false, metaKey: false };

describe('moving through a grid by keyboard', () => {
  it.each([
    ['ArrowDown', false, 'b2', 'c2'],
    ['ArrowUp', false, 'b2', 'a2'],
    ['ArrowLeft', false, 'b2', 'b1'],
    ['ArrowRight', false, 'b2', 'b3'],
    ['ArrowRight', false, 'b3', 'b3'],
    ['ArrowDown', false, 'd1', 'd1'],
    ['PageDown', false, 'a1', 'c1'],
    ['PageDown', false, 'c1', 'd1'],
    ['PageUp', false, 'c1', 'a1'],
    ['Home', false, 'c3', 'c1'],
    ['End', false, 'c1', 'c3'],
    ['ArrowDown', true, 'a2', 'd2'],
    ['ArrowRight', true, 'a1', 'a3'],
  ])('%s (with control: %s) leads from %s to %s', (key, ctrlKey, from, to) => {
    const cell = (name: string) => ({ row: name.slice(0, -1), column: name.slice(-1) });
    expect(moveIn(grid, cell(from), { ...plain, key, ctrlKey })).toEqual(cell(to));
  });

  it('goes to the first and the last cell of all with Control', () => {
    const from = { row: 'b', column: '2' };
    expect(moveIn(grid, from, { ...plain, ctrlKey: true, key: 'Home' })).toEqual({
      row: 'head',
      column: '1',
    });
    expect(moveIn(grid, from, { ...plain, metaKey: true, key: 'End' })).toEqual({
      row: 'd',
      column: '3',
    });
  });

  it('leaves other keys alone', () => {
    expect(moveIn(grid, { row: 'b', column: '2' }, { ...plain, key: 'x' })).toBeNull();
  });

  it('never leaves the grid, wherever it was before', () => {
    const key = fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End');
    fc.assert(
      fc.property(fc.string(), fc.string(), key, fc.boolean(), (row, column, pressed, ctrlKey) => {
        const to = moveIn(grid, { row, column }, { ...plain, key: pressed, ctrlKey });
        expect(grid.rows).toContain(to?.row);
        expect(grid.columns).toContain(to?.column);
      }),
    );
  });
});
