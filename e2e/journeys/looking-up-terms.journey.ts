import { expect, test } from '../fixtures/journey';
import { Shell } from '../pages/shell';

test('g opens the glossary over the page, and Escape leads back', async ({ scorecard, page }) => {
  const shell = new Shell(page);
  await scorecard.open();
  const line = scorecard.line('1.1');
  await line.row.getByRole('rowheader').focus();
  await page.keyboard.press('g');
  await expect(shell.glossary.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('SHOBPA');
  await expect(shell.glossary.getByText('should be placed for adoption')).toBeVisible();
  await expect(shell.glossary.getByText('1 term', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(shell.glossary).toBeHidden();
  await expect(line.row.getByRole('rowheader')).toBeFocused();
});

test('g and m are letters where one types', async ({ scorecard, page }) => {
  const shell = new Shell(page);
  await scorecard.open();
  await scorecard.search.focus();
  await page.keyboard.type('gm');
  await expect(scorecard.search).toHaveValue('gm');
  await expect(shell.glossary).toBeHidden();
  await expect(page).toHaveURL(/\/norfolk\/scorecard/);
});

test('a term has an address, and its page leads back to where one came from', async ({ page }) => {
  const shell = new Shell(page);
  await page.goto('/glossary?place=breckland&authority=norfolk#PEP');
  await expect(page.getByText('personal education plan', { exact: true })).toBeInViewport();
  await expect(page).toHaveTitle('PEP – Glossary – Norfolk – Vital Signs');
  await shell.pages.getByRole('link', { name: 'Data quality' }).click();
  await shell.expectAddress('/norfolk/data-quality', { place: 'breckland' });
  await page.goto('/glossary');
  await page.getByRole('searchbox', { name: 'Look up a term' }).fill('care leaver');
  await expect(page.getByText('former relevant care leaver')).toBeVisible();
  await expect(page.getByText('initial child protection conference')).toBeHidden();
});

test('a term says what it means where a page uses it first: on focus, and under the pointer', async ({
  scorecard,
  page,
}) => {
  await page.goto('/norfolk/data-quality');
  const term = page.getByRole('table', { name: 'Findings' }).locator('abbr').first();
  await term.focus();
  await expect(scorecard.tip).toContainText(': ');
  const word = (await term.textContent()) ?? '';
  await page.keyboard.press('Escape');
  await expect(scorecard.tip).toBeHidden();
  await page.mouse.move(0, 0);
  await term.hover();
  await expect(scorecard.tip).toBeVisible();
  await expect(page.locator('main abbr').getByText(word, { exact: true })).toHaveCount(1);
});
