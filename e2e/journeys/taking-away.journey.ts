import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { describeFile, readRows, sourceOfBytes } from '@vital-signs/tabular';
import { accessibilityFaults } from '../fixtures/accessibility';
import { expect, test } from '../fixtures/journey';

async function saved(page: Page, button: string | RegExp) {
  const begun = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: button }).click();
  const file = await begun;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test('The matrix is taken away as it is filtered, as a workbook and as CSV', async ({ page }) => {
  await page.goto('/norfolk/matrix?period=2018-03');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Norfolk');
  await page.keyboard.press('d');
  const dialog = page.getByRole('dialog', { name: 'Download' });
  await expect(dialog).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);

  const { name, bytes } = await saved(page, /^Excel/);
  expect(name).toMatch(/^norfolk-.*\.xlsx$/);
  const source = sourceOfBytes(bytes);
  const file = await describeFile(source);
  expect(file.sheets).toHaveLength(2);
  const rows = [];
  for await (const batch of readRows(source, file, file.sheets[1]?.name ?? '')) rows.push(...batch);
  const texts = rows.map(({ cells }) => cells.map((cell) => cell?.text ?? ''));
  const line = texts.find((cells) => cells.some((text) => /^3\.3\b/.test(text)));
  expect(line?.join(' | ')).toContain('56');
  const numbers = rows.flatMap(({ cells }) => cells.filter((cell) => cell?.number != null));
  expect(numbers.length, 'figures are numbers').toBeGreaterThan(400);
  const titles = texts.filter((cells) => cells.some((text) => /^\d+\.\d+\w? /.test(text)));
  expect(titles.length, 'rows out of sight too').toBeGreaterThan(80);

  const csv = await saved(page, /^CSV/);
  expect(csv.name).toMatch(/\.csv$/);
  const told = csv.bytes.toString('utf8');
  expect(told).toContain('/norfolk/matrix?period=2018-03');
  expect(told, 'which figures these are').toContain('as known now');
  expect(told).toContain('Matrix – Norfolk, March 2018');
  await expect(dialog.getByRole('status')).toContainText('was saved');
});

test('On a phone the scorecard is taken away as a table, with every row', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/norfolk/scorecard?period=2018-03');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Norfolk');
  await page.keyboard.press('d');
  const { bytes } = await saved(page, /^CSV/);
  const lines = bytes.toString('utf8').split('\r\n');
  const [heading] = lines.flatMap((line, index) => (line.startsWith('Group,Ref,') ? [index] : []));
  expect(lines.slice(heading ?? 0).filter((line) => line !== '')).toHaveLength(106);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('table')).toHaveCount(0);
});

test('A chart is taken away as a picture and as a drawing', async ({ page }) => {
  await page.goto('/norfolk/indicators/3.3?period=2018-03');
  await expect(page.getByRole('img', { name: /^3\.3/ })).toBeVisible();
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  const { bytes } = await saved(page, /^PNG.*3\.3.*, Norfolk$/);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  const drawing = await saved(page, /^SVG.*3\.3.*, Norfolk$/);
  const text = drawing.bytes.toString('utf8');
  expect(text).toMatch(/^<svg[^>]*xmlns=/);
  expect(text).not.toMatch(/<script|class=/);
});

test.describe('whoever manages the authority', () => {
  test.use({ person: 'administrator' });

  test('finds who took what away', async ({ page }) => {
    await page.goto('/norfolk/matrix?period=2018-03');
    await expect(page.getByRole('grid').or(page.getByRole('table')).first()).toBeVisible();
    await page.getByRole('button', { name: 'Download', exact: true }).click();
    const { name } = await saved(page, /^CSV/);
    await page.goto('/norfolk/audit?kind=export');
    await expect(page.getByRole('row').filter({ hasText: name }).first()).toBeVisible();
  });
});
