import { accessibilityFaultsAtEverySize } from '../fixtures/accessibility';
import { expect, test } from '../fixtures/own-product';
import { csvFile } from '../pages/import-page';

test.describe.configure({ mode: 'default', timeout: 240_000 });

const FILE = [
  ['indicator', 'place', 'period', 'numerator', 'denominator', 'value'],
  ['3.3', 'Norfolk', '2018-03', '600', '711', '84.4%'],
];
const REASON = 'Assessments of March that were entered in April.';

test('March, published and corrected in April, shows what was published, what is known now, and why', async ({
  loadingOf,
}) => {
  const loading = await loadingOf('analyst', 'norfolk');
  const { page } = loading;
  await loading.open();
  await loading.choose(csvFile('march-recorded-late.csv', FILE));
  await page.getByRole('radio', { name: /^late recording/ }).check();
  await loading.check(REASON);
  await expect(page.getByText(/^0 failures, /)).toBeVisible();
  await loading.acknowledgeAll('Looked up in the case system: it is so.');
  await loading.go('Preview');
  await loading.store();

  await page.goto('/norfolk/indicators/3.3?period=2018-03');
  await expect(page.getByRole('main')).toContainText('84.4%');
  await expect(page.getByText(/Thin dashed line: as published before/)).toBeVisible();
  const picker = page.getByRole('combobox', { name: 'As known now, or as published' });
  await expect(picker.locator('option:checked')).toHaveText('as known now');

  await picker.selectOption('1');
  await expect(page.getByText(/^As published: edition 1 of March 2018/)).toBeVisible();
  await expect(page.getByRole('main')).toContainText('56.0%');
  await expect(page.getByRole('main')).not.toContainText('84.4%');
  expect(await accessibilityFaultsAtEverySize(page)).toEqual([]);

  // From page to page of the edition one goes on reading what was published.
  await page.getByRole('link', { name: 'Scorecard', exact: true }).click();
  await expect(page).toHaveURL(/edition=1/);
  await expect(page.getByText(/^As published: edition 1 of March 2018/)).toBeVisible();

  await page.getByRole('link', { name: 'What has changed since' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Edition 1, March 2018');
  const change = page.getByRole('row', { name: /^3\.3/ }).first();
  await expect(change).toContainText('✕ red → ★ green');
  await expect(change).toContainText('56.0% (398 of 711) is now 84.4% (600 of 711)');
  await expect(change).toContainText('Late recording');
  expect(await accessibilityFaultsAtEverySize(page)).toEqual([]);

  // Nobody else is told of a correction before it is published.
  const leaders = (await loadingOf('leader', 'norfolk')).page;
  await leaders.goto('/norfolk/editions/1');
  await expect(leaders.getByRole('row', { name: /^6\.9b/ })).toContainText('November 2017');
  await expect(leaders.getByRole('row', { name: /^3\.3/ })).toHaveCount(0);
  await leaders.goto('/norfolk/indicators/3.3?period=2018-03');
  await expect(leaders.getByRole('main')).toContainText('56.0%');
  await expect(leaders.getByRole('main')).not.toContainText('84.4%');
});
