import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** The matrix as a reader meets it. */
export class MatrixPage {
  readonly page: Page;
  readonly heading: Locator;
  readonly grid: Locator;
  readonly said: Locator;
  readonly search: Locator;
  /** What has the focus. */
  readonly focused: Locator;

  constructor(page: Page) {
    this.page = page;
    this.heading = page.getByRole('heading', { level: 1 });
    this.grid = page.getByRole('grid');
    this.said = page.getByRole('main').getByRole('status').first();
    this.search = page.getByRole('searchbox', { name: 'Ref or words' });
    this.focused = page.locator(':focus');
  }

  async open(view: Readonly<Record<string, string>> = {}, authority = 'norfolk'): Promise<void> {
    await this.page.goto(`/${authority}/matrix?${new URLSearchParams(view)}`);
    await this.settled();
  }

  async settled(): Promise<void> {
    await expect(this.grid).toBeVisible();
    await expect(this.page.getByRole('main')).toHaveAttribute('aria-busy', 'false');
  }

  /** The cell of an indicator at a place, which is a link that says all of it. */
  cell(ref: string, place: string): Locator {
    const name = new RegExp(`^${ref.replaceAll('.', '\\.')} .*, ${place}: `);
    return this.grid.getByRole('link', { name });
  }

  /** The first of the indicators, as they stand. */
  firstIndicator(): Locator {
    return this.grid.locator('tbody').getByRole('rowheader').first();
  }

  sortBy(place: string): Locator {
    return this.grid.getByRole('button', { name: `Sort by ${place}` });
  }

  placeHeading(place: string): Locator {
    return this.grid.getByRole('columnheader', { name: place, exact: true });
  }
}
