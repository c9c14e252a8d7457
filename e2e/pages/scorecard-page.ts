import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { FilterPanel } from './filter-panel';
import type { FILTERS } from './filter-panel';
import { TableLine } from './table-line';

/** The scorecard as a reader meets it: by names and roles, and by the keys of its rows. */
export class ScorecardPage {
  readonly page: Page;
  readonly heading: Locator;
  readonly table: Locator;
  readonly search: Locator;
  readonly counts: Locator;
  readonly modelledSwitch: Locator;
  readonly download: Locator;
  readonly tip: Locator;
  readonly alert: Locator;
  readonly keysDialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.heading = page.getByRole('heading', { level: 1 });
    this.table = page.getByRole('treegrid', { name: /^Scorecard of / });
    this.search = page.getByRole('searchbox', { name: 'Search by ref or words' });
    this.counts = page.getByRole('group', { name: 'Indicators by rating' });
    this.modelledSwitch = page.getByRole('switch', { name: 'Modelled figures' });
    this.download = page.getByRole('link', { name: 'Download CSV' });
    this.tip = page.getByRole('tooltip');
    this.alert = page.getByRole('alert');
    this.keysDialog = page.getByRole('dialog', { name: 'Keys' });
  }

  /** Opens the scorecard with the given keys in its address, and waits for its figures. */
  async open(view: Readonly<Record<string, string>> = {}): Promise<void> {
    const search = new URLSearchParams(view).toString();
    await this.page.goto(`/norfolk/scorecard${search === '' ? '' : `?${search}`}`);
    await expect(this.heading).toBeVisible();
  }

  /** The keys of the address, as one who reads it sees them. */
  address(): Record<string, string> {
    return Object.fromEntries(new URL(this.page.url()).searchParams);
  }

  async expectAddress(keys: Readonly<Record<string, string>>): Promise<void> {
    await expect.poll(() => this.address()).toEqual(keys);
  }

  line(key: string): TableLine {
    return new TableLine(this, key);
  }

  filter(name: keyof typeof FILTERS): FilterPanel {
    return new FilterPanel(this.page, name);
  }

  /** The button that counts the indicators in a state, and shows only those. */
  count(word: string): Locator {
    return this.counts.getByRole('button', { name: new RegExp(`^\\d+ ${word}$`) });
  }

  columnHeading(title: string): Locator {
    return this.table.getByRole('columnheader', { name: title, exact: true });
  }

  async chooseMonth(name: RegExp): Promise<void> {
    const select = this.page.getByRole('combobox', { name: 'Month' });
    const label = await select.getByRole('option', { name }).textContent();
    await select.selectOption({ label: label ?? '' });
  }

  async choosePlace(slug: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Place' }).selectOption(slug);
  }

  /** Titles of the columns in their order. */
  columnTitles(): Promise<string[]> {
    return this.table
      .getByRole('columnheader')
      .evaluateAll((headings) => headings.map((each) => each.getAttribute('aria-label') ?? ''));
  }

  /**
   * Rests the pointer on something until its tip is seen. Scrolling puts a tip away, and rows that
   * settle may still scroll, so that the pointer may have to move again.
   */
  async restOn(target: Locator): Promise<void> {
    await expect(async () => {
      await this.page.mouse.move(0, 0);
      await target.hover({ timeout: 2_000 });
      await expect(this.tip).toBeVisible({ timeout: 1_000 });
    }).toPass();
  }

  /** Waits until the table has followed the last change: it is drawn when the page has time. */
  async settled(): Promise<void> {
    await expect(this.page.getByRole('main')).toHaveAttribute('aria-busy', 'false');
    await expect(this.table).toBeVisible();
    await this.page.evaluate(async () => {
      for (let pause = 0; pause < 2; pause += 1) {
        // A page that has nothing to paint may be told very late that it is idle.
        await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2_000 }));
      }
    });
  }

  /**
   * Texts of the cells of every indicator in the table, by its key and in the order of the table.
   * Only the rows in sight are in the page, so that it is read while scrolling down, until it reads
   * the same twice: what was filtered or sorted just now may be drawn between two screens.
   */
  async readRows(): Promise<Map<string, string[]>> {
    let rows = await this.#readOnce();
    for (let time = 0; time < 5; time += 1) {
      const again = await this.#readOnce();
      const isSame = JSON.stringify([...again]) === JSON.stringify([...rows]);
      rows = again;
      if (isSame) break;
    }
    return rows;
  }

  async #readOnce(): Promise<Map<string, string[]>> {
    await this.settled();
    await this.page.evaluate(() => window.scrollTo(0, 0));
    const rows = new Map<number, { key: string; cells: string[] }>();
    for (let screen = 0, end = false; !end; screen += 1) {
      if (screen > 100) throw new Error('Scrolling down the table comes to no end.');
      const inPage = await this.table
        .locator('[role=row][aria-level="1"][aria-expanded]')
        .evaluateAll((lines) =>
          lines.map((line) => ({
            index: Number(line.getAttribute('aria-rowindex')),
            key: (line as HTMLElement).dataset['row'] ?? '',
            cells: [...line.children].map((cell) => (cell as HTMLElement).innerText.trim()),
          })),
        );
      for (const { index, ...row } of inPage) rows.set(index, row);
      end = await this.page.evaluate(async () => {
        const before = window.scrollY;
        window.scrollBy(0, window.innerHeight * 0.7);
        // The rows that come into sight are drawn in the frame after the one that scrolled.
        for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
        return window.scrollY === before;
      });
    }
    await this.page.evaluate(() => window.scrollTo(0, 0));
    const inOrder = [...rows].sort(([a], [b]) => a - b);
    return new Map(inOrder.map(([, { key, cells }]) => [key, cells]));
  }

  /** The keys of the indicators in the table, in its order. */
  async readKeys(): Promise<string[]> {
    return [...(await this.readRows()).keys()];
  }
}
