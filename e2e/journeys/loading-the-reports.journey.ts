import { existsSync, readFileSync } from 'node:fs';
import { accessibilityFaultsAtEverySize } from '../fixtures/accessibility';
import { expect, test } from '../fixtures/own-product';
import type { ImportPage } from '../pages/import-page';

const FOLDER = new URL('../../../shared/data/', import.meta.url);
const isThere = existsSync(FOLDER);
if (!isThere) {
  process.stdout.write(
    'The transcribed reports are not beside this clone, in ../shared: their journeys are skipped.\n',
  );
}

// One after the other, in one product: each leaves the record as it was.
test.describe.configure({ mode: 'default', timeout: 300_000 });
test.skip(!isThere, 'The transcribed reports are not beside this clone.');

const REASON = 'The report of March, as it was printed.';
const AS_PRINTED = 'It is so in the printed report.';

const downloaded = (name: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: readFileSync(new URL(name, FOLDER)),
});

const expectAccessible = async ({ page }: ImportPage) =>
  expect(await accessibilityFaultsAtEverySize(page)).toEqual([]);

/** Leaves out the rows of every name that nothing of ours has, with one reason, and checks again. */
async function leaveOut({ page }: ImportPage, names: readonly string[], why: string) {
  const table = page.getByRole('table', { name: /not known in the catalogue$/ });
  await expect(table.getByRole('rowheader')).toHaveText([...names]);
  const [first = ''] = names;
  await page.getByLabel(`What “${first}” is`).selectOption('leave its rows out');
  for (const name of names.slice(1)) {
    await page.getByLabel(`What “${name}” is`).selectOption('leave its rows out');
  }
  await page.getByLabel('Why', { exact: true }).fill(why);
  await page.getByRole('button', { name: 'Keep this, and check again' }).click();
  await expect(page.getByText(/^0 failures, /)).toBeVisible({ timeout: 60_000 });
}

test('Norfolk’s months load from the downloaded table, though a column is taken wrongly and five refs are unknown', async ({
  loadingOf,
}) => {
  const loading = await loadingOf('analyst', 'norfolk');
  const { page } = loading;
  await loading.open();
  await loading.choose(downloaded('norfolk_series.csv'));
  // The unit instead of the value.
  await loading.column('C').selectOption('Not read');
  await loading.column('D').selectOption('Value');
  await expect(loading.notUnderstood).toContainText('"pct" is no number');
  await loading.check(REASON);
  await expect(page.getByText(/^It cannot be stored as it is/)).toBeVisible();
  await page.getByRole('link', { name: 'say again what it is' }).click();
  await loading.column('D').selectOption('Not read');
  await loading.column('C').selectOption('Value');
  await expect(loading.notUnderstood).toHaveCount(0);
  await loading.check(REASON);

  const unknown = ['4.5n', '4.6n', '4.7n', '6.4n', '9.2n'];
  const why = 'The number behind a percentage, of which the record has none.';
  await expectAccessible(loading);
  await leaveOut(loading, unknown, why);
  for (const name of unknown) {
    const told = loading.issues.getByRole('row').filter({ hasText: `of "${name}" are left out` });
    await expect(told.filter({ hasText: why })).toHaveCount(1);
  }
  await loading.acknowledgeAll(AS_PRINTED);
  await loading.go('Preview');
  await expect(page.getByRole('list', { name: 'In short' })).toContainText(/would change/);
  await expectAccessible(loading);
  // March is published: nothing is stored before it is said why its figures change.
  await loading.go('Store');
  await page.getByRole('radio', { name: /^correction/ }).check();
  await page.getByRole('button', { name: 'Keep the cause, and check again' }).click();
  await expect(page.getByRole('link', { name: /^Go on: see what/ })).toBeVisible({
    timeout: 60_000,
  });
  await loading.store();

  // The next file with these headings need not be told again, and changes nothing.
  await loading.open();
  await loading.choose(downloaded('norfolk_series.csv'));
  const said = page.getByRole('region', { name: 'What was said of unknown names' });
  await expect(said).toContainText(`Rows of “9.2n” are left out: ${why}`);
  await expectAccessible(loading);
  await loading.check(REASON);
  await expect(page.getByText(/^0 failures, /)).toBeVisible();
  await loading.acknowledgeAll(AS_PRINTED);
  await loading.go('Store');
  await expect(page.getByText(/^Every figure of this file stands in the record/)).toBeVisible();
  await page.getByRole('button', { name: 'Close this import' }).click();
  await expect(page.getByText('Nothing of it is in the record.')).toBeVisible();

  await loading.open();
  await loading.imports
    .getByRole('link', { name: /norfolk_series/ })
    .nth(1)
    .click();
  await loading.expectStep('Store');
  await loading.takeBack('It was a trial with the printed figures.');
});

test('Norfolk’s localities load from the downloaded table, but for the rows of which nobody knows the indicator', async ({
  loadingOf,
}) => {
  const loading = await loadingOf('analyst', 'norfolk');
  const { page } = loading;
  await loading.open();
  await loading.choose(downloaded('norfolk_localities.csv'));
  // The localities as indicators.
  await loading.column('A').selectOption('Not read');
  await loading.column('B').selectOption('Indicator');
  await loading.check(REASON);
  await expect(page.getByText(/^It cannot be stored as it is/)).toBeVisible();
  await page.getByRole('link', { name: 'say again what it is' }).click();
  await loading.column('A').selectOption('Indicator');
  await loading.column('B').selectOption('Place');
  await loading.check(REASON);
  const why = 'The report does not say which indicator it is.';
  await leaveOut(loading, ['2.7 or 2.8', '6.4 (out of timescale)'], why);
  await loading.acknowledgeAll(AS_PRINTED);
  await loading.go('Preview');
  const short = page.getByRole('list', { name: 'In short' });
  await expect(short).toContainText('stand there already as they are');
  await expectAccessible(loading);
  await page.getByRole('button', { name: 'Stop this import' }).click();
  await expect(page.getByText('Nothing of it is in the record.')).toBeVisible();
});
