import { expect, test } from '../fixtures/journey';
import { SectionPage } from '../pages/section-page';

test('contacts by source add up, and say which source leads on to what', async ({ page }) => {
  const section = new SectionPage(page);
  await section.open('contacts-by-source', { period: '2018-03' });
  await expect(section.heading).toHaveText('Contacts by source');
  await expect(page).toHaveTitle(/^Contacts by source – Norfolk, March 2018 – /);
  expect(await section.monthCells('contact source', 'Police')).toEqual([
    ...['1,477', '49.0%', '162', '27.8%', '11.0%'],
  ]);
  expect(await section.monthCells('contact source', 'The whole')).toEqual([
    ...['3,016', '', '582', '', '19.3%'],
  ]);

  const rows = section
    .breakdown('contact source')
    .getByRole('table')
    .first()
    .locator('tbody')
    .getByRole('row');
  await expect(rows).toHaveCount(7);
  let [contacts, referrals] = [0, 0];
  for (const row of await rows.all()) {
    const cells = await row.getByRole('cell').allInnerTexts();
    contacts += Number(cells[0]?.replace(',', ''));
    referrals += Number(cells[2]?.replace(',', ''));
  }
  expect([contacts, referrals]).toEqual([3016, 582]);
});

test('a breakdown is a table, small charts or a stack, as its address says', async ({ page }) => {
  const section = new SectionPage(page);
  await section.open('contacts-by-source');
  const part = section.breakdown('contact source');
  const figures = part.getByRole('group', { name: '2.1 Contacts - No. (in-month)' });
  const police = figures.getByRole('row').filter({ hasText: 'Police' });
  await expect(police.getByRole('img', { name: 'not legible in the source' })).toHaveCount(7);

  await section.show('Shares');
  await expect(page).toHaveURL(/breakdown=shares/);
  await expect(part.getByRole('group', { name: /shares of the whole/ }).first()).toContainText(
    '49.0%',
  );
  await section.show('Small charts');
  await expect(page).toHaveURL(/breakdown=charts/);
  await expect(part.getByRole('img', { name: /^Police\. 13 months/ }).first()).toBeVisible();
  await section.show('100% stack');
  await expect(page).toHaveURL(/breakdown=stack/);
  const stack = part.getByRole('img', { name: /March 2018: Police 49\.0%/ });
  await expect(stack).toContainText('Police 49.0%');
  await expect(part.getByText('Hatched: not legible in the source.').first()).toBeVisible();

  await page.reload();
  await expect(page.getByRole('radio', { name: '100% stack' })).toBeChecked();
});

test('outcomes that do not add up say by how much, and lost cells are never nought', async ({
  page,
}) => {
  const section = new SectionPage(page);
  await section.open('section-47');
  const outcomes = section.breakdown('outcome');
  await expect(outcomes).toContainText(
    'March 2018: the 3 parts add up to 91.9%, 8.1 percentage points fewer than 100%.',
  );
  await expect(outcomes.getByRole('row', { name: /^Parts less the whole/ })).toContainText('−8.1');

  await section.open('residential-placements');
  expect(await section.monthCells('age', 'Under 12')).toEqual(['not legible', '–']);
  const kinds = section.breakdown('kind of placement');
  await expect(kinds.getByRole('cell', { name: 'not legible', exact: true })).toHaveCount(7);
});

test('a section says what was claimed, what the figures say to it, and leads on by keys', async ({
  page,
}) => {
  const section = new SectionPage(page);
  await section.open('assessments-completed', { period: '2018-03' });
  await expect(section.analysis).toContainText(/Performance analysis of March 2018/);
  await expect(section.analysis.getByRole('listitem').first()).toContainText(
    /holds.*The county’s share in time rose in March\..*50\.2%.*56\.0%: it rose\./s,
  );
  await expect(section.analysis).toContainText(
    /claims of it checked against the figures: \d+ hold/,
  );
  await expect(section.months.getByRole('row').nth(1)).toContainText(/3\.3.*60\.1%.*56\.0%/s);

  await page.keyboard.press('n');
  await expect(section.heading).toHaveText('Assessments outcomes');
  await expect(page).toHaveURL(/\/sections\/assessments-outcomes\?period=2018-03$/);
  await expect(section.heading).toBeFocused();
  await page.keyboard.press('p');
  await expect(section.heading).toHaveText('Assessments completed');

  await section.months.getByRole('link', { name: /^Assessments auth in 45 WD/ }).click();
  await expect(page).toHaveURL(/\/indicators\/3\.3\?period=2018-03$/);
});

test('charts further down are drawn when one comes near, and are browsed by keys', async ({
  page,
}) => {
  const section = new SectionPage(page);
  await section.open('assessments-outcomes');
  const chart = section.charts.getByRole('slider', { name: /3\.5p Ongoing involvement/ });
  await chart.scrollIntoViewIfNeeded();
  await chart.focus();
  await expect(chart).toHaveAttribute('aria-valuetext', /^March 2018: 35\.9%, 255 of 711; red/);
  await page.keyboard.press('ArrowLeft');
  await expect(chart).toHaveAttribute('aria-valuetext', /^February 2018: 33\.3%/);
});

test('the areas count what the scorecard counts, and each leads to its own', async ({
  scorecard,
  page,
}) => {
  await scorecard.open();
  await expect(scorecard.counts.getByRole('button').first()).toBeVisible();
  const counted = await scorecard.counts.getByRole('button').allInnerTexts();
  const onScorecard = counted.map((text) => Number(/\d+/.exec(text)?.[0]));

  await page.goto('/norfolk/areas');
  const all = page.getByRole('row', { name: /^All areas/ });
  await expect(all).toBeVisible();
  const cells = await all.getByRole('cell').allInnerTexts();
  const onAreas = cells.slice(0, onScorecard.length).map((text) => Number(/\d+/.exec(text)?.[0]));
  expect(onAreas).toEqual(onScorecard);

  await page.getByRole('link', { name: 'Assessments', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Assessments');
  await expect(page.getByRole('list', { name: 'Indicators by rating' })).toContainText(
    /2\s*red.*2 in Feb 18/s,
  );
  await expect(page.getByText(/^Both rated indicators are red\./)).toBeVisible();
  await expect(page.getByText(/^Generated from the figures of March 2018/)).toBeVisible();
  const line = page.getByRole('row').filter({ hasText: 'Assessments auth in 45 WD' });
  await expect(line).toContainText('56.0%');
  await expect(line.getByRole('img', { name: 'red' })).toBeVisible();
  await page.getByRole('link', { name: 'Assessments completed' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Assessments completed');
});

test('a section or an area that is not there says so, and where there is something', async ({
  page,
}) => {
  await page.goto('/norfolk/sections/nowhere');
  await expect(page.getByText('Norfolk has no section known as “nowhere”.')).toBeVisible();
  await page.goto('/norfolk/areas/nowhere');
  await expect(page.getByText(/^Norfolk has no area .* known as “nowhere”\.$/)).toBeVisible();
  await page.getByRole('link', { name: /^To all areas/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Report areas');
});
