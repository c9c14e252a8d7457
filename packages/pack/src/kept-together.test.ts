import { describe, expect, it } from 'vitest';
import type { PackFlowing } from './document';
import { keptWithNext } from './kept-together';

const heading: PackFlowing = { kind: 'HEADING', id: 'plans', level: 2, text: 'Plans' };
const lead: PackFlowing = { kind: 'PARAGRAPH', role: 'LEAD', words: 'None of its rows is rated.' };
const note: PackFlowing = { kind: 'PARAGRAPH', role: 'NOTE', words: 'Nobody wrote anything.' };
const list = (letters: number): PackFlowing => ({
  ...{ kind: 'LIST', isOrdered: false },
  items: ['x'.repeat(letters)],
});
const table: PackFlowing = {
  ...{ kind: 'TABLE', id: 'rows', caption: 'Rows', columns: [{ heading: 'Row' }] },
  rows: [['one']],
};

describe('what stays with what follows it', () => {
  it('is all between a heading and its table, where that is short', () => {
    expect(keptWithNext([heading, lead, list(200), note, table])).toEqual([
      ...[true, true, true, true],
      false,
    ]);
  });

  it('is the heading and the lead alone, where much is said above the table', () => {
    expect(keptWithNext([heading, lead, list(2_000), note, table])).toEqual([
      ...[true, true, false, false],
      false,
    ]);
  });

  it('is a section above the one with the table too, where both are short', () => {
    const section: PackFlowing = { ...heading, id: 'visits', level: 3 };
    expect(keptWithNext([table, heading, lead, list(90), section, note, table])).toEqual([
      ...[false, true, true, true, true, true],
      false,
    ]);
  });

  it('is what stands between the title of a part and its table', () => {
    expect(keptWithNext([lead, note, table])).toEqual([true, true, false]);
  });

  it('is the heading and the lead alone, where a list above them has many short lines', () => {
    const lines: PackFlowing = { kind: 'LIST', isOrdered: false, items: Array(44).fill('A line.') };
    expect(keptWithNext([lines, heading, lead, note, table])).toEqual([
      ...[false, true, true, true],
      false,
    ]);
  });

  it('is nothing else, and nothing above no table', () => {
    expect(keptWithNext([list(2_000), heading, table])).toEqual([false, true, false]);
    expect(keptWithNext([heading, list(10), note])).toEqual([true, false, false]);
  });
});
