import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { textWidth } from './drawing/drawing';
import { fittedTables, SMALL_TABLE } from './fitted-tables';
import { plainText } from './inline';
import { askPoppler, hasPoppler } from './pdf/poppler.test-support';
import { samplePack } from './sample/sample-pack';
import { cellOf, type PackTable } from './table';
import { writePack } from './write-pack';

const LANDSCAPE = 91.5;

/** A table of some places beside one another, as the appendix of a wide scorecard has them. */
function placesTable(places: number, figure = '82.9%'): PackTable {
  return {
    kind: 'TABLE',
    id: 'beside',
    caption: 'What stands beside the figures',
    columns: [
      { heading: 'Indicator', weight: 3.6 },
      { heading: 'Tolerances' },
      ...Array.from({ length: places }, () => ({
        heading: 'Neighbours',
        align: 'DECIMAL' as const,
      })),
    ],
    rows: [
      [
        '3.2 Assessments within 45 working days',
        'red below 80%, amber from 80% to below 90%, green from 90%',
        ...Array.from({ length: places }, () => ({ words: figure, notes: ['a'] })),
      ],
    ],
    footnotes: [{ mark: 'a', words: 'Counted anew.' }],
    source: 'Case records',
  };
}

const sum = (widths: readonly number[]) => widths.reduce((total, one) => total + one, 0);

describe('a table on a page', () => {
  it('gives the heading of a year room for the whole of it', () => {
    const { columns, rows, ...rest } = placesTable(8);
    const table = {
      ...rest,
      columns: [...columns, { heading: '2017/18', weight: 0.1 }],
      rows: rows.map((row) => [...row, '96%']),
    };
    const [first] = fittedTables(table, LANDSCAPE, false);
    expect(first?.widths.at(-1)).toBeGreaterThan(textWidth('2017/18', 1) + 0.75);
  });

  it('keeps a month over its figures in one line, however long what heads the rows is', () => {
    const months = ['Aug 17', 'Nov 17', 'Mar 18'];
    const table: PackTable = {
      ...{ kind: 'TABLE', id: 'figures', caption: 'Figures' },
      columns: [
        { heading: 'Series', weight: 30 },
        ...months.map((heading) => ({ heading, align: 'DECIMAL' as const, weight: 0.1 })),
      ],
      rows: [['Northumberland', 'none', 'none', '33']],
    };
    const [first] = fittedTables(table, LANDSCAPE, false);
    months.forEach((heading, index) => {
      expect(first?.widths[index + 1]).toBeGreaterThan(textWidth(heading, 1) + 0.75);
    });
  });

  it('has no column narrower than its heading or its figure, and is as wide as its page', () => {
    const figures = fc.constantFrom('–', '7', '82.9%', '1,178', '12,345,678', '100.00%');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), figures, (places, figure) => {
        const table = placesTable(places, figure);
        const parts = fittedTables(table, LANDSCAPE, false);
        for (const { table: part, widths, isSmall } of parts) {
          expect(sum(widths)).toBeCloseTo(isSmall ? LANDSCAPE / SMALL_TABLE : LANDSCAPE);
          part.columns.forEach(({ heading, align }, index) => {
            if (align !== 'DECIMAL') return;
            // The widest letters aside, a text is not wider than this at size 1.
            const text = plainText(cellOf(part.rows[0]?.[index]).words);
            expect(widths[index]).toBeGreaterThan(textWidth(text, 1) * 0.9 + 0.75);
            expect(widths[index]).toBeGreaterThan(textWidth(heading, 1) * 0.9 + 0.75);
          });
        }
        const shown = parts.flatMap(({ table: part }) => part.columns.slice(1));
        expect(shown).toEqual(table.columns.slice(1));
      }),
      { numRuns: 60 },
    );
  });

  it('is set smaller before it becomes several', () => {
    expect(fittedTables(placesTable(6), LANDSCAPE, false)).toMatchObject([{ isSmall: false }]);
    const [small, ...others] = fittedTables(placesTable(12), LANDSCAPE, false);
    expect(small?.isSmall).toBe(true);
    expect(others).toEqual([]);
  });

  it('becomes several, each headed by what heads its rows, where it is still too wide', () => {
    const parts = fittedTables(placesTable(20), LANDSCAPE, false).map(({ table }) => table);
    expect(parts.length).toBeGreaterThan(1);
    for (const { columns, rows, footnotes } of parts) {
      expect(columns[0]?.heading).toBe('Indicator');
      expect(rows[0]?.[0]).toBe('3.2 Assessments within 45 working days');
      expect(footnotes).toHaveLength(1);
    }
    expect(parts.map(({ caption }) => caption).slice(0, 2)).toEqual([
      'What stands beside the figures',
      'What stands beside the figures, further columns',
    ]);
    expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
    expect(parts.map(({ source }) => source).filter((source) => source !== undefined)).toEqual([
      'Case records',
    ]);
  });

  it('is never set smaller in large print', () => {
    for (const { isSmall } of fittedTables(placesTable(2), 28, true)) expect(isSmall).toBe(false);
  });
});

describe('a table that is too wide for a landscape page', () => {
  const sample = samplePack(0);
  const table = placesTable(20);
  const document = {
    ...sample,
    parts: [
      {
        ...{ id: 'wide', title: 'Wide' },
        blocks: [{ kind: 'LANDSCAPE' as const, blocks: [table] }],
      },
    ],
  };

  it.skipIf(!hasPoppler)('has headings and figures apart from one another in a PDF', async () => {
    const text = askPoppler(await writePack(document, 'PDF'), 'pdftotext', '-layout');
    expect(text.match(/further columns/g)?.length).toBeGreaterThan(0);
    expect(text.match(/(?<=\s)Neighbours(?=\s)/g)).toHaveLength(20);
    expect(text.match(/(?<=\s)82\.9%a?(?=\s)/g)).toHaveLength(20);
  });

  it('has columns that hold their headings and figures in Word', async () => {
    const xml = strFromU8(
      unzipSync(await writePack(document, 'WORD'))['word/document.xml'] ?? new Uint8Array(),
    );
    const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widths.length).toBeGreaterThan(table.columns.length);
    // "Neighbours" at the smaller size of 7 points, and the room at both sides of a cell.
    for (const width of widths) expect(width).toBeGreaterThan(10 * 0.5 * 140 + 120);
    expect(xml).toContain('further columns');
  });
});
