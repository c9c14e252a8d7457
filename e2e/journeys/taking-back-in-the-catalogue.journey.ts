import type { Locator, Page } from '@playwright/test';
import { accessibilityFaultsAtEverySize } from '../fixtures/accessibility';
import { expect, test } from '../fixtures/own-product';

// One after the other, in one product: each goes on from what the one before left.
test.describe.configure({ mode: 'default', timeout: 240_000 });

const REASON = 'Agreed by the board in April 2018.';

/** Goes on with the Tab key until something has the focus. */
async function tabOnTo(page: Page, target: Locator): Promise<void> {
  for (let steps = 0; steps < 400; steps += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

async function press(page: Page, target: Locator): Promise<void> {
  await tabOnTo(page, target);
  await page.keyboard.press('Enter');
}

async function type(page: Page, target: Locator, text: string): Promise<void> {
  await tabOnTo(page, target);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/** A day; in which order its parts are typed is the browser's own choice. */
async function setDay(page: Page, target: Locator, day: string): Promise<void> {
  await tabOnTo(page, target);
  await target.fill(day);
}

test('An indicator ends and is taken back by the keyboard alone, with what it would change said first', async ({
  loadingOf,
}) => {
  const { page } = await loadingOf('administrator', 'norfolk');
  await page.goto('/norfolk/catalogue/indicator/3.3');
  const end = page.getByRole('button', { name: 'End the indicator …' });
  await press(page, end);
  const dialog = page.getByRole('dialog');
  const day = dialog.getByLabel('The first day on which it is no longer measured');
  await expect(day).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(end).toBeFocused();

  await page.keyboard.press('Enter');
  await setDay(page, day, '2018-03-15');
  await expect(dialog.getByRole('status')).toContainText('count from the first of a month');
  await type(page, dialog.getByLabel('Why'), REASON);
  await press(page, dialog.getByRole('button', { name: 'End it' }));
  await expect(dialog.getByRole('alert').first()).toBeFocused();
  await expect(dialog.getByRole('alert').first()).toContainText('the next is 2018-04-01');
  expect(await accessibilityFaultsAtEverySize(page)).toEqual([]);

  await setDay(page, day, '2018-03-01');
  await expect(dialog.getByRole('status')).toContainText(
    /March 2018: \d+ figures, kept by edition/,
  );
  expect(await accessibilityFaultsAtEverySize(page)).toEqual([]);
  await press(page, dialog.getByRole('button', { name: 'End it' }));
  await expect(
    page.getByText('The indicator is no longer measured from 1 March 2018 on.'),
  ).toBeVisible();
  const resume = page.getByRole('button', { name: 'Take its end back …' });
  await expect(resume).toBeFocused();
  await expect(page.getByRole('list', { name: 'Changes' })).toContainText(
    'Measured until: nothing → 2018-03-01',
  );

  const { page: read } = await loadingOf('analyst', 'norfolk');
  await read.goto('/norfolk/indicators/3.3?period=2018-03');
  await expect(read.getByRole('main')).toContainText(
    'No longer measured since 1 March 2018: February 2018 was its last month.',
  );
  expect(await accessibilityFaultsAtEverySize(read)).toEqual([]);
  await press(read, read.getByRole('link', { name: 'See it in February 2018' }));
  await expect(read.getByRole('region', { name: 'The figure' })).toContainText('February 2018');
  await read.goto('/norfolk/scorecard?period=2018-03&q=3.3');
  await expect(read.getByText(/^0 of \d+/).first()).toBeVisible();
  await read.goto('/norfolk/indicators/3.3?period=2018-03&edition=1');
  await expect(read.getByRole('main')).toContainText(/red tolerance of 70%/);
  await read.keyboard.press('ControlOrMeta+k');
  const finder = read.getByRole('dialog', { name: 'Find' });
  await expect(finder.getByRole('combobox')).toBeFocused();
  await read.keyboard.type('3.3');
  await expect(finder.getByRole('option').first()).toContainText('no longer measured');

  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toContainText('would stand on the pages');
  await type(page, dialog.getByLabel('Why'), 'It ended by mistake.');
  await press(page, dialog.getByRole('button', { name: 'Take it back' }));
  await expect(
    page.getByText('The end is taken back: the indicator is measured on.'),
  ).toBeVisible();
  await expect(end).toBeFocused();
});

test('A split that was a mistake is taken back by the keyboard alone', async ({ loadingOf }) => {
  const { page } = await loadingOf('administrator', 'norfolk');
  await page.goto('/norfolk/catalogue?part=places');
  const dialog = page.getByRole('dialog');
  const team = 'Breckland Family Intervention';
  await press(page, page.getByRole('button', { name: `End …: ${team}` }));
  await setDay(page, dialog.getByLabel('The first day on which it is no more'), '2018-04-01');
  await type(page, dialog.getByLabel('Why'), REASON);
  await press(page, dialog.getByRole('button', { name: 'End the place' }));
  await expect(page.getByText(`${team} ends on 1 April 2018.`)).toBeVisible();

  const back = page.getByRole('button', {
    name: `Take back …: ${team} ended on 1 April 2018.`,
  });
  await press(page, back);
  await expect(dialog.getByRole('status')).toContainText(`${team} stands under Breckland again`);
  await page.keyboard.press('Escape');
  await expect(back).toBeFocused();
  await page.keyboard.press('Enter');
  await press(page, dialog.getByRole('button', { name: 'Take it back' }));
  await expect(dialog.getByRole('alert').first()).toBeFocused();
  expect(await accessibilityFaultsAtEverySize(page)).toEqual([]);
  await type(page, dialog.getByLabel('Why'), 'It ended by mistake.');
  await press(page, dialog.getByRole('button', { name: 'Take it back' }));
  const done = page.getByText(`Taken back: ${team} ended on 1 April 2018.`);
  await expect(done).toBeVisible();
  await expect(done).toBeFocused();
  await expect(page.getByRole('table', { name: 'Changes of places' })).toContainText(
    'Taken back by',
  );
  expect(await accessibilityFaultsAtEverySize(page)).toEqual([]);
});

test('An administrator is told that the preview looked at published months alone', async ({
  loadingOf,
}) => {
  const { page } = await loadingOf('administrator', 'norfolk');
  await page.goto('/norfolk/catalogue/indicator/3.4');
  const form = page.getByRole('form', { name: 'A target' });
  await type(page, form.getByLabel('Target', { exact: true }), '80');
  await setDay(page, form.getByLabel('Holds from'), '2018-03-01');
  await press(page, form.getByRole('button', { name: 'See what it would change' }));
  await expect(form.getByRole('status')).toContainText(
    /published months? looked at; drafts are seen by analysts\./,
  );
});
