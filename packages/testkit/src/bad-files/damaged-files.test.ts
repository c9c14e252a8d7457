import type { ImportedCell } from '@vital-signs/domain';
import { FileRefusedError } from '@vital-signs/tabular';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HEADINGS } from './bad-file';
import { rawWorkbook } from './raw-workbook';
import { readBytes, type ReadBytes } from './read-bytes.test-support';

const ROWS: readonly (readonly string[])[] = [
  ['3.3', 'Norwich', 'Jan-18', '36', '100', '36.0%'],
  ['3.3', 'West', 'Jan-18', '77', '100', '77.0%'],
  ['2.1', 'Norwich', 'Jan-18', '', '', '412'],
  ['2.1', 'South', 'Feb-18', '', '', '2108'],
  ['3.3', 'South', 'Feb-18', '53', '99', '53.5%'],
];
const LINES = ROWS.map((row) => row.join(','));
const bytesOf = (lines: readonly string[]) =>
  new TextEncoder().encode([HEADINGS.join(','), ...lines, ''].join('\n'));

/** What a figure is, wherever it stands. */
const figureOf = ({ indicatorId, placeId, basis, period, ...figure }: ImportedCell) =>
  JSON.stringify([
    ...[indicatorId, placeId, basis, period.start, period.end],
    ...[figure.value, figure.numerator, figure.denominator, figure.absence],
  ]);
const figuresOf = ({ cells }: ReadBytes) => cells.map(figureOf).sort();

/** One line as a slip of the hand, or a program, leaves it. */
type Damage = (line: string, at: number, other: number) => string;
const DAMAGES: Readonly<Record<string, Damage>> = {
  'separated by semicolons': (line) => line.replaceAll(',', ';'),
  'separated by tabs': (line) => line.replaceAll(',', '\t'),
  'with one comma more': (line, at) => `${line.slice(0, at)},${line.slice(at)}`,
  'with one comma less': (line, at) => {
    const comma = line.indexOf(',', at);
    return comma === -1 ? line : line.slice(0, comma) + line.slice(comma + 1);
  },
  'with two cells the wrong way round': (line, at, other) => {
    const cells = line.split(',');
    const [a, b] = [at % cells.length, other % cells.length];
    [cells[a], cells[b]] = [cells[b] ?? '', cells[a] ?? ''];
    return cells.join(',');
  },
  'with a letter put in': (line, at) => `${line.slice(0, at)}q${line.slice(at)}`,
  'with a quotation mark put in': (line, at) => `${line.slice(0, at)}"${line.slice(at)}`,
  'with a line end put in': (line, at) => `${line.slice(0, at)}\n${line.slice(at)}`,
};

/** Whether somebody would be stopped, or would have to believe what is said. */
const isSaid = ({ issues }: ReadBytes) => issues.some(({ severity }) => severity !== 'NOTE');

describe('a file that was damaged', () => {
  it.each(Object.entries(DAMAGES))(
    '%s gives the same figures, or says that something is wrong',
    async (_, damage) => {
      const whole = figuresOf(await readBytes(bytesOf(LINES)));
      expect(whole).toHaveLength(ROWS.length);
      const chosen = fc.record({
        row: fc.nat(LINES.length - 1),
        at: fc.nat(40),
        other: fc.nat(40),
      });
      await fc.assert(
        fc.asyncProperty(chosen, async ({ row, at, other }) => {
          const lines = LINES.map((line, index) =>
            index === row ? damage(line, at % (line.length + 1), other) : line,
          );
          try {
            const read = await readBytes(bytesOf(lines));
            if (!isSaid(read)) expect(figuresOf(read)).toEqual(whole);
          } catch (error) {
            if (!(error instanceof FileRefusedError)) throw error;
          }
        }),
        { numRuns: 100 },
      );
    },
  );

  it('in the cells of a workbook gives a figure for what stands there, or says that something is wrong', async () => {
    const shown = fc.oneof(
      fc.string({ minLength: 1, maxLength: 8 }),
      fc.string({
        unit: fc.constantFrom(...'0123456789.,%<-£ cxzkn/()'),
        minLength: 1,
        maxLength: 6,
      }),
    );
    await fc.assert(
      fc.asyncProperty(shown, fc.nat(5), async (text, column) => {
        const row = ROWS[0]?.map((cell, index) => (index === column ? text : cell)) ?? [];
        const read = await readBytes(
          rawWorkbook([{ name: 'Figures', rows: [HEADINGS, ...ROWS.slice(1), row] }]),
        );
        const own = read.cells.filter((cell) => cell.row === ROWS.length + 1);
        const about = read.issues.filter((issue) => issue.row === ROWS.length + 1);
        const isEmpty = text.trim() === '';
        expect(own.length + about.length > 0 || isEmpty).toBe(true);
        for (const { value, absence } of own) {
          if (value === null) expect(absence).not.toBeNull();
          else if (column === 5 && !isEmpty) expect(text).toMatch(/\d/);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('in its bytes gives the same figures, is refused, or says that something is wrong', async () => {
    const bytes = rawWorkbook([{ name: 'Figures', rows: [HEADINGS, ...ROWS] }]);
    const whole = figuresOf(await readBytes(bytes));
    expect(whole).toHaveLength(ROWS.length);
    const damage = fc.record({
      at: fc.nat(bytes.length - 1),
      byte: fc.nat(255),
      cut: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (damages) => {
        let damaged = bytes.slice();
        for (const { at, byte, cut } of damages) {
          if (cut) damaged = damaged.slice(0, Math.max(at, damaged.length - 40));
          else damaged[at % damaged.length] = byte;
        }
        try {
          const read = await readBytes(damaged);
          if (!isSaid(read)) expect(figuresOf(read)).toEqual(whole);
        } catch (error) {
          if (!(error instanceof FileRefusedError)) throw error;
        }
      }),
      { numRuns: 500 },
    );
  });
});
