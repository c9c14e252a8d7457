import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** A page of the report, and the pages of its areas, as a reader meets them. */
export class SectionPage {
  readonly page: Page;
  readonly heading: Locator;
  readonly months: Locator;
  readonly analysis: Locator;
  readonly charts: Locator;
  readonly steps: Locator;

  constructor(page: Page) {
    this.page = page;
    this.heading = page.getByRole('heading', { level: 1 });
    this.months = page.getByRole('region', { name: /^\d+ months to / }).getByRole('table');
    this.analysis = page.getByRole('region', { name: 'What the report says' });
    this.charts = page.getByRole('region', { name: 'Each indicator' });
    this.steps = page.getByRole('navigation', { name: 'Sections in their order' });
  }

  async open(section: string, view: Readonly<Record<string, string>> = {}, authority = 'norfolk') {
    const search = new URLSearchParams(view).toString();
    await this.page.goto(`/${authority}/sections/${section}${search === '' ? '' : `?${search}`}`);
    await this.settled();
  }

  async settled(): Promise<void> {
    await expect(this.page.getByRole('main')).toHaveAttribute('aria-busy', 'false');
  }

  /** What is broken down by a dimension: "contact source". */
  breakdown(dimension: string): Locator {
    return this.page.getByRole('region', { name: `By ${dimension}`, exact: true });
  }

  /** The cells of a category in the table of the month, and those of the whole. */
  async monthCells(dimension: string, category: string): Promise<string[]> {
    const row = this.breakdown(dimension)
      .getByRole('table')
      .first()
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: category, exact: true }) });
    await expect(row.getByRole('cell').first()).toBeVisible();
    const cells = await row.getByRole('cell').allInnerTexts();
    return cells.map((cell) => cell.trim());
  }

  async show(view: 'Figures' | 'Shares' | 'Small charts' | '100% stack'): Promise<void> {
    await this.page.getByRole('radio', { name: view }).check({ force: true });
  }
}
