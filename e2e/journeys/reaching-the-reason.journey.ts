import { readFile } from 'node:fs/promises';
import { expect, test } from '../fixtures/journey';
import { IndicatorPage } from '../pages/indicator-page';

test('a press on a red indicator leads to the reason for it', async ({ scorecard, page }) => {
  await scorecard.open();
  const line = scorecard.line('3.3');
  await line.reveal();
  await line.row.getByRole('link', { name: /^3\.3 .*: its page$/ }).click();

  const indicator = new IndicatorPage(page);
  await indicator.settled();
  await expect(indicator.heading).toHaveText(/^3\.3 Assessments auth in 45 WD/);
  await expect(page).toHaveTitle(/^3\.3 .* – Norfolk, March 2018 – /);
  await expect(indicator.figure).toContainText('56.0%');
  await expect(indicator.said('Figure')).toContainText(
    /398 of 711.*counts: not printed; it follows/i,
  );
  await expect(indicator.said('Rating')).toContainText('below the red tolerance of 70%');
  await expect(indicator.said('To be green')).toContainText(/171 more.*Norwich 73, Breckland 38/s);
  await expect(indicator.said('To be green')).toContainText(/estimate/i);
  await expect(indicator.said('Beside others')).toContainText('83.8%');
  const real = indicator.said('Is it real?');
  await expect(real).toContainText('4 months are too few for control limits');
  await expect(real).toContainText(/5\.8 points.*346 of 689.*398 of 711.*0\.5 to 10\.9/);

  await expect(indicator.places).toContainText(/modelled figures/);
  await expect(indicator.places.getByRole('columnheader', { name: 'Rank' })).toHaveCount(0);
  const row = (name: string) =>
    indicator.places.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
  await expect(row('Breckland')).toContainText(/36%.*\(modelled\)/);
  await expect(row('West')).toContainText('77.9%');

  await row('Breckland').getByRole('link', { name: 'Breckland' }).click();
  await expect(page).toHaveURL(/\/norfolk\/indicators\/3\.3\?.*place=breckland$/);
  await expect(indicator.figure).toContainText('Breckland, March 2018');
});

test('thirteen months have a verdict, and a count of signals has its false alarms beside it', async ({
  page,
}) => {
  const indicator = new IndicatorPage(page);
  await indicator.open('5.4');
  await expect(indicator.said('Is it real?')).toContainText(
    'Still unusually low: 82.7% is below the lower limit',
  );
  await page.getByRole('switch', { name: 'Control limits' }).click({ force: true });
  await expect(page).toHaveURL(/limits=on/);
  await expect(indicator.chart.getByText(/^Lower limit/)).toBeVisible();
  await expect(page.getByText(/take part in a signal\. False alarms to expect/)).toBeVisible();
});

test('the points of a chart are browsed by keys, and its table and file say the same', async ({
  page,
}) => {
  const indicator = new IndicatorPage(page);
  await indicator.open('3.3');
  await indicator.points.focus();
  await indicator.expectPoint(/^March 2018: 56\.0%, 398 of 711; red; target 80%/);
  await page.keyboard.press('ArrowLeft');
  await indicator.expectPoint(/^February 2018: 50\.2%, 346 of 689/);
  await page.keyboard.press('Home');
  await indicator.expectPoint(/^March 2017: no figure/);
  await page.keyboard.press('End');
  await indicator.expectPoint(/^March 2018/);

  await page.getByRole('switch', { name: 'Table' }).click({ force: true });
  await expect(indicator.table.getByRole('row')).toHaveCount(14);
  await expect(indicator.table.getByRole('row').nth(1)).toContainText(
    /March 2018.*56\.0%.*✕ red.*398.*711/,
  );
  const begun = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download CSV' }).click();
  const file = await begun;
  expect(file.suggestedFilename()).toBe('norfolk-3.3-2018-03-norfolk.csv');
  const text = await readFile(await file.path(), 'utf8');
  expect(text).toContain('accurate as of 10 April 2018');
  expect(text).toMatch(/March 2018,56\.0,published,red,398,711,80/);
});

test('the picture of a chart is a picture, two pixels to each', async ({ page }) => {
  const indicator = new IndicatorPage(page);
  await indicator.open('3.3');
  const begun = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download picture' }).click();
  const file = await begun;
  expect(file.suggestedFilename()).toBe('norfolk-3.3-2018-03-norfolk.png');
  const bytes = await readFile(await file.path());
  expect([...bytes.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
  const width = await indicator.chart.evaluate((drawing) => drawing.clientWidth);
  expect(bytes.readUInt32BE(16)).toBe((width + 48) * 2);
});

test.describe('in the fictional council', () => {
  test.use({ person: 'analystOfWendmere' });

  test('complete figures are ranked, with intervals, a funnel and what can be said', async ({
    page,
  }) => {
    const indicator = new IndicatorPage(page);
    await indicator.open('3.2', {}, 'wendmere');
    await expect(indicator.places.getByRole('columnheader', { name: 'Rank' })).toBeVisible();
    await expect(indicator.places.getByText(/^95% interval from/).first()).toBeAttached();
    await expect(
      indicator.places.getByRole('img', { name: /within the limits of chance/ }),
    ).toBeVisible();
    await expect(indicator.places).toContainText(/is worse than Wendmere/);
  });
});
