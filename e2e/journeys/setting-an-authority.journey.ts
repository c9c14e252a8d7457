import { accessibilityFaultsAtEverySize } from '../fixtures/accessibility';
import { expect, test } from '../fixtures/own-product';

// One after the other, in one product: the second goes on from what the first left.
test.describe.configure({ mode: 'default', timeout: 240_000 });

const REASON = 'Agreed by the board in April 2018.';

test('An administrator has figures judged as they are printed, seeing first what that turns', async ({
  loadingOf,
}) => {
  const { page } = await loadingOf('administrator', 'norfolk');
  await page.goto('/norfolk/settings');
  const form = page.getByRole('form', { name: 'Judging' });
  await form.getByLabel('What is judged').selectOption('AS_PRINTED');
  await form.getByRole('button', { name: 'See what it would change' }).click();
  await expect(form.getByRole('cell', { name: 'the figure in full' })).toBeVisible();
  await expect(form.getByText(/were judged both ways|would read differently/)).toBeVisible();
  expect(await accessibilityFaultsAtEverySize(page)).toEqual([]);

  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByText('It was not saved:')).toBeVisible();
  await form.getByLabel('Why').fill(REASON);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByRole('button', { name: 'See what it would change' })).toBeVisible();
  await page.reload();
  await expect(form.getByLabel('What is judged')).toHaveValue('AS_PRINTED');
});

test('A heading and a word of the administrator’s own stand on the scorecard', async ({
  loadingOf,
}) => {
  const { page } = await loadingOf('administrator', 'norfolk');
  await page.goto('/norfolk/settings');
  const form = page.getByRole('form', { name: 'Scorecard' });
  const sample = page.getByRole('region', { name: 'The first rows, so laid out' });
  await form.getByRole('textbox', { name: 'Heading of Indicator' }).fill('Measure');
  await form.getByRole('textbox', { name: 'Word for “red”' }).fill('off target');
  await expect(sample.getByRole('columnheader', { name: 'Measure' })).toBeVisible();

  await form.getByRole('button', { name: 'Add Basis' }).focus();
  await page.keyboard.press('Enter');
  await expect(sample.getByRole('columnheader', { name: 'Basis' })).toBeVisible();
  await page.reload();
  await expect(form.getByText('What you wrote here before is still here')).toBeVisible();
  await expect(form.getByRole('textbox', { name: 'Heading of Indicator' })).toHaveValue('Measure');

  await form.getByRole('button', { name: 'See what it would change' }).click();
  await form.getByLabel('Why').fill(REASON);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByRole('button', { name: 'See what it would change' })).toBeVisible();

  const { page: read } = await loadingOf('analyst', 'norfolk');
  await read.goto('/norfolk/scorecard?period=2018-03');
  const table = read.getByRole('treegrid', { name: /^Scorecard of / });
  await expect(table.getByRole('columnheader', { name: 'Measure' })).toBeVisible();
  await expect(table.getByRole('columnheader', { name: 'Basis' })).toBeVisible();
  await expect(read.getByRole('button', { name: /off target/ })).toBeVisible();
  await read.goto('/norfolk/scorecard?period=2018-03&edition=1');
  await expect(table.getByRole('columnheader', { name: 'Indicator', exact: true })).toBeVisible();
});
