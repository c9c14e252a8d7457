import { accessibilityFaultsAtEverySize } from '../fixtures/accessibility';
import { expect, test } from '../fixtures/own-product';

// One after the other, in one product: the second goes on from what the first left.
test.describe.configure({ mode: 'default', timeout: 240_000 });

const REASON = 'Agreed by the board in April 2018.';

test('An administrator changes a tolerance from a day on, seeing first which ratings turn', async ({
  loadingOf,
}) => {
  const { page } = await loadingOf('administrator', 'norfolk');
  await page.goto('/norfolk/catalogue');
  await page.getByRole('searchbox', { name: 'Name, ref, area or owner' }).fill('3.3');
  expect(await accessibilityFaultsAtEverySize(page)).toEqual([]);
  await page.getByRole('link', { name: /^3\.3 / }).click();

  const form = page.getByRole('form', { name: 'A tolerance' });
  await form.getByLabel('Red').fill('70');
  await form.getByLabel('Green').fill('60');
  await form.getByLabel('Holds from').fill('2018-03-01');
  await form.getByRole('button', { name: 'See what it would change' }).click();
  await expect(form.getByRole('alert').first()).toContainText('red 70 is above green 60');

  await form.getByLabel('Red').fill('50');
  await form.getByLabel('Green').fill('55');
  await form.getByRole('button', { name: 'See what it would change' }).click();
  await expect(form.getByText('Norfolk, March 2018: red → green')).toBeVisible();
  await form.getByRole('button', { name: 'Save the tolerance' }).click();
  await expect(form.getByText('It was not saved:')).toBeVisible();
  await form.getByLabel('Why').fill(REASON);
  expect(await accessibilityFaultsAtEverySize(page)).toEqual([]);
  await form.getByRole('button', { name: 'Save the tolerance' }).click();
  await expect(page.getByText('The tolerance is saved.')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Changes' })).toContainText(REASON);

  const { page: read } = await loadingOf('analyst', 'norfolk');
  await read.goto('/norfolk/indicators/3.3?period=2018-03');
  await expect(read.getByRole('main')).toContainText(
    /at or better than the green tolerance of 55%/,
  );
  await read.goto('/norfolk/indicators/3.3?period=2018-03&edition=1');
  await expect(read.getByRole('main')).toContainText(/red tolerance of 70%/);
});

test('A team ends from a day on, and not while its figures would be shown nowhere', async ({
  loadingOf,
}) => {
  const { page } = await loadingOf('administrator', 'norfolk');
  await page.goto('/norfolk/catalogue?part=places');
  const team = 'Breckland Looked After';
  await page.getByRole('button', { name: `End …: ${team}` }).click();
  const dialog = page.getByRole('dialog');
  const day = dialog.getByLabel('The first day on which it is no more');
  await day.fill('2018-03-01');
  await dialog.getByLabel('Why').fill('The team is closed in April.');
  await dialog.getByRole('button', { name: 'End the place' }).click();
  await expect(dialog.getByRole('alert').first()).toContainText('would be shown nowhere');
  await day.fill('2018-04-01');
  await dialog.getByRole('button', { name: 'End the place' }).click();
  await expect(page.getByText(`${team} ends on 1 April 2018.`)).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(team) })).toContainText(
    'until 1 April 2018',
  );
  expect(await accessibilityFaultsAtEverySize(page)).toEqual([]);
});

test('The catalogue goes out as a workbook and comes in again without a change', async ({
  loadingOf,
}) => {
  const { page } = await loadingOf('administrator', 'norfolk');
  await page.goto('/norfolk/catalogue?part=workbook');
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download the catalogue as a workbook' }).click();
  const path = await (await downloading).path();
  await page.getByLabel('The workbook').setInputFiles(path);
  await expect(page.getByText('nothing would change')).toBeVisible();
});
