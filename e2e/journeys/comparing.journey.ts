import type { Locator } from '@playwright/test';
import { expect, test } from '../fixtures/journey';

test('one link holds a comparison: places, area and month', async ({ page, somebodyElse }) => {
  await page.goto('/norfolk/compare');
  await page.getByRole('button', { name: 'Choose places' }).click();
  for (const name of ['Breckland', 'West'])
    await page.getByRole('checkbox', { name, exact: true }).check();
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Area' }).selectOption('assessments');
  await expect(page).toHaveURL(/places=breckland,west&area=assessments$/);
  const table = page.getByRole('table', { name: 'Breckland and West: March 2018' });
  await expect(rowOf(table, '3.3')).toContainText(/36%.*77\.9%/s);
  await expect(
    page.getByRole('img', { name: /^3\.3 .*Breckland 36%, West 77\.9%$/ }),
  ).toBeVisible();

  const { page: theirs } = await somebodyElse();
  await theirs.goto(page.url());
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText(
    'Breckland and West: March 2018',
  );

  await table.getByRole('link', { name: /77\.9%/ }).click();
  await expect(page).toHaveURL(/\/norfolk\/indicators\/3\.3\?period=2018-03&place=west$/);
});

test('an address that cannot be answered says what is wrong with it', async ({ page }) => {
  await page.goto('/norfolk/compare?places=breckland,atlantis');
  await expect(page.getByText('Norfolk has no place known as “atlantis”.')).toBeVisible();
  await page.goto('/norfolk/compare?places=a,b,c,d,e,f,g');
  await expect(page.getByText(/7 places\. At most six/)).toBeVisible();
  await page.goto('/norfolk/indicators/99.9');
  await expect(page.getByText('Norfolk has no indicator known as “99.9”.')).toBeVisible();
});

test('months and indicators are compared as places are', async ({ page }) => {
  await page.goto('/norfolk/compare?periods=2018-02,2018-03&area=assessments');
  const months = page.getByRole('table', { name: 'February 2018 and March 2018: Norfolk' });
  await expect(rowOf(months, '3.3')).toContainText(/50\.2%.*56\.0%/s);
  await page.goto('/norfolk/compare?indicators=3.3,5.4');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    '3.3 and 5.4: Norfolk, March 2018',
  );
  await expect(page.getByRole('img', { name: 'Percentages: 3.3 56.0%, 5.4 82.7%' })).toBeVisible();
});

/** The line of an indicator, by its ref. */
function rowOf(table: Locator, ref: string): Locator {
  const named = table
    .page()
    .getByRole('rowheader', { name: new RegExp(`^${ref.replace('.', '\\.')} `) });
  return table.getByRole('row').filter({ has: named });
}
