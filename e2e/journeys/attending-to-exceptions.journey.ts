import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/journey';
import { printAsStyled } from '../fixtures/printed-report';
import { Shell } from '../pages/shell';

const FEBRUARY = '/norfolk/exceptions?period=2018-02';
const MARCH = '/norfolk/exceptions?period=2018-03';
const listOf = (page: Page) => page.getByRole('table', { name: 'What needs attention' });
const rowOf = (page: Page, name: RegExp) => listOf(page).getByRole('row').filter({ hasText: name });

test('what needs attention stands with its reasons, and a filter stays in the address', async ({
  page,
}) => {
  const shell = new Shell(page);
  await page.goto('/norfolk/scorecard?period=2018-03');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('e');
  await shell.expectAddress('/norfolk/exceptions', { period: '2018-03' });
  await expect(rowOf(page, /^7\.1 /)).toContainText(
    'Deteriorated three months running: 1,125 → 1,151 → 1,164 → 1,178.',
  );
  await expect(rowOf(page, /^7\.15 /)).toContainText('15.2 points off its target of 100%');
  await expect(rowOf(page, /^7\.15 /)).toContainText('amber');
  await page
    .getByRole('group', { name: 'Filters' })
    .getByLabel('Rule')
    .selectOption({ label: 'Deteriorating (3)' });
  await shell.expectAddress('/norfolk/exceptions', { period: '2018-03', rule: 'deteriorating' });
  await expect(rowOf(page, /^7\.15 /)).toHaveCount(0);
  await expect(rowOf(page, /^9\.2 /)).toContainText('10.67% → 10.69%');
});

test('a flag is set and acknowledged by keyboard, and continues until it is taken away', async ({
  page,
}) => {
  await page.goto(FEBRUARY);
  await expect(listOf(page)).toBeVisible();
  await page.getByRole('button', { name: 'Flag an indicator …' }).focus();
  await page.keyboard.press('Enter');
  const flag = page.getByRole('dialog', { name: 'Flag an indicator' });
  await expect(flag.getByLabel('Indicator').getByRole('option', { name: /^2\.1 / })).toHaveCount(1);
  await page.keyboard.type('2.1');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Demand outgrows the front door');
  await page.keyboard.press('Tab');
  await page.keyboard.type('CS-12');
  await page.keyboard.press('Enter');
  await expect(flag).toBeHidden();
  const row = rowOf(page, /^2\.1 /);
  await expect(row).toContainText(
    'Adversely affecting the budget (CS-12): Demand outgrows the front door.',
  );

  await expect(row).toContainText('New, since February 2018');

  await page.goto(MARCH);
  await expect(row).toContainText('Continuing, since February 2018');
  await row.getByRole('button', { name: 'Acknowledge …: 2.1, Norfolk' }).focus();
  await page.keyboard.press('Enter');
  const acknowledge = page.getByRole('dialog', { name: 'Acknowledge an exception' });
  await acknowledge.getByLabel('Why').focus();
  await page.keyboard.type('A plan was agreed in April');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(acknowledge).toBeHidden();
  await expect(row).toContainText('Acknowledged until 30 June 2018 by');

  await row.getByRole('button', { name: 'Take back …: 2.1, Norfolk' }).click();
  const back = page.getByRole('dialog', { name: 'Take an acknowledgement back' });
  await back.getByLabel('Why').fill('It is looked at anew');
  await back.getByRole('button', { name: 'Take back' }).click();
  await expect(row).not.toContainText('Acknowledged until');
  await row.getByRole('button', { name: 'Take away …: 2.1, Norfolk' }).click();
  const away = page.getByRole('dialog', { name: 'Take a flag away' });
  await away.getByLabel('Why').fill('The pressure is over');
  await away.getByRole('button', { name: 'Take away' }).click();
  await expect(rowOf(page, /^2\.1 /)).toHaveCount(0);
});

test('what needs attention is printed as a table, and taken away with its reasons', async ({
  page,
}) => {
  await page.goto(MARCH);
  await expect(rowOf(page, /^7\.15 /)).toBeVisible();
  const sheets = await printAsStyled(page);
  expect(sheets.length).toBeLessThanOrEqual(4);
  const [first] = sheets;
  expect(first?.width, 'landscape').toBeGreaterThan(first?.height ?? Infinity);
  expect(first?.text.replaceAll(/\s/g, '')).toContain('Whyitishere,andwhatwouldclearit');
  const whole = sheets.map(({ text }) => text.replaceAll(/\s/g, '')).join('');
  expect(whole).toContain('84.8%is15.2pointsoffitstargetof100%.');
  expect(whole).not.toContain('Acknowledge…');
  for (const { right, width } of sheets) expect(right).toBeLessThan(width);

  await page.keyboard.press('d');
  const begun = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: /^CSV/ }).first().click();
  const told = await readFile(await (await begun).path(), 'utf8');
  expect(told).toContain('/norfolk/exceptions?period=2018-03');
  expect(told).toContain('In this order: stated red without a figure');
  expect(told).toMatch(/7\.15[^\n]*84\.8/);
  expect(told).toContain('84.8% is 15.2 points off its target of 100%.');
  expect(told).not.toContain('Acknowledge …');
});

test('other rules are tried over the past year, and nothing is changed by it', async ({ page }) => {
  await page.goto(MARCH);
  await page.getByText('How they behaved over the past year').click();
  const months = page.getByRole('group', { name: 'Exceptions by month' }).getByRole('table');
  await expect(months.getByRole('row')).toHaveCount(13);
  await page.getByLabel('Adverse changes in a row').fill('2');
  await page.getByRole('button', { name: 'Try these rules' }).click();
  await expect(page.getByText(/^With these rules .* exceptions a month instead of/)).toBeVisible();
  await expect(months.getByRole('columnheader', { name: 'By the rules tried' })).toBeVisible();
  await page.getByRole('button', { name: 'Only the rules in force' }).click();
  await expect(page.getByText(/^With these rules/)).toHaveCount(0);
});
