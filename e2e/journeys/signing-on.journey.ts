import type { Page } from '@playwright/test';
import { HEAD_AT_PROVIDER, PROVIDER_NAME, STRANGER_AT_PROVIDER } from '../fixtures/openid-provider';
import { expect, test } from '../fixtures/journey';

test.use({ person: null });

/** Chooses at the provider whom to be, beginning from a page that asks to sign in. */
async function signInAtProvider(page: Page, name: string) {
  await page.getByRole('link', { name: `Sign in with ${PROVIDER_NAME}` }).click();
  await expect(page.getByRole('heading', { name: 'Sign in at the council' })).toBeVisible();
  await page.getByRole('button', { name, exact: true }).click();
}

test('A head of service signs in with the council and out again, there too', async ({ page }) => {
  await page.goto('/norfolk/scorecard?place=norwich');
  await signInAtProvider(page, HEAD_AT_PROVIDER.name);
  await expect(page).toHaveURL(/\/norfolk\/scorecard\?(.*&)?place=norwich/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await page.getByRole('button', { name: new RegExp(HEAD_AT_PROVIDER.name) }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Yes, sign me out' }).click();
  await expect(page).toHaveURL(/\/sign-in/);

  // The provider has forgotten them too, and asks anew.
  await page.getByRole('link', { name: `Sign in with ${PROVIDER_NAME}` }).click();
  await expect(page.getByRole('heading', { name: 'Sign in at the council' })).toBeVisible();
});

test('Somebody whose groups give nothing reads why they are not let in', async ({ page }) => {
  await page.goto('/sign-in');
  await signInAtProvider(page, STRANGER_AT_PROVIDER.name);
  await expect(page.getByRole('alert')).toHaveText(/none of your groups gives access here/);
  await page.goto('/norfolk/scorecard');
  await expect(page).toHaveURL(/\/sign-in/);
});
