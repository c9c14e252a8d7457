import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/journey';

/** Both sides of the decimal: counts of four and five digits, rates, percentages with and without. */
const COLUMNS: Readonly<Record<string, readonly RegExp[]>> = {
  value: [/^\d,\d{3}$/, /^\d+\.\d%$/, /^\d+%$/, /^\d+\.\d$/],
  ytd: [/^\d{2},\d{3}$/, /^\d,\d{3}$/, /^\d+\.\d%$/],
  'previous-ytd': [/^\d{2},\d{3}$/, /^\d,\d{3}$/],
  target: [/^\d+%$/, /^\d+\.\d$/],
};

for (const width of [1440, 1920]) {
  test.describe(`at ${width} pixels`, () => {
    test.use({ viewport: { width, height: 1000 } });

    test('the units of a column stand over one another and no digit is hidden', async ({
      scorecard,
      page,
    }) => {
      await scorecard.open({ open: '3.3,8.3' });
      await scorecard.settled();
      const figures = await figuresWhileScrolling(page);
      for (const [column, kinds] of Object.entries(COLUMNS)) {
        const inColumn = figures.filter((figure) => figure.column === column);
        for (const kind of kinds) {
          expect(
            inColumn.some(({ text }) => kind.test(text)),
            `${kind} in ${column}`,
          ).toBe(true);
        }
        const units = inColumn.map(({ unitsEnd }) => unitsEnd);
        expect(Math.max(...units) - Math.min(...units), `units of ${column}`).toBeLessThan(1.5);
      }
      expect(figures.filter(({ start, cellStart }) => start < cellStart)).toEqual([]);
    });
  });
}

interface PlacedFigure {
  readonly column: string;
  readonly text: string;
  /** Where its first digit begins, its last whole digit ends, and its cell begins. */
  readonly start: number;
  readonly unitsEnd: number;
  readonly cellStart: number;
}

async function figuresWhileScrolling(page: Page): Promise<PlacedFigure[]> {
  const all: PlacedFigure[] = [];
  for (let end = false; !end;) {
    all.push(...(await figuresInPage(page)));
    end = await page.evaluate(async () => {
      const before = window.scrollY;
      window.scrollBy(0, window.innerHeight * 0.7);
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      return window.scrollY === before;
    });
  }
  return all;
}

function figuresInPage(page: Page): Promise<PlacedFigure[]> {
  return page.locator('[role=treegrid] td [data-pad]').evaluateAll((figures) =>
    figures.flatMap((figure) => {
      const cell = figure.closest('td');
      const node = document.createTreeWalker(figure, NodeFilter.SHOW_TEXT).nextNode();
      const text = node?.textContent ?? '';
      const whole = /^[\d,]+/.exec(text)?.[0].length ?? 0;
      if (cell === null || node === null || whole === 0) return [];
      const range = document.createRange();
      range.setStart(node, 0);
      range.setEnd(node, whole);
      const { left, right, width } = range.getBoundingClientRect();
      // A row that went out of sight meanwhile.
      if (width === 0) return [];
      const cellStart = cell.getBoundingClientRect().left;
      const column = cell.dataset['column'] ?? '';
      return [{ column, text, start: left, unitsEnd: right, cellStart }];
    }),
  );
}
