import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** The filters over the table: what each chooses from, and what it says when it lets all pass. */
export const FILTERS = {
  areas: { title: 'Areas', all: 'All areas' },
  ratings: { title: 'Ratings', all: 'Any rating' },
  directions: { title: 'Directions', all: 'Any direction' },
  polarities: { title: 'Good performance is', all: 'High or low' },
  figures: { title: 'Figures', all: 'All figures' },
  marks: { title: 'Data marks', all: 'Data marks' },
} as const;

/** A button that opens a list of choices, any number of which may be ticked. */
export class FilterPanel {
  readonly button: Locator;
  readonly panel: Locator;

  constructor(page: Page, filter: keyof typeof FILTERS) {
    const { title, all } = FILTERS[filter];
    this.panel = page.getByRole('dialog', { name: title, exact: true });
    this.button = page
      .getByRole('group', { name: 'Filters' })
      .getByRole('button', { name: new RegExp(`^(${all}|${title}: .*|.* \\(${title}\\))$`) });
  }

  /** Ticks or unticks choices, and closes the list. */
  async choose(...choices: RegExp[]): Promise<void> {
    await this.button.click();
    await expect(this.panel).toBeVisible();
    for (const name of choices) await this.panel.getByRole('checkbox', { name }).click();
    await this.panel.press('Escape');
    await expect(this.panel).toBeHidden();
  }
}
