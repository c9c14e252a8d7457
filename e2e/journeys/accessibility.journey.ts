import type { Page } from '@playwright/test';
import { accessibilityFaults } from '../fixtures/accessibility';
import { expect, test } from '../fixtures/journey';
import type { ScorecardPage } from '../pages/scorecard-page';

interface PageState {
  readonly name: string;
  readonly view?: Record<string, string>;
  readonly size?: { readonly width: number; readonly height: number };
  readonly dark?: boolean;
  readonly reach?: (scorecard: ScorecardPage, page: Page) => Promise<void>;
}

const STATES: readonly PageState[] = [
  { name: 'the table' },
  { name: 'the table, dark', dark: true },
  { name: 'the table on a wide screen', size: { width: 1920, height: 1080 } },
  {
    name: 'thirteen months, sorted, as one list',
    view: { months: '13', list: 'flat', sort: '-value' },
  },
  { name: 'a locality', view: { place: 'breckland' } },
  { name: 'a team', view: { place: 'breckland-assessment' } },
  {
    name: 'a row and a locality opened',
    view: { area: 'assessments', open: '3.3,3.3/breckland' },
    reach: async (scorecard) => {
      await expect(scorecard.line('3.3').detail).toContainText('398 of 711');
      await scorecard.line('3.3/breckland/breckland-assessment').reveal();
    },
  },
  {
    name: 'a row opened, dark',
    dark: true,
    view: { q: '6.5', open: '6.5' },
    reach: async (scorecard) => {
      await expect(scorecard.line('6.5').detail).toContainText('Definition');
    },
  },
  {
    name: 'the list of keys',
    reach: async (scorecard, page) => {
      await page.keyboard.press('?');
      await expect(scorecard.keysDialog).toBeVisible();
    },
  },
  {
    name: 'a filter opened',
    reach: async (scorecard) => {
      await scorecard.filter('areas').button.click();
      await expect(scorecard.filter('areas').panel).toBeVisible();
    },
  },
  {
    name: 'the choice of columns',
    reach: async (_scorecard, page) => {
      await page.getByRole('button', { name: 'Columns' }).click();
      await expect(page.getByRole('dialog', { name: 'Columns' })).toBeVisible();
    },
  },
  {
    name: 'a tip shown',
    view: { q: '3.3' },
    reach: async (scorecard) => {
      await scorecard.restOn(
        (await scorecard.line('3.3').cell('Rating, Norfolk')).getByRole('img'),
      );
    },
  },
  {
    name: 'filters that leave nothing',
    view: { area: 'early-help', rating: 'red' },
    reach: async (_scorecard, page) => {
      await expect(page.getByText(/No indicator fits/)).toBeVisible();
    },
  },
  { name: 'cards', size: { width: 390, height: 844 } },
  { name: 'cards, dark', size: { width: 390, height: 844 }, dark: true },
  {
    name: 'a card opened',
    size: { width: 390, height: 844 },
    view: { q: '3.3', open: '3.3' },
    reach: async (_scorecard, page) => {
      await expect(page.getByText(/398 of 711/)).toBeVisible();
    },
  },
  {
    name: 'the sheet of filters',
    size: { width: 390, height: 844 },
    reach: async (_scorecard, page) => {
      await page.getByRole('button', { name: /^Filters/ }).click();
      await expect(page.getByRole('dialog', { name: 'Filters' })).toBeVisible();
    },
  },
];

for (const { name, view, size, dark = false, reach } of STATES) {
  test(`axe finds nothing wrong with ${name}`, async ({ scorecard, page }) => {
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
    if (size !== undefined) await page.setViewportSize(size);
    await scorecard.open(view);
    await reach?.(scorecard, page);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
}

test('axe finds nothing wrong with a page that is loading, has failed, or is not there', async ({
  page,
  faults,
}) => {
  faults.provokes(/ERR_FAILED/);
  let isHeld = true;
  await page.route('**/graphql*', async (route) => {
    while (isHeld) await page.waitForTimeout(50);
    await route.abort();
  });
  await page.goto('/norfolk/scorecard');
  await expect(page.getByText('Loading the scorecard')).toBeAttached();
  expect(await accessibilityFaults(page)).toEqual([]);
  isHeld = false;
  await expect(page.getByRole('alert')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.goto('/no/such/page');
  await expect(page.getByText('There is no page at this address.')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
});
