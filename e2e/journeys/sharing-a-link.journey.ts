import { expect, test } from '../fixtures/journey';

test('a link opens the same view for somebody else', async ({ scorecard, somebodyElse, page }) => {
  await scorecard.open();
  await scorecard.choosePlace('norwich');
  await expect(scorecard.heading).toHaveText(/^Norwich/);
  await scorecard.filter('areas').choose(/^Child Protection/, /^LAC/);
  await page.getByRole('radio', { name: '6', exact: true }).check({ force: true });
  await page.getByRole('radio', { name: 'One list' }).check({ force: true });
  await scorecard.columnHeading('Target').getByRole('button').click();
  await page.getByRole('button', { name: 'Columns' }).click();
  const columns = page.getByRole('dialog', { name: 'Columns' });
  await columns.getByRole('checkbox', { name: 'Data note' }).uncheck();
  await columns.getByRole('button', { name: 'Move Target earlier' }).click();
  await columns.press('Escape');
  await scorecard.modelledSwitch.uncheck({ force: true });
  await expect(page.getByText('Modelled figures are left out.')).toBeVisible();
  await expect.poll(() => scorecard.address()['modelled']).toBe('off');

  const theirs = await somebodyElse();
  await theirs.page.goto(page.url());
  await expect(theirs.heading).toHaveText((await scorecard.heading.textContent()) ?? '');
  await theirs.expectAddress(scorecard.address());
  // The tables follow when there is time to draw them.
  for (const each of [scorecard, theirs]) await each.settled();
  expect(await theirs.columnTitles()).toEqual(await scorecard.columnTitles());
  expect(await theirs.columnTitles()).not.toContain('Data note');
  const rows = [...(await scorecard.readRows())];
  await expect.poll(async () => [...(await theirs.readRows())]).toEqual(rows);
});

test('columns once chosen are there the next time, and an address that names others is followed', async ({
  scorecard,
  page,
}) => {
  await scorecard.open();
  await page.getByRole('button', { name: 'Columns' }).click();
  const columns = page.getByRole('dialog', { name: 'Columns' });
  await columns.getByRole('checkbox', { name: 'Region' }).uncheck();
  await columns.press('Escape');
  await expect(scorecard.columnHeading('Region')).toHaveCount(0);
  const chosen = await scorecard.columnTitles();

  await scorecard.open();
  await expect.poll(() => scorecard.columnTitles()).toEqual(chosen);
  await scorecard.open({ columns: 'ref,indicator,months,rag' });
  await expect.poll(() => scorecard.columnTitles()).not.toContain('Target');
  expect(await scorecard.columnTitles()).toContain('Rating, Norfolk');
});

test('another month is another view, and its arrows and counts are its own', async ({
  scorecard,
  page,
}) => {
  await scorecard.open();
  await page.getByRole('button', { name: 'Month before' }).click();
  await expect(scorecard.heading).toHaveText('Norfolk, February 2018');
  await scorecard.expectAddress({ period: '2018-02' });
  const line = scorecard.line('3.3');
  await line.reveal();
  await line.expectText('February 2018', /^50\.2%/);
  await line.expectMark('Direction of travel', '▼', /worse/);
  await scorecard.chooseMonth(/^December 2017/);
  await expect(scorecard.heading).toHaveText('Norfolk, December 2017');
  await page.goBack();
  await page.goBack();
  await expect(scorecard.heading).toHaveText('Norfolk, March 2018');
});

test('modelled figures can be switched off everywhere', async ({ scorecard, page }) => {
  await scorecard.open({ q: '3.3' });
  const line = scorecard.line('3.3');
  await scorecard.modelledSwitch.uncheck({ force: true });
  await scorecard.expectAddress({ q: '3.3', modelled: 'off' });
  await expect(page.getByText('Modelled figures are left out.')).toBeVisible();
  // What the report quotes for localities stays.
  await line.expectMark('Rating, West', '■', /^amber/);

  await scorecard.open({ q: '2.3', modelled: 'off' });
  await scorecard.line('2.3').expectMark('Rating, Norfolk', '■', /^amber/);
  await scorecard.line('2.3').expectMark('Rating, Breckland', '–', /^not rated/);
});

test('what an address says that is not understood is named, and the rest holds', async ({
  scorecard,
  page,
}) => {
  await scorecard.open({ area: 'looked-after-children', rating: 'purple' });
  await expect(page.getByText(/rating: “purple” is not/)).toBeVisible();
  await expect.poll(() => scorecard.readKeys()).toContain('7.2');
});
