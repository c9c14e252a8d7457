import { accessibilityFaultsAtEverySize } from '../fixtures/accessibility';
import { expect, test } from '../fixtures/own-product';

// One after the other, in one product: the second goes on from what the first left.
test.describe.configure({ mode: 'default', timeout: 240_000 });

const REASON = 'Agreed by the board in April 2018.';

test('An administrator changes a tolerance from a day on, seeing first which ratings turn', async ({
  loadingOf,
}) => {
  const { page } = await loadingOf('administrator', 'norfolk');
  await page.goto('/norfolk/catalogue');
  await page.getByRole('searchbox', { name: 'Name, ref, area or owner' }).fill('3.3');
  expect(await accessibilityFaultsAtEverySize(page)).toEqual([]);
  await page.getByRole('link', { name: /^3\.3 / }).click();

  const form = page.getByRole('form', { name: 'A tolerance' });
  await form.getByLabel('Red').fill('70');
  await form.getByLabel('Green').fill('60');
  await form.getByLabel('Holds from').fill('2018-03-01');
  await form.getByRole('button', { name: 'See what it would change' }).click();
  await expect(form.getByRole('alert').first()).toContainText('red 70 is above green 60');

  await form.getByLabel('Red').fill('50');
  await form.getByLabel('Green').fill('55');
  await expect(form).toContainText('Red below 50%, amber from 50% to below 55%, green from 55%.');
  await form.getByRole('button', { name: 'See what it would change' }).click();
  await expect(form.getByText('Norfolk, March 2018: red → green')).toBeVisible();
  await form.getByRole('button', { name: 'Save the tolerance' }).click();
  await expect(form.getByText('It was not saved:')).toBeVisible();
  await form.getByLabel('Why').fill(REASON);
  expect(await accessibilityFaultsAtEverySize(page)).toEqual([]);
  await form.getByRole('button', { name: 'Save the tolerance' }).click();
  await expect(page.getByText('The tolerance is saved.')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Changes' })).toContainText(REASON);

  const { page: read } = await loadingOf('analyst', 'norfolk');
  await read.goto('/norfolk/indicators/3.3?period=2018-03');
  await expect(read.getByRole('main')).toContainText(
    /at or better than the green tolerance of 55%/,
  );
  await read.goto('/norfolk/indicators/3.3?period=2018-03&edition=1');
  await expect(read.getByRole('main')).toContainText(/red tolerance of 70%/);
});

test('What was typed is found again, and a target that cannot be read takes none away', async ({
  loadingOf,
}) => {
  const { page } = await loadingOf('administrator', 'norfolk');
  await page.goto('/norfolk/catalogue/indicator/3.3');
  const form = page.getByRole('form', { name: 'A target' });
  await form.getByLabel('Target', { exact: true }).fill('8o');
  await form.getByLabel('Holds from').fill('2018-03-01');
  await form.getByRole('button', { name: 'See what it would change' }).click();
  await expect(form.getByRole('alert').first()).toContainText(
    'Target: “8o” was given; expected is a number',
  );
  await page.reload();
  await expect(form.getByLabel('Target', { exact: true })).toHaveValue('8o');
  await expect(form.getByText('What you wrote here before is still here')).toBeVisible();
  expect(await accessibilityFaultsAtEverySize(page)).toEqual([]);
  await form.getByRole('button', { name: 'Begin again from what stands' }).click();
  await expect(form.getByLabel('Target', { exact: true })).toHaveValue('');

  await page.goto('/norfolk/catalogue?part=areas');
  await page.getByRole('button', { name: 'A new area …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Care leav');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'A new area …' }).click();
  await expect(dialog.getByLabel('Name')).toHaveValue('Care leav');
});

test('A trajectory is filled in by keyboard, found again, and seen on scorecard, card and chart', async ({
  loadingOf,
}) => {
  const { page } = await loadingOf('administrator', 'norfolk');
  await page.goto('/norfolk/catalogue/indicator/3.3');
  const form = page.getByRole('form', { name: 'A trajectory' });
  await form.getByLabel('Financial year from').fill('2017');
  await expect(form.getByText('up to the target of 80')).toBeVisible();
  await form.getByLabel('April 2017').focus();
  await page.keyboard.type('45');
  await form.getByLabel('March 2018').focus();
  await page.keyboard.type('8o');
  await form.getByRole('button', { name: 'Straight line between stated months' }).focus();
  await page.reload();
  await expect(form.getByText('What you wrote here before is still here')).toBeVisible();
  await expect(form.getByLabel('March 2018')).toHaveValue('8o');
  await form.getByRole('button', { name: 'See what it would change' }).press('Enter');
  await expect(form.getByRole('alert').first()).toContainText(
    'March 2018: what is written is no number',
  );
  expect(await accessibilityFaultsAtEverySize(page)).toEqual([]);

  await form.getByLabel('March 2018').fill('80');
  await form.getByRole('button', { name: 'Straight line between stated months' }).press('Enter');
  await expect(form.getByLabel('May 2017')).toHaveValue('48.2');
  await form.getByRole('button', { name: 'See what it would change' }).press('Enter');
  await expect(form.getByText(/^Norfolk, March 2018: .*green but slipping/)).toBeVisible();
  expect(await accessibilityFaultsAtEverySize(page)).toEqual([]);
  await form.getByLabel('Why').fill(REASON);
  await form.getByRole('button', { name: 'Save the trajectory' }).press('Enter');
  await expect(page.getByText('The trajectory is saved.')).toBeVisible();

  const { page: read } = await loadingOf('analyst', 'norfolk');
  await read.goto('/norfolk/cards/3.3?period=2018-03');
  const card = read.getByRole('article');
  await expect(card).toContainText('green slipping');
  await expect(card).toContainText(
    '56.0% is 24.0 points behind its trajectory of 80% in March 2018',
  );
  await expect(card).toContainText(
    'Dashed steps: the trajectory, from 45% in April 2017 to 80% in March 2018.',
  );
  expect(await accessibilityFaultsAtEverySize(read)).toEqual([]);
  await read.goto('/norfolk/scorecard?period=2018-03&q=3.3');
  await expect(read.getByRole('row', { name: /3\.3/ }).first()).toContainText('slipping');
});

test('Three localities merge from a day on, chosen in one form', async ({ loadingOf }) => {
  const { page } = await loadingOf('administrator', 'norfolk');
  await page.goto('/norfolk/catalogue?part=places');
  await page.getByRole('button', { name: 'Merge …: South', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'West' }).check();
  await dialog.getByRole('checkbox', { name: 'Great Yarmouth' }).check();
  await dialog.getByLabel('From').fill('2019-04-01');
  await dialog.getByLabel('Name of the new place').fill('Coast and South');
  await dialog.getByLabel('Short name').fill('Coast & S');
  await dialog.getByLabel('Why').fill(REASON);
  await dialog.getByRole('button', { name: 'Merge the places' }).click();
  await expect(page.getByText('Coast and South begins on 1 April 2019.')).toBeVisible();
  await expect(page.getByRole('row', { name: /^Coast and South/ })).toContainText(
    'from South, 1 April 2019; from West, 1 April 2019; from Great Yarmouth, 1 April 2019',
  );
});

test('Another population is previewed and set, with where it comes from', async ({ loadingOf }) => {
  const { page } = await loadingOf('administrator', 'norfolk');
  await page.goto('/norfolk/catalogue?part=populations');
  const form = page.getByRole('form', { name: 'A population' });
  await form.getByLabel('Place').selectOption({ label: 'Norwich' });
  await form.getByLabel('Children under 18').fill('26,900');
  await form.getByLabel('Estimate of').fill('2017');
  await form.getByLabel('Source').fill('ONS mid-year estimates');
  await form.getByLabel('Holds from').fill('2018-03-01');
  await form.getByRole('button', { name: 'See what it would change' }).click();
  await expect(form.getByText('What it would change')).toBeVisible();
  expect(await accessibilityFaultsAtEverySize(page)).toEqual([]);
  await form.getByLabel('Why').fill(REASON);
  await form.getByRole('button', { name: 'Save the population' }).click();
  await expect(page.getByText('The population is saved.')).toBeVisible();
  await expect(page.getByRole('row', { name: /^26,900/ })).toContainText(
    'ONS mid-year estimates, estimate of 2017',
  );
});

const OPENED = [
  { part: 'areas', button: 'Change …: Assessments' },
  { part: 'places', button: 'Describe …: Norfolk' },
  { part: 'places', button: 'Split …: Norwich' },
  { part: 'places', button: 'Merge …: Norwich' },
  { part: 'annotations', button: 'A new annotation …' },
  { part: 'annotations', button: 'Withdraw …: Plans due from 45 days' },
];

for (const { part, button } of OPENED) {
  test(`${button} can be used by everybody, what is missing said`, async ({ loadingOf }) => {
    const { page } = await loadingOf('administrator', 'norfolk');
    await page.goto(`/norfolk/catalogue?part=${part}`);
    await page.getByRole('button', { name: button, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('button[type="submit"]').click();
    await expect(dialog.getByRole('alert').first()).toBeVisible();
    expect(await accessibilityFaultsAtEverySize(page)).toEqual([]);
  });
}

test('A new indicator with the key of another is refused before it is saved', async ({
  loadingOf,
}) => {
  const { page } = await loadingOf('administrator', 'norfolk');
  await page.goto('/norfolk/catalogue/new-indicator');
  const form = page.getByRole('form', { name: 'A new indicator' });
  await form.getByRole('textbox', { name: 'Key' }).fill('3.3');
  await form.getByRole('textbox', { name: 'Name' }).fill('Something else');
  await form.getByLabel('Position').fill('200');
  await form.getByRole('button', { name: 'See what it would change' }).click();
  await expect(form.getByRole('alert').first()).toContainText('Key: 3.3 is that of');
  expect(await accessibilityFaultsAtEverySize(page)).toEqual([]);
});

test('A team ends from a day on, and not while its figures would be shown nowhere', async ({
  loadingOf,
}) => {
  const { page } = await loadingOf('administrator', 'norfolk');
  await page.goto('/norfolk/catalogue?part=places');
  const team = 'Breckland Looked After';
  await page.getByRole('button', { name: `End …: ${team}` }).click();
  const dialog = page.getByRole('dialog');
  const day = dialog.getByLabel('The first day on which it is no more');
  await day.fill('2018-03-01');
  await dialog.getByLabel('Why').fill('The team is closed in April.');
  await dialog.getByRole('button', { name: 'End the place' }).click();
  await expect(dialog.getByRole('alert').first()).toContainText('would be shown nowhere');
  await day.fill('2018-04-01');
  await dialog.getByRole('button', { name: 'End the place' }).click();
  await expect(page.getByText(`${team} ends on 1 April 2018.`)).toBeVisible();
  // In the tree of places; the list of dated changes has a row of it, too.
  await expect(page.getByRole('row', { name: new RegExp(team) }).first()).toContainText(
    'until 1 April 2018',
  );
  expect(await accessibilityFaultsAtEverySize(page)).toEqual([]);
});

test('The catalogue goes out as a workbook and comes in again without a change', async ({
  loadingOf,
}) => {
  const { page } = await loadingOf('administrator', 'norfolk');
  await page.goto('/norfolk/catalogue?part=workbook');
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download the catalogue as a workbook' }).click();
  const path = await (await downloading).path();
  await page.getByLabel('The workbook').setInputFiles(path);
  await expect(page.getByText('nothing would change')).toBeVisible();
  expect(await accessibilityFaultsAtEverySize(page)).toEqual([]);
  await page
    .getByLabel('The workbook')
    .setInputFiles({ name: 'a.xlsx', mimeType: '', buffer: Buffer.from('no workbook') });
  await expect(page.getByRole('alert')).toBeVisible();
  expect(await accessibilityFaultsAtEverySize(page)).toEqual([]);
});
