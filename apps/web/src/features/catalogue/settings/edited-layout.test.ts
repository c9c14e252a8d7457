import { DEFAULT_LAYOUT, readScorecardLayout } from '@vital-signs/domain';
import { describe, expect, it } from 'vitest';
import {
  editedLayout,
  headed,
  hiddenColumns,
  moved,
  noted,
  sentLayout,
  toggled,
  worded,
} from './edited-layout';

const columnsOf = (layout: typeof DEFAULT_LAYOUT) => layout.columns.map(({ column }) => column);

describe('a layout that is edited', () => {
  it('begins with the product’s own', () => {
    expect(editedLayout('')).toBe(DEFAULT_LAYOUT);
    expect(sentLayout('')).toBeNull();
  });

  it('hides a column and shows it again after the others', () => {
    const without = toggled(DEFAULT_LAYOUT, 'TARGET');
    expect(columnsOf(without)).not.toContain('TARGET');
    expect(hiddenColumns(without)).toContain('TARGET');
    expect(columnsOf(toggled(without, 'TARGET')).at(-1)).toBe('TARGET');
  });

  it('moves a column one place', () => {
    expect(columnsOf(moved(DEFAULT_LAYOUT, 0, 1)).slice(0, 2)).toEqual(['NAME', 'REF']);
    expect(moved(moved(DEFAULT_LAYOUT, 3, -1), 2, 1)).toEqual(DEFAULT_LAYOUT);
  });

  it('has the product’s words again where a heading or a word is taken away', () => {
    const own = headed(DEFAULT_LAYOUT, 'TARGET', 'Aim');
    expect(own.columns.find(({ column }) => column === 'TARGET')?.heading).toBe('Aim');
    expect(headed(own, 'TARGET', '')).toEqual(DEFAULT_LAYOUT);
    const said = worded(DEFAULT_LAYOUT, 'words', 'RED', { word: 'off', symbol: '' });
    expect(said.words).toEqual({ RED: { word: 'off' } });
    expect(worded(said, 'words', 'RED', { word: '', symbol: '' })).toEqual(DEFAULT_LAYOUT);
    const second = worded(DEFAULT_LAYOUT, 'secondWords', 'RED', { word: 'off', symbol: '▼' });
    expect(second.secondWords).toEqual({ RED: { word: 'off', symbol: '▼' } });
    expect(worded(second, 'secondWords', 'RED', { word: '', symbol: '' })).toEqual(DEFAULT_LAYOUT);
  });

  it('sends what the server reads, without empty notes', () => {
    const written = JSON.stringify(noted(headed(DEFAULT_LAYOUT, 'REF', 'No'), 'Ours.\n\n'));
    const sent: unknown = JSON.parse(sentLayout(written) ?? '');
    expect(readScorecardLayout(sent).layout?.notes).toEqual(['Ours.']);
  });
});
