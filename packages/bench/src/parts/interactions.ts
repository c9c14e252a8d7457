import type { Page } from 'playwright-core';

/** Something that people do on the page, done some times over. */
export interface Interaction {
  readonly what: string;
  readonly times: number;
  readonly act: (page: Page, time: number) => Promise<void>;
  /** Puts the page back, which is not measured. */
  readonly undo?: (page: Page) => Promise<void>;
}

const WORDS = ['visits', 'timely', 'plan', 'looked after'];
/** Milliseconds between two keys of somebody who types quickly. */
const TYPING_PACE = 120;
const OPENED_ROW = '2.3';

const search = (page: Page) => page.getByRole('searchbox');
const row = (page: Page, key: string) => page.locator(`[data-row="${key}"]`).getByRole('rowheader');

async function chooseArea(page: Page, index: number): Promise<void> {
  await page.getByRole('group', { name: 'Filters' }).getByRole('button').first().click();
  await page.getByRole('checkbox').nth(index).click();
  await page.keyboard.press('Escape');
}

export const INTERACTIONS: readonly Interaction[] = [
  {
    what: 'typing in the search box',
    times: WORDS.length,
    act: async (page, time) => {
      await search(page).click();
      await page.keyboard.type(WORDS[time % WORDS.length] ?? '', { delay: TYPING_PACE });
    },
    undo: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    },
  },
  {
    what: 'opening a row and closing it',
    times: 6,
    act: (page) => row(page, OPENED_ROW).click(),
  },
  {
    what: 'changing the area',
    times: 4,
    act: chooseArea,
    undo: (page) => page.getByRole('button', { name: 'Clear filters' }).click(),
  },
  {
    what: 'changing the month',
    times: 6,
    act: (page, time) =>
      page.getByRole('button', { name: time % 2 === 0 ? 'Month before' : 'Month after' }).click(),
  },
];
