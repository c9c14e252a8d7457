import { expect, test } from '../fixtures/journey';
import { printReport } from '../fixtures/printed-report';
import { focusOf } from '../pages/focus';
import { MatrixPage } from '../pages/matrix-page';
import { Shell } from '../pages/shell';

test('m opens the matrix from another page, of its place and month', async ({
  scorecard,
  page,
}) => {
  const matrix = new MatrixPage(page);
  const shell = new Shell(page);
  await scorecard.open({ place: 'breckland', period: '2018-02' });
  await page.keyboard.press('m');
  await matrix.settled();
  await shell.expectAddress('/norfolk/matrix', { place: 'breckland', period: '2018-02' });
  await expect(matrix.heading).toHaveText('Breckland by team');
  await expect(matrix.heading).toBeFocused();
});

test('arrow keys reach a cell, and Enter opens its indicator for its place', async ({ page }) => {
  const matrix = new MatrixPage(page);
  const shell = new Shell(page);
  await matrix.open({ q: '3.3' });
  await matrix.grid
    .getByRole('link', { name: /^3\.3 / })
    .first()
    .focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(matrix.cell('3.3', 'Breckland')).toBeFocused();
  await expect(matrix.cell('3.3', 'Breckland')).toHaveAccessibleName(/: 36% \(quoted\), red\./);
  await page.keyboard.press('Enter');
  await shell.expectAddress('/norfolk/indicators/3.3', { period: '2018-03', place: 'breckland' });
  await expect(matrix.heading).toContainText('3.3');
});

test.describe('in the fictional council', () => {
  test.use({ person: 'analystOfWendmere' });

  test('the head is reached by arrows: a place to sort by, and above it the place itself', async ({
    page,
  }) => {
    const matrix = new MatrixPage(page);
    await matrix.open({ show: 'distance' }, 'wendmere');
    await matrix.cell('1.1', 'Ashlow').focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(matrix.sortBy('Ashlow')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/sort=ashlow/);
    await expect(matrix.placeHeading('Ashlow')).toHaveAttribute('aria-sort', 'ascending');
    await expect(matrix.firstIndicator()).toContainText('2.2');
    await expect(matrix.said).toContainText(
      'Sorted by Ashlow, the furthest on the worse side first',
    );
    await matrix.sortBy('Ashlow').focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/wendmere\/place\?period=2018-03&place=ashlow$/);
  });
});

test('a link holds what is filtered, sorted and shown', async ({ page, somebodyElse }) => {
  const matrix = new MatrixPage(page);
  await matrix.open();
  await page.getByRole('combobox', { name: 'Area' }).selectOption('assessments');
  await page.getByRole('button', { name: 'All ratings' }).click();
  await page.getByRole('checkbox', { name: 'red', exact: true }).check();
  await page.keyboard.press('Escape');
  await matrix.sortBy('West').click();
  await expect(matrix.said).toContainText(/^\d indicators? of 105\. Sorted by West/);
  await expect(page).toHaveURL(/area=assessments&rating=red&sort=west$/);
  const said = await matrix.said.textContent();

  const theirs = new MatrixPage((await somebodyElse()).page);
  await theirs.page.goto(page.url());
  await theirs.settled();
  await expect(theirs.said).toHaveText(said ?? '');

  await matrix.search.fill('zzzz');
  await expect(page.getByText('No indicator is as asked for.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all indicators' }).click();
  await expect(matrix.said).toContainText('105 indicators.');
});

for (const size of [
  { width: 1440, height: 1000 },
  { width: 390, height: 844 },
]) {
  test(`the focus stays in sight at ${size.width} px, under the head and beside the names`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    const matrix = new MatrixPage(page);
    await matrix.open();
    await matrix.cell('1.1', 'Norfolk').focus();
    const keys = [
      ...['PageDown', 'PageDown', 'End', 'ArrowUp', 'ArrowUp', 'ArrowUp'],
      ...['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'PageUp', 'ArrowLeft', 'ArrowLeft', 'Home'],
    ];
    for (const key of keys) {
      await page.keyboard.press(key);
      await expect
        .poll(async () => {
          const focus = await focusOf(page);
          return focus?.isMarked === true && focus.isInSight;
        }, `after ${key}`)
        .toBe(true);
    }
  });
}

for (const format of ['A4', 'A3'] as const) {
  test(`${format} landscape holds the whole matrix, its head on every sheet`, async ({ page }) => {
    const matrix = new MatrixPage(page);
    await matrix.open();
    const sheets = await printReport(page, format);
    expect(sheets.length).toBeLessThan(format === 'A4' ? 8 : 5);
    for (const [number, { text, width, right }] of sheets.entries()) {
      expect(right, `nothing runs off sheet ${number + 1}`).toBeLessThan(width);
      for (const heading of ['Indicator', 'County', 'Breckland', 'Gt Yarmouth'])
        expect(text, `${heading} on sheet ${number + 1}`).toContain(heading);
    }
    const whole = sheets.map(({ text }) => text).join('\n');
    for (const last of ['12.20', 'Total Carer Household Ceased']) expect(whole).toContain(last);
    for (const pressed of ['As in the report', 'All ratings']) expect(whole).not.toContain(pressed);
  });
}
