import type { Page } from '@playwright/test';
import { accessibilityFaultsAtEverySize } from '../fixtures/accessibility';
import { expect, test } from '../fixtures/journey';

const COMPARED = '/norfolk/national-comparison?indicator=8.3&neighbours=2021&published=2017-18';

const table = (page: Page) => page.getByRole('group', { name: 'Year by year' });
const areas = async (page: Page) => table(page).getByRole('rowheader').allTextContents();

test.describe('An analyst of every council of the sample', () => {
  test.use({ person: 'analyst' });

  test('goes from an indicator to the same measure of the other councils, its neighbours and England', async ({
    page,
  }) => {
    await page.goto('/norfolk/indicators/8.3?period=2018-03');
    const panel = page.getByRole('region', { name: 'Beside published national figures' });
    await expect(panel).toContainText('an extract with those of some: they cannot be worked out');
    await expect(panel.getByRole('row', { name: /^Quarters/ })).toHaveCount(0);
    await panel.getByRole('link', { name: 'The same measure elsewhere, year by year' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The same measure elsewhere');

    await page.getByRole('combobox', { name: 'Neighbours' }).selectOption('2021');
    await page.getByRole('combobox', { name: 'Placed in' }).selectOption('2017-18');
    await expect(
      page.getByText('Norfolk, 83% in 2017/18: higher than 3 of 10 neighbours, lower than 7.'),
    ).toBeVisible();
    await expect(page.getByRole('img', { name: /Norfolk 79% in 2015\/16/ })).toBeVisible();
    const lambeth = table(page).getByRole('row', { name: /^Lambeth/ });
    await expect(lambeth).toContainText('Council of this database');
    await expect(lambeth).toContainText('75%');
    await expect(lambeth).toContainText('February 2019');
    await expect(page.getByText(/Open Government Licence v3\.0/)).toBeVisible();

    await page.getByRole('button', { name: '2017/18' }).press('Enter');
    await expect(table(page).getByRole('columnheader', { name: '2017/18' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    await expect.poll(async () => (await areas(page))[0]).toBe('Cornwall');
    await page.goBack();
    await expect.poll(async () => (await areas(page))[0]).toBe('Norfolk');
  });

  test('can read it with a reader of screens, at every size', async ({ page }) => {
    await page.goto(COMPARED);
    await expect(table(page)).toBeVisible();
    expect(await accessibilityFaultsAtEverySize(page)).toEqual([]);
  });
});

test.describe('A leader of one council alone', () => {
  test.use({ person: 'leader' });

  test('sees of the others what is published nationally, and nothing of their own', async ({
    page,
  }) => {
    await page.goto(COMPARED);
    const lambeth = table(page).getByRole('row', { name: /^Lambeth/ });
    await expect(lambeth).toContainText('75%');
    await expect(lambeth).toContainText('Not shown: you have no role there');
    await expect(lambeth.getByRole('link')).toHaveCount(0);
    await expect(table(page).getByRole('row', { name: /^Norfolk/ })).toContainText('91.1%');
  });
});
