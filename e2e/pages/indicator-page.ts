import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** The page of an indicator as a reader meets it. */
export class IndicatorPage {
  readonly page: Page;
  readonly heading: Locator;
  readonly figure: Locator;
  readonly words: Locator;
  readonly chart: Locator;
  /** The control that lies over the chart: its value is the point in words. */
  readonly points: Locator;
  readonly table: Locator;
  readonly places: Locator;
  readonly about: Locator;

  constructor(page: Page) {
    this.page = page;
    this.heading = page.getByRole('heading', { level: 1 });
    this.figure = page.getByRole('region', { name: 'The figure' });
    this.words = page.getByRole('region', { name: 'In words' });
    const overTime = page.getByRole('region', { name: 'Over time' });
    this.chart = overTime.getByRole('img', { name: /months? to / });
    this.points = overTime.getByRole('slider', { name: /^Points of the series/ });
    this.table = overTime.getByRole('table');
    this.places = page.getByRole('region', { name: /^The (localities|teams)$/ });
    this.about = page.getByRole('region', { name: 'About this indicator' });
  }

  async open(key: string, view: Readonly<Record<string, string>> = {}, authority = 'norfolk') {
    const search = new URLSearchParams(view).toString();
    const query = search === '' ? '' : `?${search}`;
    await this.page.goto(`/${authority}/indicators/${key}${query}`);
    await this.settled();
  }

  async settled(): Promise<void> {
    await expect(this.figure).toBeVisible();
    await expect(this.page.getByRole('main')).toHaveAttribute('aria-busy', 'false');
  }

  /** What is said under a term of the words beside the chart. */
  said(term: string): Locator {
    return this.words
      .getByRole('term')
      .filter({ hasText: new RegExp(`^${term.replaceAll('?', '\\?')}$`) })
      .locator('xpath=following-sibling::dd');
  }

  /** Waits for the point that the keys have come to. */
  async expectPoint(words: RegExp): Promise<void> {
    await expect(this.points).toHaveAttribute('aria-valuetext', words);
  }
}
