import { accessibilityFaultsAtEverySize } from '../fixtures/accessibility';
import { readExportedTable } from '../fixtures/exported-table';
import type { ExportedTable } from '../fixtures/exported-table';
import { expect, test } from '../fixtures/own-product';
import { csvFile } from '../pages/import-page';
import type { ImportPage } from '../pages/import-page';

// One after the other, in one product: each leaves the record as it was.
test.describe.configure({ mode: 'default', timeout: 240_000 });

const REASON = 'The figures of April, as the service sent them.';
const ALL_THE_SAME = 'Looked up in the case system: it is so.';

const expectAccessible = async ({ page }: ImportPage) =>
  expect(await accessibilityFaultsAtEverySize(page)).toEqual([]);

/** What the product itself holds, as anybody can take it away. */
async function exported({ page, authority }: ImportPage): Promise<ExportedTable> {
  const answer = await page.request.get(`/export/scorecard.csv?authority=${authority}&months=4`);
  return readExportedTable(await answer.text());
}

/** Of which a later paper has printed April: its figure stands there already. */
const KNOWN_IN_APRIL = '8.4';

/** The table of a monthly report: a row for each indicator, a column for each month. */
function reportTable({ rows }: ExportedTable, months: readonly string[]) {
  return [
    ['area', 'ref', 'name', 'good_perf', 'data_note', ...months],
    ...rows
      .filter((row) => row['Mar 18'] !== '' && row['Ref'] !== '' && row['Ref'] !== KNOWN_IN_APRIL)
      .map((row) => {
        const figure = (month: string) => {
          const value = row[month] ?? row['Mar 18'] ?? '';
          return value === '' || row['Unit'] !== '%' ? value : `${value}%`;
        };
        const about = [row['Report area'], row['Ref'], row['Indicator']];
        const judged = [row['Good performance is'], row['Data note']];
        const words = [...about, ...judged].map((text) => text ?? '');
        return [...words, ...['Jan 18', 'Feb 18', 'Mar 18', 'Apr 18'].map(figure)];
      }),
  ];
}

test('The month is loaded from a file by somebody who first takes the wrong column', async ({
  loadingOf,
}) => {
  const loading = await loadingOf('analyst', 'norfolk');
  const { page } = loading;
  await loading.open();
  const lines = reportTable(await exported(loading), ['jan18', 'feb18', 'mar18', 'apr18']);
  const rows = lines.length - 1;
  expect(rows, 'indicators with a figure').toBeGreaterThan(70);
  await loading.choose(csvFile('norfolk-april-2018.csv', lines));
  await expect(loading.column('I').locator('option:checked')).toHaveText('Values of a period');
  await expect(loading.figures).toContainText('April 2018');

  await expectAccessible(loading);

  // The names instead of the figures of April.
  await loading.column('I').selectOption('Not read');
  await loading.column('C').selectOption('Values of a period');
  await page.getByLabel('Period of column C').fill('April 2018');
  await expect(loading.notUnderstood).toContainText('C2');
  await expect(loading.notUnderstood).toContainText('“No of Requests'.slice(1));
  await expect(loading.notUnderstood).toContainText('is no number');
  await expectAccessible(loading);
  await loading.check(REASON);
  await expect(page.getByText(/^It cannot be stored as it is/)).toBeVisible();
  const wrong = loading.issues.getByRole('row', { name: /row 2, column C/ });
  await expect(wrong).toContainText('Failure');
  await expect(wrong).toContainText('No of Requests for Support to EHFF');
  await expect(wrong).toContainText('a count, as in "2,879"');
  await expectAccessible(loading);

  // A reload loses nothing; the way back is the one that the page names.
  await page.reload();
  await page.getByRole('link', { name: 'say again what it is' }).click();
  await loading.column('C').selectOption('Indicator');
  await loading.column('I').selectOption('Values of a period');
  await page.getByLabel('Period of column I').fill('April 2018');
  await expect(loading.notUnderstood).toHaveCount(0);
  await page.getByRole('radio', { name: /^late recording/ }).check();
  await loading.check(REASON);
  await expect(page.getByText(/^0 failures, /)).toBeVisible();
  await loading.acknowledgeAll(ALL_THE_SAME);

  await loading.go('Preview');
  const short = page.getByRole('list', { name: 'In short' });
  await expect(short).toContainText(new RegExp(`^${rows} figures are new, 0 would change`));
  await expect(page.getByRole('table', { name: 'Figures' })).toBeVisible();
  await expectAccessible(loading);
  await loading.store();
  await expectAccessible(loading);
  await page.getByRole('link', { name: 'See the scorecard of April 2018' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('April 2018');

  // The next month has the same headings, one month on.
  await loading.open();
  await expect(loading.imports.getByRole('row', { name: /norfolk-april-2018/ })).toContainText(
    `stored${rows} new`,
  );
  const next = reportTable(await exported(loading), ['feb18', 'mar18', 'apr18', 'may18']);
  await loading.choose(csvFile('norfolk-may-2018.csv', next));
  await expect(page.getByText(/^Its headings are those of a file/)).toBeVisible();
  await expect(loading.figures).toContainText('May 2018');
  await page.getByRole('button', { name: 'Stop this import' }).click();
  await expect(page.getByText('Nothing of it is in the record.')).toBeVisible();

  await loading.open();
  await expectAccessible(loading);
  await page.getByRole('button', { name: /^Take back …: import/ }).click();
  await page.getByLabel('Why', { exact: true }).fill('April is not over yet: it was a trial.');
  await page.getByRole('button', { name: 'Take it back', exact: true }).click();
  await expect(page.getByRole('region', { name: 'What was taken back' })).toContainText(
    `${rows} figures were closed, and 0 former figures stand again. Nothing was changed since`,
  );
});

const LOCALITIES = ['Breckland', 'North & Broadland', 'Norwich', 'South', 'West', 'Great Yarmouth'];

/** Assessments authorised in April: the county, and its six localities. */
function localities(figures: readonly number[]) {
  return [
    ['Ref', 'Indicator', 'Period', 'Norfolk', ...LOCALITIES],
    ['3.1', 'Assessments authorised - No.', 'Apr-18', ...[700, ...figures].map(String)],
  ];
}

test('Six localities that come to more than the county are seen, mended, stored and taken back', async ({
  loadingOf,
}) => {
  const loading = await loadingOf('analyst', 'norfolk');
  const { page } = loading;
  await loading.open();
  await loading.choose(csvFile('localities.csv', localities([80, 130, 190, 110, 120, 100])));
  await expect(page.getByText(/a column for each place\.$/)).toBeVisible();
  await loading.check(REASON);
  await expect(loading.issues).toContainText('Warning');
  await expect(loading.issues).toContainText(/30/);
  await loading.go('Preview');
  const sums = page.getByRole('table', { name: 'Sums that do not come to the whole' });
  await expect(sums).toContainText('3.1 Assessments authorised');
  await expect(sums).toContainText('30 more than the whole');
  await page.getByRole('button', { name: 'Stop this import' }).click();
  await page.getByRole('link', { name: 'Load the file again' }).click();

  await loading.choose(csvFile('localities-mended.csv', localities([80, 120, 180, 110, 110, 100])));
  await loading.check(REASON);
  await loading.acknowledgeAll(ALL_THE_SAME);
  await loading.go('Preview');
  await expect(page.getByText('1 sum adds up')).toBeVisible();
  await expect(sums).toHaveCount(0);
  await loading.store();
  for (const [place, figure] of [
    ['', '700'],
    ['&place=norwich', '180'],
    ['&place=great-yarmouth', '100'],
  ] as const) {
    await page.goto(`/norfolk/scorecard?period=2018-04&q=3.1${place}`);
    const row = page.getByRole('row', { name: /Assessments authorised/ });
    await expect(row.getByRole('gridcell', { name: figure }).first()).toBeVisible();
  }

  await loading.open();
  await loading.imports
    .getByRole('link', { name: /localities-mended/ })
    .first()
    .click();
  await loading.expectStep('Store');
  await loading.takeBack('It was a trial with figures that nobody counted.');
  await expect(page.getByText(/^It was stored as revision \d+ and taken back/)).toBeVisible();
});

test('A wide table with numerators, denominators and targets beside its months is loaded', async ({
  loadingOf,
}) => {
  const loading = await loadingOf('analystOfWendmere', 'wendmere');
  const { page } = loading;
  await loading.open();
  const { rows } = await exported(loading);
  const months = ['Dec 17', 'Jan 18', 'Feb 18', 'Mar 18'];
  const counted = rows
    .filter((row) => row['Unit'] === '%' && row['Numerator'] !== '' && row['Denominator'] !== '')
    .slice(0, 12);
  const lines = [
    ['section', 'ref', 'measure', 'num', 'denom', 'current', 'period'],
    ...counted.map((row) => [
      ...[row['Report area'] ?? '', row['Ref'] ?? '', row['Indicator'] ?? ''],
      ...[row['Numerator'] ?? '', row['Denominator'] ?? '', `${row['Mar 18']}%`, 'Month'],
    ]),
  ].map((line, index) => [
    ...line,
    ...(index === 0
      ? ['dec17', 'jan18', 'feb18', 'mar18', 'min', 'upper']
      : [...months.map((month) => `${counted[index - 1]?.[month]}%`), '90%', '95%']),
  ]);
  await loading.choose(csvFile('wide-table.csv', lines));
  await expect(loading.column('D').locator('option:checked')).toHaveText('Numerator');
  await expect(loading.column('L').locator('option:checked')).toHaveText('Not read');
  await page.getByRole('radio', { name: /^correction/ }).check();
  await loading.check('The table that goes to the board.');
  await expect(page.getByText(/^0 failures, /)).toBeVisible();
  await loading.go('Preview');
  await expect(page.getByRole('list', { name: 'In short' })).toContainText(
    /stand there already as they are/,
  );
  await page.getByRole('button', { name: 'Stop this import' }).click();
  await expect(page.getByText('Nothing of it is in the record.')).toBeVisible();
});

test('A file of another kind is refused with what to do, and leaves nothing behind', async ({
  loadingOf,
  faults,
}) => {
  faults.provokes(/4\d\d/);
  const loading = await loadingOf('analyst', 'norfolk');
  const { page } = loading;
  await loading.open();
  const before = await loading.imports.getByRole('row').count();
  const refuse = async (name: string, text: string) => {
    const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
    await page.getByLabel('File to load').setInputFiles(file);
    await expect(loading.problem).toBeVisible();
    return loading.problem.innerText();
  };
  expect(await refuse('report.csv', '%PDF-1.7\n%âãÏÓ\n1 0 obj')).toMatch(/PDF/);
  expect(await refuse('nothing.csv', '')).toMatch(/empty|nothing/i);
  await page.reload();
  await expect(loading.imports.getByRole('row')).toHaveCount(before);
});
