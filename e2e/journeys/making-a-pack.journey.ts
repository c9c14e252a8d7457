import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { accessibilityFaults, accessibilityFaultsAtEverySize } from '../fixtures/accessibility';
import { expect, test } from '../fixtures/journey';

// What the second finds is what the first left.
test.describe.configure({ mode: 'default', timeout: 180_000 });

const TITLE = 'Performance of children’s services, March 2018';
const DRAFT = 'Of concern, as the figures draft it';
/** As long as a busy machine may take. */
const MADE = { timeout: 90_000 };

const partsOf = (page: Page) => page.getByRole('list', { name: 'Parts, in their order' });
const filesOf = (page: Page) => page.getByRole('list', { name: /^Files of this pack/ });

/** Goes on with the tab key until something has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 90; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(wanted).toBeFocused();
}

test('An analyst begins a pack, orders and writes it by keyboard, and loses nothing on the way', async ({
  page,
}) => {
  await page.goto('/norfolk/exceptions?period=2018-03');
  await page.getByRole('link', { name: 'Committee pack' }).press('Enter');
  await expect(page.getByText(/^Directors and heads of service.*March 2018 has \d+/)).toBeVisible();
  expect(await accessibilityFaultsAtEverySize(page)).toEqual([]);
  await page.getByRole('button', { name: 'Begin a pack' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  await expect(page.getByRole('group', { name: DRAFT })).toContainText('exceptions');

  await tabTo(page, page.getByLabel('Committee'));
  await page.keyboard.insertText('Children’s Services Committee');
  await page.getByLabel('Meeting’s day').fill('2018-05-22');
  await tabTo(page, page.getByRole('button', { name: 'Write it ourselves' }));
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Planned' }).fill('A board looks at it each week.');
  const later = page.getByRole('button', { name: 'Move Exceptions later' });
  await tabTo(page, later);
  await page.keyboard.press('Enter');
  await expect(later).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(partsOf(page).getByRole('listitem').nth(3)).toContainText('Exceptions');
  await expect(page.getByText('Exceptions: 4 of 7')).toBeAttached();
  expect(await accessibilityFaultsAtEverySize(page)).toEqual([]);

  await page.reload();
  await expect(page.getByText(/^What you wrote here before is still here/)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Planned' })).toHaveValue(
    'A board looks at it each week.',
  );
  await expect(partsOf(page).getByRole('listitem').nth(3)).toContainText('Exceptions');
  await page.getByLabel('Committee').press('Enter');
  await expect(page.getByText(/^Saved as version 2/)).toBeVisible(MADE);
});

test('Somebody else’s change of the same pack is told, and neither is lost', async ({
  page,
  windowOf,
}) => {
  await page.goto('/norfolk/packs');
  await page.getByRole('link', { name: TITLE }).first().click();
  await expect(page.getByLabel('Committee')).toHaveValue('Children’s Services Committee');
  const leaders = await windowOf('leader');
  await leaders.goto(page.url());
  await leaders.getByLabel('Wards affected').fill('All, and Thetford');
  await leaders.getByLabel('Committee').fill('Scrutiny');
  await page.getByLabel('Committee').fill('Corporate Parenting Board');
  await leaders.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(leaders.getByText(/^Saved as version/)).toBeVisible();

  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('It was not saved:')).toBeVisible();
  await expect(
    page.getByText(/^Committee: somebody else saved it meanwhile as “Scrutiny”/),
  ).toBeVisible();
  await expect(page.getByLabel('Wards affected')).toHaveValue('All, and Thetford');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText(/^Saved as version/)).toBeVisible();
  await expect(page.getByLabel('Committee')).toHaveValue('Corporate Parenting Board');
});

test('Its files are made, shown how far they are, cancelled and taken away', async ({ page }) => {
  await page.goto('/norfolk/packs');
  await page.getByRole('link', { name: TITLE }).first().click();
  await page.getByRole('radio', { name: /^Every indicator/ }).check();
  await page.getByRole('button', { name: 'Save, and make the file' }).click();
  const files = filesOf(page);
  await expect(files.getByRole('progressbar', { name: 'How far it is: PDF' })).toBeVisible();
  await files.getByRole('button', { name: 'Cancel: PDF' }).press('Enter');
  await expect(files.getByText('PDF: cancelled')).toBeVisible();
  await expect(files.getByRole('listitem').first()).toBeFocused();

  await page.getByRole('radio', { name: /^Each exception/ }).check();
  await page.getByRole('button', { name: 'Save, and make the file' }).click();
  await expect(files.getByText('PDF: ready')).toBeVisible(MADE);
  const download = page.waitForEvent('download');
  await files.getByRole('link', { name: /^Download .*\.pdf$/ }).click();
  const file = await readFile(await (await download).path());
  expect(file.subarray(0, 5).toString()).toBe('%PDF-');

  await page.getByRole('radio', { name: 'Web page' }).check();
  await page.getByRole('switch', { name: 'Plain language' }).check();
  await page.getByRole('button', { name: 'Make the file' }).click();
  await expect(files.getByText('Web page, plain language: ready')).toBeVisible(MADE);
  await files.getByRole('link', { name: /^Open / }).click();
  await expect(page.getByRole('heading', { level: 1 }).first()).toContainText(TITLE);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await accessibilityFaults(page), colorScheme).toEqual([]);
  }
});

test('What was decided is a template for the next pack, and packs are taken away', async ({
  page,
}) => {
  await page.goto('/norfolk/packs');
  await page.getByRole('link', { name: TITLE }).first().click();
  await page.getByRole('button', { name: 'Save as a template …' }).click();
  const naming = page.getByRole('dialog', { name: 'Save as a template' });
  await naming.getByLabel('Name').fill('Board, each month');
  await naming.getByLabel('Name').press('Enter');
  await expect(page.getByText('Saved as the template “Board, each month”.')).toBeVisible();

  await page.goto('/norfolk/packs?period=2018-03');
  await page.getByRole('radio', { name: 'The public' }).check();
  await page.getByLabel('With').selectOption({ label: 'Board, each month (for leadership)' });
  await page.getByRole('button', { name: 'Begin a pack' }).click();
  await expect(page.getByLabel('Committee')).toHaveValue('Corporate Parenting Board');
  await expect(page.getByLabel('Meeting’s day')).toHaveValue('');
  await expect(partsOf(page).getByRole('listitem').nth(3)).toContainText('Exceptions');

  await page.goto('/norfolk/packs');
  const rows = page.getByRole('table', { name: 'Packs' }).getByRole('row');
  const ofPublic = rows.filter({ hasText: 'The public' });
  await expect(ofPublic).toHaveCount(1);
  await page.getByRole('button', { name: /^Remove …: .*, for The public$/ }).click();
  await page.getByRole('button', { name: 'Remove it' }).press('Enter');
  await expect(page.getByText(`Removed: ${TITLE}.`)).toBeVisible();
  await expect(ofPublic).toHaveCount(0);
  await expect(rows.filter({ hasText: 'Leadership' })).toHaveCount(1);
});

test('A member finds neither the page nor a link to it', async ({ windowOf }) => {
  const page = await windowOf('member');
  await page.goto('/norfolk/exceptions?period=2018-03');
  await expect(page.getByRole('link', { name: 'Their report cards' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Committee pack' })).toHaveCount(0);
  await page.goto('/norfolk/packs');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not for your role');
});
