import { accessibilityFaultsAtEverySize } from '../fixtures/accessibility';
import { expect, test } from '../fixtures/own-product';

test.describe.configure({ timeout: 240_000 });

const FORMER = 'Assessments completed';

test('An administrator names a page of the report by keyboard, and the edition keeps its name', async ({
  loadingOf,
}) => {
  const { page } = await loadingOf('administrator', 'norfolk');
  await page.goto('/norfolk/catalogue?part=areas');
  const pages = page.getByRole('table', { name: 'Pages of the report' });
  const change = pages.getByRole('button', { name: `Change …: ${FORMER}` });
  await expect(change).toBeVisible();
  expect(await accessibilityFaultsAtEverySize(page)).toEqual([]);
  await change.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('');
  await dialog.getByLabel('Why').fill('Agreed by the board in April 2018.');
  expect(await accessibilityFaultsAtEverySize(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save the page' }).press('Enter');
  await expect(dialog.getByText('expected is 1 to 120 characters').first()).toBeVisible();
  await dialog.getByLabel('Name').fill('Assessments signed off');
  await dialog.getByRole('button', { name: 'Save the page' }).press('Enter');
  await expect(page.getByText('Saved: Assessments signed off.')).toBeVisible();
  await expect(pages).toContainText('Assessments signed off');

  const { page: read } = await loadingOf('analyst', 'norfolk');
  const heading = read.getByRole('heading', { level: 1 });
  const address = '/norfolk/sections/assessments-completed?period=2018-03';
  await read.goto(`${address}&edition=1`);
  await expect(heading).toHaveText(FORMER);
  await read.goto(address);
  await expect(heading).toHaveText('Assessments signed off');
  const { page: leader } = await loadingOf('leader', 'norfolk');
  await leader.goto(address);
  await expect(leader.getByRole('heading', { level: 1 })).toHaveText(FORMER);
});
