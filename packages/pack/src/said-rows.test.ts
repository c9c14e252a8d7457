import { describe, expect, it } from 'vitest';
import { withSaidRows } from './said-rows';
import type { PackTable } from './table';

const table = (rows: PackTable['rows']): PackTable => ({
  ...{ kind: 'TABLE', id: 'words', caption: 'In words' },
  columns: [{ heading: 'Indicator' }, { heading: 'Comments' }],
  rows,
});

describe('rows of which nothing is written', () => {
  it('stand in words beneath their table', () => {
    const [shown, beneath] = withSaidRows(
      table([
        ['WRI offered', 'After 48 of 57.'],
        ['WRI completed', null],
        ['WRI outstanding', ' '],
      ]),
    );
    expect(shown).toEqual(table([['WRI offered', 'After 48 of 57.']]));
    expect(beneath).toEqual({
      ...{ kind: 'PARAGRAPH', role: 'NOTE' },
      words: ['Nothing is written here of: ', 'WRI completed', '; ', 'WRI outstanding', '.'],
    });
  });

  it('are not those with a dash, which says that there is no figure', () => {
    const dashed = table([
      ['1.7', '–'],
      ['1.8', '5%'],
    ]);
    expect(withSaidRows(dashed)).toEqual([dashed]);
  });
});
