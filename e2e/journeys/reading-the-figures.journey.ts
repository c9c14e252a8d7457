import { expect, test } from '../fixtures/journey';

test('the month and its counts stand over the table', async ({ scorecard, page }) => {
  // Whoever belongs to one authority is led to it.
  await page.goto('/');
  await expect(page).toHaveURL('/norfolk/scorecard');
  await expect(scorecard.heading).toHaveText('Norfolk, March 2018');
  await expect(page).toHaveTitle(/^Norfolk, March 2018 – Scorecard/);
  await expect(
    page.getByText(/^4 of 14 rated indicators are red, 8 amber and 2 green/),
  ).toBeVisible();
  await expect(page.getByText(/accurate as of the morning of 10 April 2018/)).toBeVisible();
  await expect(
    page.getByText(/\d+ of this month’s \d+ figures, over all places shown, are modelled/),
  ).toBeVisible();
  for (const [word, count] of [
    ['red', '4'],
    ['amber', '8'],
    ['green', '2'],
    ['tolerances mis-set', '1'],
    ['not rated', '90'],
  ] as const) {
    await expect(scorecard.count(word)).toContainText(count);
  }
  await expect.poll(() => scorecard.readKeys()).toHaveLength(105);
});

test('3.3 is red, better than the month before, and differs between localities', async ({
  scorecard,
}) => {
  await scorecard.open();
  const line = scorecard.line('3.3');
  await line.reveal();
  await line.expectText('March 2018', /^56\.0%/);
  await line.expectText('Target', '80%');
  await line.expectText('Tolerances', /70%\s*80%/);
  await line.expectText('Neighbour average', /^83\.8%/);
  await line.expectMark('Direction of travel', '▲', /50\.2% to 56(\.0)?%.*better/);
  await line.expectMark('Rating, Norfolk', '✕', /^red.*below the red tolerance of 70%/);
  await line.expectMark('Rating, Breckland', '✕', /^red.*36/);
  await line.expectMark('Rating, West', '■', /^amber.*77\.9/);
  await line.expectMark('Rating, Great Yarmouth', '■', /^amber.*73/);
});

test('a row says what it can be trusted for', async ({ scorecard }) => {
  await scorecard.open();

  const rate = scorecard.line('7.2');
  await rate.reveal();
  await rate.expectText('March 2018', /^69\.7/);
  await rate.expectMark('Rating, Norfolk', '✕', /^red/);
  await rate.expectMark('Direction of travel', '▼', /worse/);

  const plans = scorecard.line('5.4');
  await plans.reveal();
  await plans.expectText('March 2018', /^82\.7%/);
  await plans.expectMark('Rating, Norfolk', '■', /^amber/);

  const misSet = scorecard.line('6.5');
  await misSet.reveal();
  await misSet.expectMark(
    'Rating, Norfolk',
    '!',
    /^tolerances mis-set.*wrong way round|^tolerances mis-set.*red.*green/i,
  );
  await misSet.expectText('Tolerances', /30\s*35/);

  const stock = scorecard.line('7.1');
  await stock.reveal();
  await stock.expectText('Year to date', /^1,178/);

  const contacts = scorecard.line('2.1');
  await contacts.reveal();
  await contacts.expectText('Year to date', /^39,743/);

  const share = scorecard.line('6.4');
  await share.reveal();
  await share.expectText('Year to date', /^79\.3%/);

  const incomplete = scorecard.line('4.4');
  await incomplete.reveal();
  await incomplete.expectText('Year to date', /^2,071/);
});

test('resting on a cell says the figures behind it', async ({ scorecard }) => {
  await scorecard.open({ q: '4.4' });
  const incomplete = scorecard.line('4.4');
  await scorecard.restOn((await incomplete.cell('Year to date')).locator('[data-tip-key]'));
  await expect(scorecard.tip).toContainText('2,071, as printed');
  await expect(scorecard.tip).toContainText('10 of 12 months');

  await scorecard.open({ q: '2.1' });
  await scorecard.restOn(
    (await scorecard.line('2.1').cell('Year to date')).locator('[data-tip-key]'),
  );
  await expect(scorecard.tip).toContainText('39,743, as printed');
  await expect(scorecard.tip).toContainText('By the months it is 39,743');

  await scorecard.open({ q: '3.3' });
  const line = scorecard.line('3.3');
  await scorecard.restOn((await line.cell('13 months')).locator('[data-tip-key]'));
  await expect(scorecard.tip).toContainText('56.0%');
  await scorecard.restOn((await line.cell('Rating, Breckland')).getByRole('img'));
  await expect(scorecard.tip).toContainText('Breckland: red');
  await expect(scorecard.tip).toContainText('36');
});

test('every indicator that is not rated says why', async ({ scorecard }) => {
  await scorecard.open({ rating: 'not-rated', list: 'flat' });
  const rows = await scorecard.readRows();
  expect(rows.size).toBe(90);
  const titles = await scorecard.columnTitles();
  const county = titles.indexOf('Rating, Norfolk');
  const silent = [...rows].filter(([, cells]) => !/[a-z]/.test(cells[county] ?? ''));
  expect(silent.map(([key]) => key)).toEqual([]);
});
