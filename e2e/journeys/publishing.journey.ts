import { expect, test } from '../fixtures/journey';

test.use({ person: 'analyst' });

test('A month is published to everybody, who reads it without signing in and without scripts', async ({
  page,
  windowOf,
}) => {
  test.setTimeout(180_000);
  await page.goto('/norfolk/publish?month=2018-01&audience=public');
  await page.getByLabel('Note on the check').fill('Looked through with the service.');
  await page.getByRole('button', { name: 'Mark January 2018 as checked' }).click();
  await expect(page.getByText(/January 2018 is checked; checked by/)).toBeVisible({
    timeout: 90_000,
  });
  const publish = page.getByRole('button', { name: 'Publish January 2018 for the public' });
  await expect(publish).toBeVisible({ timeout: 90_000 });
  await expect(page.getByText('Teams and modelled figures are left out.')).toBeVisible();
  await page.getByLabel('Accurate as of').fill('2018-02-05');
  await page.getByLabel('Why it is published').fill('The report of January, for everybody.');
  await publish.click();
  const link = page.getByRole('link', { name: 'See it as the public does' });
  await expect(link).toBeVisible({ timeout: 90_000 });
  const edition = (await link.getAttribute('href')) ?? '';

  const readers = await windowOf(null, { javaScriptEnabled: false });
  await readers.goto(edition);
  await expect(readers.getByRole('heading', { level: 1 })).toContainText('January 2018');
  await expect(readers.getByText('known on 5 February 2018')).toBeVisible();
  await expect(readers.getByRole('table').first()).toBeVisible();
  await expect(readers.getByRole('main')).not.toContainText('Breckland Assessment');
  await readers.getByRole('link', { name: /^3\.3 / }).click();
  await expect(readers.getByRole('heading', { level: 1 })).toContainText('3.3');
  await expect(readers.getByRole('figure')).toBeVisible();
  expect(await readers.context().cookies(), 'cookies of a public reader').toEqual([]);

  const table = await readers.request.get(`${edition}/scorecard.csv`);
  expect(table.status()).toBe(200);
  expect(await table.text()).not.toMatch(/Breckland Assessment|modelled/i);
});

test('Small numbers of an invented council are hidden from everybody, with the reason', async ({
  windowOf,
}) => {
  const page = await windowOf(null, { javaScriptEnabled: false });
  await page.goto('/public');
  await page.getByRole('link', { name: 'Wendmere' }).click();
  await expect(page.getByText('This council does not exist').first()).toBeVisible();
  const hidden = page.getByTitle('suppressed to protect small numbers').first();
  await expect(hidden).toBeVisible();
  await expect(hidden).toHaveText(/^c/);
  expect(await page.context().cookies()).toEqual([]);
});
