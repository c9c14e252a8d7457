import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';
import type { ScorecardPage } from './scorecard-page';

/** One row of the table: an indicator (3.3), a locality of it (3.3/breckland), or a team there. */
export class TableLine {
  readonly row: Locator;
  /** What the row says in words when it is open. */
  readonly detail: Locator;
  readonly #scorecard: ScorecardPage;

  constructor(scorecard: ScorecardPage, key: string) {
    this.#scorecard = scorecard;
    this.row = scorecard.table.locator(`[role=row][data-row="${key}"]`);
    this.detail = scorecard.table.locator(`[role=row][data-row="${key}#detail"]`);
  }

  /**
   * Scrolls until the row is in sight: those far out of it are not in the page. What comes into the
   * page on the way may still grow and push the row on, so that it is looked for again.
   */
  async reveal(): Promise<void> {
    await expect(async () => {
      if ((await this.row.count()) === 0) await this.#lookFor();
      await this.row.scrollIntoViewIfNeeded({ timeout: 1_000 });
      await expect(this.row).toBeInViewport({ timeout: 1_000 });
    }).toPass();
  }

  async #lookFor(): Promise<void> {
    const { page } = this.#scorecard;
    await page.evaluate(() => window.scrollTo(0, 0));
    for (let screen = 0; screen < 30 && (await this.row.count()) === 0; screen += 1) {
      await page.evaluate(async () => {
        window.scrollBy(0, window.innerHeight * 0.7);
        for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      });
    }
  }

  /** The cell under a heading, named by the heading's full title. */
  async cell(title: string): Promise<Locator> {
    const { table } = this.#scorecard;
    await expect(table.getByRole('columnheader', { name: title, exact: true })).toHaveCount(1);
    const column = (await this.#scorecard.columnTitles()).indexOf(title);
    return this.row.locator(`[aria-colindex="${column + 1}"]`);
  }

  async expectText(title: string, text: string | RegExp): Promise<void> {
    await expect(await this.cell(title), title).toHaveText(text, { useInnerText: true });
  }

  /** The symbol of a cell and what it says to who cannot see it. */
  async expectMark(title: string, symbol: string, words: RegExp): Promise<void> {
    const mark = (await this.cell(title)).getByRole('img');
    await expect(mark, title).toHaveText(symbol);
    await expect(mark, title).toHaveAccessibleName(words);
  }

  async toggle(): Promise<void> {
    await this.reveal();
    await this.row.getByRole('rowheader').click();
  }

  async expectOpen(isOpen: boolean): Promise<void> {
    await expect(this.row).toHaveAttribute('aria-expanded', String(isOpen));
  }
}
