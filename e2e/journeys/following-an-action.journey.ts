import { accessibilityFaults } from '../fixtures/accessibility';
import { expect, test } from '../fixtures/journey';
import { Shell } from '../pages/shell';

// What the last gives to somebody else is read before.
test.describe.configure({ mode: 'default' });

const AGREED = 'Book room and chair of an initial conference on the day it is called';

test.use({ person: 'analystOfWendmere' });

test('an action agreed in March is on April’s chart, and at review says whether what happened is more than ordinary variation', async ({
  page,
}) => {
  await page.goto('/wendmere/indicators/4.6?period=2017-04');
  const chart = page.getByRole('region', { name: 'Over time' });
  await expect(chart.getByRole('img')).toHaveAccessibleName(
    /1: action agreed on 20 March 2017: Book room and chair .*expected: More initial conferences within 15 days: 85% by March 2018/,
  );
  await expect(chart.getByRole('list', { name: 'Actions' })).toContainText(AGREED);
  await page.goto('/wendmere/indicators/4.6?period=2018-03');
  await expect(chart).toContainText('the figures that they should bring about');
  await chart.getByRole('link', { name: 'What became of it' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(AGREED));
  await expect(
    page.getByText(
      'The expected figure was reached, and it got better by more than ordinary variation.',
    ),
  ).toBeVisible();
  const became = page.getByRole('region', { name: 'What became of it' });
  await expect(became).toContainText('Expected: 85% by March 2018; reached: 92.0% in March 2018.');
  await expect(became).toContainText('A change after an action is not a change because of it');
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('what a change did not follow says so, and the list leads there with its filter in the address', async ({
  page,
}) => {
  const shell = new Shell(page);
  await page.goto('/wendmere/actions');
  const list = page.getByRole('table', { name: 'Actions' });
  await expect(list.getByRole('row')).toHaveCount(3);
  await expect(list).not.toContainText(AGREED);
  await page.getByRole('combobox', { name: /^State/ }).selectOption('all');
  await expect(list).toContainText(AGREED);
  await page
    .getByRole('combobox', { name: /^Owner/ })
    .selectOption({ label: 'Head of Assessment (1)' });
  await shell.expectAddress('/wendmere/actions', { state: 'all', owner: 'head of assessment' });
  expect(await accessibilityFaults(page)).toEqual([]);
  await list.getByRole('link', { name: /^Look weekly at every assessment/ }).click();
  await expect(
    page.getByText(
      'The expected figure was not reached, and what happened is no more than ordinary variation.',
    ),
  ).toBeVisible();
});

test('several actions are given to somebody else together', async ({ page }) => {
  await page.goto('/wendmere/actions');
  await page.getByRole('button', { name: 'Choose all 2' }).click();
  await page.getByRole('button', { name: 'Give to …' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Go through every plan that is out of date');
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByLabel('Who does them').fill('Assistant Director');
  await dialog.getByRole('button', { name: 'Give them' }).click();
  await expect(page.getByText('2 actions are given to somebody else.')).toBeVisible();
  const owners = page.getByRole('table', { name: 'Actions' }).getByText('Assistant Director');
  await expect(owners).toHaveCount(2);
});
