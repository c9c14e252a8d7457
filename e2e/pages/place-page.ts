import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** The page of a place as a reader meets it. */
export class PlacePage {
  readonly page: Page;
  readonly heading: Locator;
  readonly inShort: Locator;
  readonly gaps: Locator;
  readonly turned: Locator;
  readonly differences: Locator;
  readonly standings: Locator;
  readonly below: Locator;

  constructor(page: Page) {
    this.page = page;
    this.heading = page.getByRole('heading', { level: 1 });
    const part = (name: string | RegExp) => page.getByRole('region', { name });
    this.inShort = part('In short');
    this.gaps = part('Furthest from green');
    this.turned = part(/^Turned since /);
    this.differences = part('Different from the whole');
    this.standings = part(/^Among the /);
    this.below = part(/^Its (teams|localities)$/);
  }

  async open(authority: string, place: string | null, period?: string): Promise<void> {
    const keys = new URLSearchParams({
      ...(period !== undefined && { period }),
      ...(place !== null && { place }),
    });
    await this.page.goto(`/${authority}/place?${keys}`);
    await expect(this.inShort).toBeVisible();
    await expect(this.page.getByRole('main')).toHaveAttribute('aria-busy', 'false');
  }
}
