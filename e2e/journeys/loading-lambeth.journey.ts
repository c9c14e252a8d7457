import { existsSync, readFileSync } from 'node:fs';
import { addLambeth } from '@vital-signs/testkit/lambeth';
import type { LambethRow } from '@vital-signs/testkit/lambeth';
import { parse } from 'csv-parse/sync';
import { accessibilityFaultsAtEverySize } from '../fixtures/accessibility';
import { expect, test as ownProduct } from '../fixtures/own-product';
import { startProduct } from '../product';

const FILE = new URL('../../../shared/data/lambeth.csv', import.meta.url);
const isThere = existsSync(FILE);
if (!isThere) {
  process.stdout.write(
    'Lambeth’s table is not beside this clone, in ../shared: its journey is skipped.\n',
  );
}

/** An authority with Lambeth’s indicators and no figure of them, beside Lambeth, whose table is on record. */
const BEFORE = 'lambeth-before';

const test = ownProduct.extend({
  product: [
    async ({}, use) => {
      const rows = parse<LambethRow>(readFileSync(FILE, 'utf8'), { columns: true });
      const analyst = 'analyst@norfolk.example';
      const product = await startProduct((dataDir) =>
        addLambeth(dataDir, { rows, slug: BEFORE, analyst }),
      );
      await use(product);
      await product.stop();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
});

test.describe.configure({ timeout: 300_000 });
test.skip(!isThere, 'Lambeth’s table is not beside this clone.');

test('Lambeth’s wide table loads as it was downloaded, though a column is taken wrongly first', async ({
  loadingOf,
}) => {
  const loading = await loadingOf('analyst', BEFORE);
  const { page } = loading;
  await loading.open();
  await loading.choose({
    ...{ name: 'lambeth.csv', mimeType: 'text/csv' },
    buffer: readFileSync(FILE),
  });
  await expect(page.getByText('The file has 19 columns, A to S.')).toBeVisible();
  await expect(loading.column('N').locator('option:checked')).toHaveText('Values of a period');

  // The names of the measures instead of the figures of February.
  await loading.column('N').selectOption('Not read');
  await loading.column('C').selectOption('Values of a period');
  await page.getByLabel('Period of column C').fill('February 2019');
  await expect(loading.notUnderstood).toContainText('is no number');
  await loading.check('The table of February, as it was printed.');
  await expect(page.getByText(/^It cannot be stored as it is/)).toBeVisible();
  await page.getByRole('link', { name: 'say again what it is' }).click();
  await loading.column('C').selectOption('Indicator');
  await loading.column('N').selectOption('Values of a period');
  await page.getByLabel('Period of column N').fill('February 2019');
  await expect(page.getByText(/^Failure, /)).toHaveCount(0);
  expect(await accessibilityFaultsAtEverySize(page)).toEqual([]);

  await loading.check('The table of February, as it was printed.');
  await expect(page.getByText(/^0 failures, /)).toBeVisible();
  await loading.acknowledgeAll('It is so in the printed table.');
  await loading.go('Preview');
  await expect(page.getByRole('list', { name: 'In short' })).toContainText(
    /^\d+ figures are new, 0 would change/,
  );
  await loading.store();
  await page.goto(`/${BEFORE}/scorecard?period=2018-12`);
  const looked = page.getByRole('row', { name: /Number of LAC/ });
  await expect(looked.getByRole('gridcell', { name: '335' }).first()).toBeVisible();
});
