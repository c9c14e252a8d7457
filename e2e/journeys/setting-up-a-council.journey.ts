import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { accessibilityFaults } from '../fixtures/accessibility';
import { expect, test } from '../fixtures/journey';
import type { Locator, Page } from '@playwright/test';
import { productEnv } from '../env';
import { csvFile, ImportPage } from '../pages/import-page';
import { startProductOn } from '../product';

const ROOT = resolve(import.meta.dirname, '../..');
const EMAIL = 'ada@hexley.example';
const PASSWORD = 'four words that differ';
const WHY = 'Hexley is set up.';
const FIRST_DAY = '2018-04-01';
const QUARTER_OF_AN_HOUR = 15 * 60 * 1000;

const run = promisify(execFile);

/** Calls a command as `npm run` does, and gives what it said. */
async function command(dataDir: string, ...words: readonly string[]): Promise<string> {
  const env = productEnv({ host: '127.0.0.1', port: 0, dataDir });
  const call = ['--import', 'tsx', 'apps/api/src/command-line.ts', ...words];
  return (await run(process.execPath, call, { cwd: ROOT, env })).stdout;
}

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('E-mail address').fill(EMAIL);
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Goes to a page by the menu under one's name. */
async function openByMenu(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Ada Thornbury', exact: true }).click();
  await page.getByRole('dialog', { name: 'You' }).getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}

/** Fills a dialog in and saves it. */
async function saved(dialog: Locator, fields: Readonly<Record<string, string>>, save: string) {
  for (const [label, value] of Object.entries(fields)) {
    await dialog.getByLabel(label, { exact: true }).fill(value);
  }
  await dialog.getByLabel('Why', { exact: true }).fill(WHY);
  await dialog.getByRole('button', { name: save }).click();
  await expect(dialog).toBeHidden();
}

interface NewIndicator {
  readonly ref: string;
  readonly name: string;
  readonly choices: Readonly<Record<string, string>>;
}

const INDICATORS: readonly NewIndicator[] = [
  { ref: '1.1', name: 'Assessments completed', choices: { 'Kind of measure': 'COUNT' } },
  { ref: '1.2', name: 'Assessments within 45 days', choices: {} },
  {
    ...{ ref: '1.3', name: 'Assessments still open' },
    choices: { 'Kind of measure': 'COUNT', Basis: 'SNAPSHOT', 'Good is': 'LOW' },
  },
];

const APRIL = [
  ['Ref', 'Place', 'Month', 'Value', 'Numerator', 'Denominator'],
  ...[
    ['1.1', 'Hexley', '2018-04', '120', '', ''],
    ['1.1', 'North', '2018-04', '70', '', ''],
    ['1.1', 'South', '2018-04', '50', '', ''],
    ['1.2', 'Hexley', '2018-04', '', '80', '120'],
    ['1.2', 'North', '2018-04', '', '60', '70'],
    ['1.2', 'South', '2018-04', '', '20', '50'],
    ['1.3', 'Hexley', '2018-04', '31', '', ''],
    ['1.3', 'North', '2018-04', '14', '', ''],
    ['1.3', 'South', '2018-04', '17', '', ''],
  ],
];

test.use({ actionTimeout: 15_000 });

test('A new council is set up from nothing, up to its first report card and pack, within a quarter of an hour', async ({
  browser,
  faults,
}) => {
  test.setTimeout(300_000);
  const begun = Date.now();
  let link = '';
  const product = await startProductOn(async (dataDir) => {
    await command(dataDir, 'authority', '--slug', 'hexley', '--name', 'Hexley');
    const who = ['--email', EMAIL, '--name', 'Ada Thornbury', '--authority', 'hexley'];
    const said = await command(dataDir, 'administrator', ...who);
    [link = ''] = /\/reset-password\?token=\S+/.exec(said) ?? [];
  });
  const context = await browser.newContext({
    ...{ baseURL: product.url, locale: 'en-GB', timezoneId: 'Europe/London' },
    viewport: { width: 1440, height: 1000 },
  });
  faults.watch(context);
  const page = await context.newPage();
  const dialog = page.getByRole('dialog');

  await page.goto(link);
  await page.getByLabel('New password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Set password' }).click();
  await signIn(page);
  await expect(page.getByText('Hexley has no figures here yet.')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);

  // An administrator keeps the catalogue; figures are loaded and published by analysts.
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByRole('button', { name: 'Roles …: Ada Thornbury' }).click();
  await dialog.getByRole('button', { name: 'Add a role' }).click();
  await dialog.getByRole('combobox').last().selectOption('ANALYST');
  await dialog.getByRole('button', { name: 'Change the roles' }).click();
  await signIn(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('People');

  await openByMenu(page, 'Catalogue');
  await expect(page.getByText(/^No indicator is described yet/)).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('link', { name: 'Make the first area' }).click();
  await page.getByRole('button', { name: 'A new area …' }).click();
  await saved(dialog, { Name: 'Assessments', Position: '1' }, 'Save the area');

  await page.getByRole('radio', { name: 'Places' }).check();
  for (const name of ['North', 'South']) {
    await page.getByRole('button', { name: 'Add below …: Hexley' }).click();
    await saved(dialog, { Name: name, 'Short name': name, From: FIRST_DAY }, 'Save the place');
  }

  await page.getByRole('radio', { name: 'Indicators' }).check();
  await page.getByRole('link', { name: 'Describe the first indicator' }).click();
  const description = page.getByRole('form', { name: 'A new indicator' });
  for (const { ref, name, choices } of INDICATORS) {
    await description.getByLabel('Ref', { exact: true }).fill(ref);
    await description.getByLabel('Name', { exact: true }).fill(name);
    for (const [label, choice] of Object.entries(choices)) {
      await description.getByLabel(label).first().selectOption(choice);
    }
    await description.getByRole('button', { name: 'See what it would change' }).click();
    await description.getByLabel('Why', { exact: true }).fill(WHY);
    await description.getByRole('button', { name: 'Save the indicator' }).click();
    // The sentence may be that of the one before: the form that is empty again is not.
    await expect(description.getByLabel('Ref', { exact: true })).toHaveValue('');
    await expect(page.getByText('It is described: set its tolerances.')).toBeVisible();
  }

  for (const [key, red, green] of [
    ['1.2', '70', '80'],
    ['1.3', '40', '20'],
  ] as const) {
    await page.goto(`/hexley/catalogue/indicator/${key}`);
    const tolerance = page.getByRole('form', { name: 'A tolerance' });
    await tolerance.getByLabel('Red').fill(red);
    await tolerance.getByLabel('Green').fill(green);
    await tolerance.getByLabel('Holds from').fill(FIRST_DAY);
    await tolerance.getByRole('button', { name: 'See what it would change' }).click();
    await tolerance.getByLabel('Why', { exact: true }).fill(WHY);
    await tolerance.getByRole('button', { name: 'Save the tolerance' }).click();
    await expect(page.getByText('The tolerance is saved.')).toBeVisible();
  }

  await openByMenu(page, 'Load data');
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false');
  expect(await accessibilityFaults(page)).toEqual([]);
  const loading = new ImportPage(page, 'hexley');
  await loading.choose(csvFile('april.csv', APRIL));
  await expect(page.getByText('9 figures are understood in the first rows.')).toBeVisible();
  await loading.check('The figures of April.');
  await loading.store();
  await page.getByRole('link', { name: 'Publish a month' }).click();
  await page.getByRole('button', { name: 'Mark April 2018 as checked' }).click();
  await expect(page.getByText(/April 2018 is checked; checked by/)).toBeVisible();
  await page.getByLabel('Why it is published').fill('The first month of Hexley.');
  await page.getByRole('button', { name: 'Publish April 2018 for our own people' }).click();
  await expect(page.getByText(/^Published: Edition 1, for our own people/)).toBeVisible();

  const pages = page.getByRole('navigation', { name: 'Pages' });
  await pages.getByRole('link', { name: 'Scorecard' }).click();
  const rows = page.getByRole('treegrid', { name: /^Scorecard of / }).getByRole('row');
  await expect(rows.filter({ hasText: 'Assessments within 45 days' })).toContainText('66.7%');
  await expect(rows.filter({ hasText: 'Assessments still open' })).toContainText('31');

  await pages.getByRole('link', { name: 'Exceptions' }).click();
  await page.getByRole('link', { name: 'Their report cards' }).click();
  const card = page.getByRole('article').first();
  await expect(card).toContainText('1.2 Assessments within 45 days');
  await expect(card).toContainText('80 of 120');
  await expect(card).toContainText('red');
  await expect(card.getByRole('row', { name: /North/ })).toContainText('60 of 70');

  await page.getByRole('link', { name: 'What needs attention' }).click();
  await page.getByRole('link', { name: 'Committee pack' }).click();
  await page.getByRole('button', { name: 'Begin a pack' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('April 2018');
  await page.getByRole('button', { name: /^(Save, and make|Make) the file$/ }).click();
  const files = page.getByRole('list', { name: /^Files of this pack/ });
  await expect(files.getByText('PDF: ready')).toBeVisible({ timeout: 60_000 });
  const download = page.waitForEvent('download');
  await files.getByRole('link', { name: /^Download .*\.pdf$/ }).click();
  const file = await readFile(await (await download).path());
  expect(file.subarray(0, 5).toString()).toBe('%PDF-');
  expect(Date.now() - begun).toBeLessThan(QUARTER_OF_AN_HOUR);
  await context.close();
  await product.stop();
});
