import type { Locator, Page } from '@playwright/test';
import { accessibilityFaultsAtEverySize } from '../fixtures/accessibility';
import { expect, test } from '../fixtures/journey';
import { focusOf } from '../pages/focus';

test.describe.configure({ timeout: 150_000 });
test.use({ person: 'analystOfWendmere' });

/** Goes on with the tab key until something has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(wanted).toBeFocused();
}

/** No other journey plans one of that title. */
const TITLE = 'Plans in date, by the keyboard';

const agendaOf = (page: Page) => page.getByRole('list', { name: 'Agenda' }).getByRole('listitem');

test('An analyst plans a surgery by the keyboard with what complete figures propose, and writes to those invited', async ({
  page,
}) => {
  await page.goto('/wendmere/scorecard');
  await page.getByRole('link', { name: 'Surgeries' }).press('Enter');
  await page.getByRole('link', { name: 'Plan a surgery' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Plan a surgery');

  await page.getByRole('textbox', { name: 'Title' }).fill(TITLE);

  // One press takes over what is proposed, each with why.
  await expect(page.getByText(/^\d+ items are proposed for Wendmere/)).toBeVisible({
    timeout: 30_000,
  });
  const take = page.getByRole('button', { name: 'Take it over' });
  await tabTo(page, take);
  await page.keyboard.press('Enter');
  const items = await agendaOf(page).count();
  expect(items).toBeGreaterThan(3);
  await expect(page.getByText(/^\d+ of 60 minutes, \d+ left$/)).toBeVisible();

  // The first item moves, and the focus with it.
  const first = await agendaOf(page).first().locator('span span').first().innerText();
  const later = page.getByRole('button', { name: `Move ${first} later` });
  await tabTo(page, later);
  await page.keyboard.press('Enter');
  await expect(later).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(agendaOf(page).nth(2)).toContainText(first);
  await expect(page.getByText(`${first}: 3 of ${items}`)).toBeAttached();

  // What is wrong stands at its field, and nothing typed is lost.
  await page.getByRole('radio', { name: 'Something else' }).press('Space');
  await page.getByRole('textbox', { name: 'What it is' }).fill('Staffing over the summer');
  await page.getByRole('button', { name: 'Add to the agenda' }).press('Enter');
  await expect(agendaOf(page)).toHaveCount(items + 1);
  await page.getByRole('button', { name: 'Add a person' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type('Ada Thornbury');
  await page.keyboard.press('Tab');
  await page.keyboard.type('ada.thornbury@wendmere.example');
  await page.getByRole('textbox', { name: 'Day', exact: true }).fill('');
  await page.getByRole('button', { name: 'Plan the surgery' }).press('Enter');
  await expect(page.getByRole('alert').first()).toContainText('Day:');
  await expect(page.getByRole('textbox', { name: 'Day', exact: true })).toHaveAttribute(
    'aria-invalid',
    'true',
  );
  await page.reload();
  await expect(page.getByText('What you wrote here before is still here')).toBeVisible();
  await expect(agendaOf(page)).toHaveCount(items + 1);
  expect(await accessibilityFaultsAtEverySize(page)).toEqual([]);
  await page.getByRole('textbox', { name: 'Day', exact: true }).fill('2018-04-23');
  await page.getByRole('button', { name: 'Plan the surgery' }).press('Enter');

  // Its page is the briefing: why, the figure with its counts, and what was promised.
  await expect(page.getByText(/planned for 23 April 2018, 10:00, 60 minutes/)).toBeVisible();
  await expect(page.getByText(/^Why:/).first()).toBeVisible();
  await expect(page.getByText(/\d+ of [\d,]+ /).first()).toBeVisible();
  await page.getByRole('textbox', { name: 'What you want to ask' }).fill('Why do so many wait?');
  await page.getByRole('button', { name: 'Ask', exact: true }).press('Enter');
  await expect(
    page.getByRole('listitem').filter({ hasText: 'Why do so many wait?' }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Write to those who do not know yet' }).press('Enter');
  await expect(page.getByText('Everybody invited (1) was written to.')).toBeVisible();
  await expect(page.getByText(/^Written to on .* Nobody signs in with this address/)).toBeVisible();
  expect(await accessibilityFaultsAtEverySize(page)).toEqual([]);

  await page.getByRole('link', { name: 'Surgeries' }).first().press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Planned' })).toBeVisible();
  await expect(
    page
      .getByRole('row')
      .filter({ has: page.getByRole('link', { name: TITLE }) })
      .last(),
  ).toContainText('Planned for 23 April 2018, 10:00');
  expect(await accessibilityFaultsAtEverySize(page)).toEqual([]);
});

test('On a narrow screen Tab comes to nothing that stands behind the bar of the plan', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/wendmere/surgeries/new');
  await page.getByRole('button', { name: 'Take it over' }).press('Enter', { timeout: 30_000 });
  await page.getByRole('button', { name: 'Add a person' }).press('Enter');
  await page.getByRole('textbox', { name: 'Title' }).focus();
  const stops: string[] = [];
  while (!stops.at(-1)?.includes('Plan the surgery') && stops.length < 120) {
    await page.keyboard.press('Tab');
    // What has the focus may still be brought into sight.
    await expect
      .poll(() => focusOf(page), 'a stop of the focus')
      .toMatchObject({ isInSight: true });
    stops.push((await focusOf(page))?.name ?? '');
  }
  expect(stops.filter((name) => name.includes('Remove: ')).length).toBeGreaterThan(3);
  expect(stops.at(-1)).toContain('Plan the surgery');
});
