import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { ChosenFile } from './import-page';

/** The page of published figures: its files, and which indicators are compared with them. */
export class NationalPage {
  readonly page: Page;
  readonly authority: string;
  readonly files: Locator;
  readonly links: Locator;
  readonly found: Locator;
  readonly problem: Locator;

  constructor(page: Page, authority: string) {
    this.page = page;
    this.authority = authority;
    this.files = page.getByRole('table', { name: 'Files of published figures' });
    this.links = page.getByRole('table', { name: 'Indicators and their national measures' });
    this.found = page.getByRole('table', { name: 'What was found in the file' });
    this.problem = page.getByRole('alert');
  }

  async open(): Promise<void> {
    await this.page.goto(`/${this.authority}/national`);
    await expect(this.links).toBeVisible();
  }

  /** Chooses a file, from the disk or as it is given, and has it loaded. */
  async load(file: string | ChosenFile, publishedOn = ''): Promise<void> {
    await this.page.getByLabel('File', { exact: true }).setInputFiles(file);
    await this.page.getByLabel('Published on').fill(publishedOn);
    await this.page.getByRole('button', { name: 'Load the file' }).click();
  }

  async expectLoaded(words: string | RegExp): Promise<void> {
    await expect(this.page.getByText(/^Loaded as release \d+/)).toContainText(words, {
      timeout: 60_000,
    });
  }

  row(indicator: string): Locator {
    return this.links.getByRole('row', { name: new RegExp(`^${indicator.replace('.', '\\.')} `) });
  }

  /** Ties an indicator to the measure of a name, found by some words of it. */
  async tie(indicator: string, words: string, measure: string, why: string): Promise<void> {
    await this.row(indicator).getByRole('button', { name: /^Tie/ }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Words of the measure').fill(words);
    await dialog.getByRole('radio', { name: new RegExp(`^${measure}`) }).check();
    await dialog.getByLabel('Why they are the same, or how they differ').fill(why);
    await dialog.getByRole('button', { name: 'Tie it' }).click();
    await expect(dialog).toBeHidden();
    await expect(this.row(indicator)).toContainText(measure);
  }
}
