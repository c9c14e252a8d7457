import type { Locator } from '@playwright/test';
import { expect, test } from '../fixtures/journey';
import { Shell } from '../pages/shell';

test('Ctrl K finds an indicator by its ref and goes there, by keys alone, place and month kept', async ({
  scorecard,
  page,
}) => {
  const shell = new Shell(page);
  await scorecard.open({ place: 'breckland', period: '2018-02' });
  await shell.find('3.3');
  await expect(shell.chosen).toContainText('Assessments auth in 45 WD');
  await page.keyboard.press('Enter');
  await shell.expectAddress('/norfolk/indicators/3.3', { place: 'breckland', period: '2018-02' });
  await expect(shell.finder).toBeHidden();
  await expect(shell.heading).toBeFocused();
  await expect(page).toHaveTitle(/^3\.3 .*Breckland.*February 2018 – Norfolk – Vital Signs$/);
});

test('words are found in any order and with a letter wrong; arrows choose among what is found', async ({
  scorecard,
  page,
}) => {
  const shell = new Shell(page);
  await scorecard.open();
  await shell.find('plan cin');
  await expect(shell.chosen).toContainText('CIN');
  await shell.field.fill('brecklnd');
  await expect(shell.finder.getByRole('option').first()).toContainText('Breckland');
  await shell.field.fill('data qual');
  await expect(shell.chosen).toContainText('Data quality');
  await shell.field.fill('assess');
  const options = shell.finder.getByRole('option');
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  await expect(options.last()).toBeInViewport();
});

test('what is not there is said so, and Escape leads back to where one was', async ({
  scorecard,
  page,
}) => {
  const shell = new Shell(page);
  await scorecard.open();
  await scorecard.search.focus();
  await shell.find('zzzzqqqq');
  await expect(shell.finder.getByText('Nothing is called “zzzzqqqq”.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(shell.finder).toBeHidden();
  await expect(scorecard.search).toBeFocused();
});

test('what one went to last is offered first the next time', async ({ scorecard, page }) => {
  const shell = new Shell(page);
  await scorecard.open();
  await shell.find('data quality');
  await page.keyboard.press('Enter');
  await expect(shell.heading).toHaveText('Data quality');
  await page.keyboard.press('Control+k');
  await expect(shell.finder.getByRole('group', { name: 'Recent' })).toContainText('Data quality');
});

test('Ctrl Enter opens what is found in a tab of its own', async ({ scorecard, page, context }) => {
  const shell = new Shell(page);
  await scorecard.open();
  await shell.find('data quality');
  const opened = context.waitForEvent('page');
  await page.keyboard.press('Control+Enter');
  await expect(await opened).toHaveURL(/\/norfolk\/data-quality$/);
  await expect(page).toHaveURL(/\/norfolk\/scorecard$/);
});

test('month and place follow from page to page, and back', async ({ scorecard, page }) => {
  const shell = new Shell(page);
  await scorecard.open();
  await scorecard.choosePlace('norwich');
  await expect(scorecard.heading).toHaveText(/^Norwich, March 2018/);
  await scorecard.chooseMonth(/^January 2018/);
  await expect(page).toHaveTitle('Norwich, January 2018 – Scorecard – Norfolk – Vital Signs');
  await shell.pages.getByRole('link', { name: 'Data quality' }).click();
  const kept = { place: 'norwich', period: '2018-01' };
  await shell.expectAddress('/norfolk/data-quality', kept);
  await expect(shell.heading).toBeFocused();
  await expect(page).toHaveTitle('Data quality – Norfolk – Vital Signs');
  await expect(shell.pages.getByRole('link', { name: 'Data quality' })).toHaveAttribute(
    'aria-current',
    'page',
  );

  await shell.breadcrumbs.getByRole('link', { name: 'Norfolk' }).click();
  await shell.expectAddress('/norfolk/scorecard', kept);
  await expect(scorecard.heading).toHaveText(/^Norwich, January 2018/);
  await expect(scorecard.heading).toBeFocused();
  await page.goBack();
  await expect(shell.heading).toHaveText('Data quality');

  await page.keyboard.press('m');
  await shell.expectAddress('/norfolk/matrix', kept);
});

test('from the red of 3.3 its page is a press away, and the way on stands in the open row too', async ({
  scorecard,
  page,
}) => {
  const shell = new Shell(page);
  await scorecard.open();
  const line = scorecard.line('3.3');
  await line.reveal();
  await line.row.getByRole('link').click();
  await shell.expectAddress('/norfolk/indicators/3.3', { period: '2018-03' });
  await expect(page.getByText(/398 of 711/).first()).toBeVisible();
  await page.goBack();

  await line.toggle();
  await line.detail.getByRole('link', { name: 'Assessments', exact: true }).focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await shell.expectAddress('/norfolk/indicators/3.3', { period: '2018-03' });
});

test('the page of a row is a key away in the grid', async ({ scorecard, page }) => {
  const shell = new Shell(page);
  await scorecard.open({ area: 'assessments' });
  const line = scorecard.line('3.3');
  await line.reveal();
  await line.row.getByRole('rowheader').focus();
  await page.keyboard.press('o');
  await shell.expectAddress('/norfolk/indicators/3.3', { period: '2018-03' });
});

test.describe('signed in to the fictional council', () => {
  test.use({ person: 'analystOfWendmere' });

  test('its pages say that it is fictional, and no other council is there', async ({ page }) => {
    await page.goto('/wendmere/scorecard');
    await expect(page.getByRole('complementary', { name: 'About this council' })).toHaveText(
      'A fictional council: places and figures are invented.',
    );
    await page.goto('/norfolk/scorecard');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('No such authority');
  });
});

test('where one is and where one can go stand in one line on a laptop, with every page named', async ({
  scorecard,
  page,
}) => {
  const shell = new Shell(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await scorecard.open({});
  const middleOf = async (part: Locator) => {
    const box = await part.boundingBox();
    return box === null ? Number.NaN : box.y + box.height / 2;
  };
  const display = page.getByRole('button', { name: 'Display' });
  await expect
    .poll(async () => Math.abs((await middleOf(shell.pages)) - (await middleOf(display))))
    .toBeLessThan(4);
  for (const name of ['Actions', 'Surgeries', 'Data quality']) {
    await expect(shell.pages.getByRole('link', { name })).toBeInViewport();
  }
});
