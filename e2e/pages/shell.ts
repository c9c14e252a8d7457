import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** What every page stands in: navigation, pickers, and the dialogs that open over any page. */
export class Shell {
  readonly page: Page;
  readonly heading: Locator;
  readonly pages: Locator;
  readonly breadcrumbs: Locator;
  readonly finder: Locator;
  readonly field: Locator;
  readonly chosen: Locator;
  readonly glossary: Locator;

  constructor(page: Page) {
    this.page = page;
    this.heading = page.getByRole('heading', { level: 1 });
    this.pages = page.getByRole('navigation', { name: 'Pages' });
    this.breadcrumbs = page.getByRole('navigation', { name: 'Breadcrumbs' });
    this.finder = page.getByRole('dialog', { name: 'Find' });
    this.field = this.finder.getByRole('combobox');
    this.chosen = this.finder.getByRole('option', { selected: true });
    this.glossary = page.getByRole('dialog', { name: 'Glossary' });
  }

  /** Opens the finder by its keys, and types. */
  async find(words: string): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await expect(this.field).toBeFocused();
    // What there is to find has come.
    await expect(this.finder.getByRole('option', { name: /the whole authority/ })).toBeVisible();
    await this.page.keyboard.type(words);
  }

  /** Path and keys of the address. */
  address(): { path: string; keys: Record<string, string> } {
    const { pathname, searchParams } = new URL(this.page.url());
    return { path: pathname, keys: Object.fromEntries(searchParams) };
  }

  async expectAddress(path: string, keys: Readonly<Record<string, string>>): Promise<void> {
    await expect.poll(() => this.address()).toEqual({ path, keys });
  }
}
