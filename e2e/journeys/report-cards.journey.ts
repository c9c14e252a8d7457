import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/journey';
import { printAsStyled } from '../fixtures/printed-report';

const A4 = { width: 595, height: 842 };
const LONG = 'Demand on every team of the county rose again and was met late. '.repeat(14);

async function openCard(page: Page, indicator: string, more = ''): Promise<void> {
  await page.goto(`/norfolk/cards/${indicator}?period=2018-03${more}`);
  await expect(page.getByRole('heading', { name: 'Data quality' })).toBeVisible();
  await expect(page.getByRole('article').getByRole('img').first()).toBeVisible();
}

/** Types into one field after another, going on with the tab key alone. */
async function typeFields(page: Page, fields: readonly string[]): Promise<void> {
  for (const [index, text] of fields.entries()) {
    if (index > 0) await page.keyboard.press('Tab');
    await page.keyboard.insertText(text);
  }
}

test('An analyst opens a card from the indicator’s page, adds an action by keyboard and prints it', async ({
  page,
}) => {
  await page.goto('/norfolk/indicators/3.3?period=2018-03');
  await page.getByRole('link', { name: 'Report card', exact: true }).press('Enter');
  const card = page.getByRole('article');
  await expect(card).toContainText('398 of 711 assessments authorised');
  await expect(card).toContainText('An estimated 171 more would have been needed for green');
  await expect(card).toContainText('Exception: Red, since December 2017');

  const add = page.getByRole('button', { name: 'Add an action' });
  await add.press('Enter');
  await expect(page.getByLabel('What is to be done')).toBeFocused();
  await typeFields(page, ['A weekly look at whatever is past day 30.', 'Head of Assessment']);
  await page.getByLabel('By when').fill('2018-06-30');
  await page.getByLabel('What it should achieve').focus();
  await typeFields(page, ['Fewer go past day 45', '80', '2018-09']);
  await page.keyboard.press('Enter');
  await expect(page.getByText('The action is added.')).toBeVisible();
  await expect(card).toContainText('Head of Assessment, was due on 30 June 2018.');
  await expect(card).toContainText('Should achieve: Fewer go past day 45: 80% by September 2018.');

  const sheets = await printAsStyled(page);
  expect(sheets).toHaveLength(1);
  expect(sheets[0]?.text).toContain('A weekly look at whatever is past day 30.');
  expect(sheets[0]?.text).not.toContain('Add an action');
});

test('A card is one sheet of A4, however much is said of its indicator', async ({ page }) => {
  await openCard(page, '9.1');
  for (const number of [1, 2, 3]) {
    await page.getByRole('button', { name: 'Add an action' }).click();
    await page.getByLabel('What is to be done').fill(`${number}. ${LONG}`);
    await page.getByLabel('Who does it').fill('Head of Service for Looked-After Children, County');
    await page.getByLabel('By when').fill('2099-06-30');
    await page.getByLabel('What it should achieve').fill(LONG.slice(0, 480));
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(page.getByText(`${number}. Demand on every team`)).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  for (const [indicator, more] of [
    ['9.1', ''],
    ['3.3', ''],
    ['7.1', ''],
    ['2.3', '&place=norwich'],
  ] as const) {
    await openCard(page, indicator, more);
    const sheets = await printAsStyled(page);
    expect(sheets, `${indicator}${more}`).toHaveLength(1);
    const [sheet] = sheets;
    expect(Math.round(sheet?.width ?? 0)).toBe(A4.width);
    expect(Math.round(sheet?.height ?? 0)).toBe(A4.height);
    expect(sheet?.right ?? Infinity, 'nothing runs off the sheet').toBeLessThan(A4.width);
  }
  await openCard(page, '9.1');
  await expect(page.getByRole('article')).toContainText('It continues on the indicator’s page');
});

test('The cards of exceptions print one after another, each on its sheet', async ({ page }) => {
  await page.goto('/norfolk/cards?period=2018-03');
  const cards = page.getByRole('article');
  await expect(cards.nth(5)).toBeVisible();
  const count = await cards.count();
  const refs = await cards.getByRole('heading', { level: 2 }).allTextContents();
  const sheets = await printAsStyled(page);
  expect(sheets).toHaveLength(count);
  const unspaced = (text: string) => text.replaceAll(/\s/g, '');
  for (const [index, title] of refs.entries()) {
    expect(unspaced(sheets[index]?.text ?? '')).toContain(unspaced(title));
  }
  await page.getByLabel('Area').selectOption('assessments');
  await expect(cards).not.toHaveCount(count);
  await expect(cards.filter({ hasText: '398 of 711 assessments authorised' })).toBeVisible();
});

test('An action is added to one of several cards, where they are collected', async ({ page }) => {
  await page.goto('/norfolk/cards?period=2018-03');
  const card = page.getByRole('article').filter({ hasText: 'LAC seen within timescales' });
  await card.getByRole('button', { name: 'Add an action: 7.15' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Add an action' });
  await expect(dialog).toContainText('7.15');
  await dialog
    .getByLabel('What is to be done')
    .fill('A rota for visits that fall due at weekends.');
  await dialog.getByLabel('Who does it').fill('Head of Looked-After Children');
  await dialog.getByLabel('By when').fill('2099-06-30');
  await dialog.getByRole('button', { name: 'Add', exact: true }).press('Enter');
  await expect(card).toContainText('A rota for visits that fall due at weekends.');
  await expect(card).toContainText('The action is added.');
});

for (const authority of ['lambeth', 'northumberland', 'solihull'] as const) {
  test(`Every card of ${authority} is one sheet of A4`, async ({ page }) => {
    await page.goto(`/${authority}/cards?which=all`);
    const cards = page.getByRole('article');
    await expect(cards.nth(5).getByRole('img').first()).toBeVisible();
    const count = await cards.count();
    const sheets = await printAsStyled(page);
    expect(sheets).toHaveLength(count);
    for (const { width, height, right } of sheets) {
      expect([Math.round(width), Math.round(height)]).toEqual([A4.width, A4.height]);
      expect(right, 'nothing runs off the sheet').toBeLessThan(A4.width);
    }
  });
}
