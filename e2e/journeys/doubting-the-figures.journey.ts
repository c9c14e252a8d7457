import { expect, test } from '../fixtures/journey';
import { Shell } from '../pages/shell';

const CHECKED = /^\d+ findings and \d+ notes are open; .* 14 checks made \d+ comparisons\.$/;

test('the findings of the record are listed with the figures on both sides', async ({ page }) => {
  await page.goto('/norfolk/data-quality');
  const table = page.getByRole('table', { name: 'Findings' });
  await expect(page.getByText(CHECKED)).toBeVisible();
  const finding = (text: RegExp) => table.getByRole('row').filter({ hasText: text });
  await expect(finding(/4\.3/).filter({ hasText: 'printed 98.0' })).toContainText(
    'recomputed 122.5',
  );
  await expect(finding(/6\.5/).filter({ hasText: /red 30/ })).toHaveCount(1);
  await expect(finding(/6\.2a/).filter({ hasText: 'printed 1,046' })).toContainText('1,020');
  await expect(finding(/10\.3/).first()).toBeVisible();

  const checks = page.getByRole('table').last();
  await expect(checks.getByRole('row')).toHaveCount(15);
});

test('filters narrow the list, and the address holds them', async ({ page }) => {
  const shell = new Shell(page);
  await page.goto('/norfolk/data-quality');
  const table = page.getByRole('table', { name: 'Findings' });
  await page.getByRole('button', { name: 'All checks' }).click();
  await page.getByRole('checkbox', { name: /^Cells printed twice/ }).check();
  await page.keyboard.press('Escape');
  await shell.expectAddress('/norfolk/data-quality', { check: 'two-prints' });
  await expect(table.getByRole('heading', { level: 2 })).toHaveCount(1);
  await page.getByRole('radio', { name: 'Notes' }).check({ force: true });
  await expect(page.getByText('Nothing that was found fits these filters.')).toBeVisible();
  await page.getByRole('link', { name: /^Show all/ }).click();
  await shell.expectAddress('/norfolk/data-quality', { state: 'all' });
  await expect(table).toBeVisible();
});

test('a finding leads to the figure it is about', async ({ scorecard, page }) => {
  await page.goto('/norfolk/data-quality?check=two-prints');
  await page.getByRole('link', { name: 'Scorecard: 6.2a' }).click();
  await expect(page).toHaveURL(/q=6\.2a/);
  await expect(scorecard.line('6.2a').row).toBeVisible();
});

test('a finding is accepted with a reason in one’s own name, loses its mark, and is opened again', async ({
  scorecard,
  page,
}) => {
  const mark = () =>
    scorecard.line('7.17').row.getByRole('img', { name: /^Open finding: .*twice/ });
  await scorecard.open({ q: '7.17' });
  await expect(mark()).toBeVisible();

  await page.goto('/norfolk/data-quality?check=two-prints');
  await page.getByRole('button', { name: /^Accept …: 7\.17/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Accept a finding' });
  await page.keyboard.type('short');
  await dialog.getByRole('button', { name: 'Accept' }).click();
  await expect(dialog.getByRole('alert')).toContainText('at least 10 letters');
  await dialog.getByLabel('Why').fill('The second print is of another week.');
  await dialog.getByRole('button', { name: 'Accept' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/Accepted: 7\.17/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Accept …: 7\.17/ })).toHaveCount(0);

  await page.getByRole('radio', { name: 'Accepted' }).check({ force: true });
  await expect(page.getByText(/Accepted by Imogen Fell/).first()).toContainText('another week');
  await page.getByRole('link', { name: 'Scorecard: 7.17' }).click();
  await expect(scorecard.line('7.17').row).toBeVisible();
  await expect(mark()).toHaveCount(0);

  await page.goBack();
  await page.getByRole('button', { name: /^Open again …: 7\.17/ }).click();
  const again = page.getByRole('dialog', { name: 'Open a finding again' });
  await again.getByLabel('Why').fill('Nobody can say which of the two holds.');
  await again.getByRole('button', { name: 'Open again' }).click();
  await expect(again).toBeHidden();
  await page.getByRole('radio', { name: 'Open', exact: true }).check({ force: true });
  await expect(page.getByRole('button', { name: /^Accept …: 7\.17/ })).toBeVisible();
});
