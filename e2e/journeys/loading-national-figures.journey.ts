import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { accessibilityFaultsAtEverySize } from '../fixtures/accessibility';
import { expect, test } from '../fixtures/own-product';
import { NationalPage } from '../pages/national-page';

test.describe.configure({ mode: 'default', timeout: 240_000 });

/** The published files; they are no part of the product. */
const FOLDER = resolve(import.meta.dirname, '../../../shared/data/dfe');
const REFERRALS = 'c1_children_in_need_referrals_and_rereferrals_2013_to_2024.csv';
const AUTHORITIES = 'la_code_list.xlsx';
const NEIGHBOURS = 'sn_april_2021.xlsx';

const expectAccessible = async (page: Page) =>
  expect(await accessibilityFaultsAtEverySize(page)).toEqual([]);

/** The published figures beside 2.8 in March 2018, of 2016/17. */
async function openComparison(page: Page) {
  await page.goto('/norfolk/indicators/2.8?period=2018-03&published=2016-17&neighbours=2021');
  const section = page.getByRole('region', { name: 'Beside published national figures' });
  await expect(section).toBeVisible();
  const row = (name: string) => section.getByRole('row', { name: new RegExp(`^${name} `) });
  return { section, row };
}

test('A file of the Department’s is loaded as it came, and tied to the wrong measure first', async ({
  faults,
  loadingOf,
}) => {
  test.skip(!existsSync(FOLDER), 'The published files are not beside this clone, in ../shared.');
  // A file that is refused is answered so.
  faults.provokes(/409|422/);
  const { page } = await loadingOf('analyst', 'norfolk');
  const national = new NationalPage(page, 'norfolk');
  await national.open();
  // The product brings an extract of its own.
  await expect(national.files.getByRole('row', { name: /Extract: figures of the/ })).toBeVisible();

  // With a comma inside one of its numbers, as a spreadsheet set to thousands writes it unquoted.
  const published = readFileSync(join(FOLDER, REFERRALS), 'utf8');
  const spoilt = published.replace(',621880,', ',621,880,');
  const buffer = Buffer.from(spoilt);
  await national.load({ name: REFERRALS, mimeType: 'text/csv', buffer });
  await expect(page.getByText(/^Nothing of the file was loaded/)).toBeVisible({ timeout: 60_000 });
  const fault = national.found.getByRole('row', { name: /^Fails/ });
  await expect(fault).toContainText('row 2');
  await expect(fault).toContainText('a comma may have cut a number in two');
  await expect(national.files).not.toContainText(REFERRALS);
  await expectAccessible(page);

  // Before anything says which authorities there are beside those of the extract, then after.
  await national.load(join(FOLDER, REFERRALS));
  await expect(
    national.found
      .getByRole('row', {
        name: /made known by the Department’s list of local authorities: load it first/,
      })
      .first(),
  ).toBeVisible({ timeout: 60_000 });
  await national.load(join(FOLDER, AUTHORITIES));
  await national.expectLoaded('List of local authorities');

  // As it was downloaded.
  await national.load(join(FOLDER, REFERRALS), '2024-10-31');
  await national.expectLoaded('1,967 rows, 23,604 figures, 12 measures');
  await national.load(join(FOLDER, NEIGHBOURS));
  await national.expectLoaded('1,560 neighbours');
  await expect(national.files.getByRole('row').filter({ hasText: REFERRALS })).toContainText(
    '31 October 2024',
  );
  await national.load(join(FOLDER, REFERRALS));
  await expect(national.problem).toHaveText('This very file is loaded already.');

  // The percentage beside the one that is meant.
  const WHY = 'Re-referrals within twelve months, as the Department counts them.';
  await national.tie('2.8', 'further action percent', 'No Further Action percent', WHY);
  await expectAccessible(page);
  const wrong = await openComparison(page);
  await expect(wrong.section).toContainText('No Further Action percent.');
  await expect(wrong.row('England')).not.toContainText('21.9%');

  // The right one.
  await national.open();
  await national.tie('2.8', 'c1 re referrals percent', 'Re referrals percent', WHY);
  const { section, row } = await openComparison(page);
  await expect(row('England')).toContainText('21.9%');
  await expect(row('Best neighbour')).toContainText('14.7%');
  await expect(row('Best neighbour')).toContainText('Shropshire, best of 10 of 10 neighbours');
  await expect(row('Neighbours, mean')).toContainText('20.3%');
  await expect(row('Neighbours, mean')).toContainText(
    'Mean of 10 of 10 neighbours, 2021 model, 2016/17',
  );
  await expect(row('Neighbours, mean')).toContainText('published 31 October 2024');
  await expect(row('Quarters')).toContainText('Edges of the quarters of 152 authorities');
  await expect(section.getByRole('rowheader', { name: 'Dorset' })).toBeVisible();
  await expectAccessible(page);

  // March was published with the extract, before any of it was loaded.
  await section.getByRole('radio', { name: 'as the committee saw it' }).click();
  await expect(section).toContainText('Shown as loaded when edition 1 was published.');
  await expect(row('Quarters')).toHaveCount(0);
  await expect(section).toContainText('what is loaded is an extract with those of some');
  await expect(row('England')).toContainText('21.9%');
});
