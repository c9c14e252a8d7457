import type { Route } from '@playwright/test';
import { expect, test } from '../fixtures/journey';

const FIGURES = '**/graphql*';
/** The hash by which a page asks, and one of which the server knows nothing. */
const HASH = /(?<=sha256Hash(?:%22%3A%22|":"))[0-9a-f]{64}/;
const UNKNOWN = 'f'.repeat(64);

test('a failure says what failed, with the request id, and trying again brings the figures', async ({
  scorecard,
  page,
  faults,
}) => {
  faults.provokes(/500/);
  let isBroken = true;
  await page.route(FIGURES, (route) =>
    isBroken ? route.fulfill(brokenAnswer('req-4711')) : route.continue(),
  );
  await page.goto('/norfolk/scorecard');
  await expect(scorecard.alert).toContainText(/could not be loaded/);
  await expect(scorecard.alert).toContainText('req-4711');
  isBroken = false;
  await scorecard.alert.getByRole('button', { name: 'Retry' }).click();
  await expect(scorecard.heading).toHaveText('Norfolk, March 2018');
  await expect(scorecard.alert).toHaveCount(0);
  await expect(scorecard.table).toBeVisible();
});

test('a server that cannot be reached is said to be so', async ({ scorecard, page, faults }) => {
  faults.provokes(/ERR_FAILED|ERR_INTERNET_DISCONNECTED/);
  await page.route(FIGURES, (route) => route.abort());
  await page.goto('/norfolk/scorecard');
  await expect(scorecard.alert).toContainText('The server could not be reached.');
  await page.unroute(FIGURES);
  await scorecard.alert.getByRole('button', { name: 'Retry' }).click();
  await expect(scorecard.table).toBeVisible();
});

test('a page of the product as it was before it was renewed is loaded anew by itself', async ({
  scorecard,
  page,
}) => {
  const asked: string[] = [];
  await page.route(FIGURES, async (route) => {
    const url = route.request().url();
    const isFirst = url.includes('operationName=ScorecardPage&') && asked.push(url) === 1;
    await route.continue(isFirst ? { url: url.replace(HASH, UNKNOWN) } : {});
  });
  await page.goto('/norfolk/scorecard');
  await expect(scorecard.table).toBeVisible();
  expect(asked.length).toBeGreaterThan(1);
});

test.describe('what is being written when the product is renewed', () => {
  test.use({ person: 'headOfNorwich' });

  test('stays where it is, with the advice to load the page again', async ({ page }) => {
    const words = 'Half a sentence about March';
    await page.goto('/norfolk/indicators/3.3?place=norwich&period=2018-03');
    await page.getByRole('button', { name: 'Write commentary' }).click();
    const box = page.getByRole('textbox', { name: 'About Norwich, March 2018' });
    await box.fill(words);
    await page.route(FIGURES, async (route) => {
      const request = route.request();
      const [url, body] = [request.url(), request.postData()].map((text) =>
        text?.replace(HASH, UNKNOWN),
      );
      await route.continue({ ...(url && { url }), ...(body && { postData: body }) });
    });
    await page.getByRole('button', { name: 'Save as a draft' }).click();
    const form = page.getByRole('form', { name: /^Commentary about Norwich/ });
    await expect(form.getByText(/^The product was renewed .* Load the page again/)).toBeVisible();
    await expect(box).toHaveValue(words);
  });
});

test('a part that fails does not take the rest with it', async ({ scorecard, page, faults }) => {
  faults.provokes(/500/);
  await scorecard.open({ q: '3.3' });
  await page.route(FIGURES, (route) => route.fulfill(brokenAnswer('req-0815')));
  const line = scorecard.line('3.3');
  await line.toggle();
  await expect(line.detail.getByRole('alert')).toContainText('req-0815');
  await line.expectText('March 2018', /^56\.0%/);
  await scorecard.line('3.3/west').expectText('March 2018', /^77\.9%/);
  await scorecard.line('3.3/west').toggle();
  await expect(page.getByText(/The teams behind .* could not be loaded/)).toBeVisible();

  await page.unroute(FIGURES);
  await line.detail.getByRole('button', { name: 'Retry' }).click();
  await expect(line.detail).toContainText('398 of 711');
  await page
    .getByRole('alert')
    .filter({ hasText: 'The teams behind' })
    .getByRole('button', { name: 'Retry' })
    .click();
  await expect(scorecard.line('3.3/west/west-assessment').row).toBeVisible();
});

test('while the figures come, the shape of the table stands where it will be', async ({
  scorecard,
  page,
}) => {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(FIGURES, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/norfolk/scorecard');
  const shape = page.getByRole('status').filter({ hasText: 'Loading the scorecard' });
  await expect(shape).toBeVisible();
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'true');
  const box = await shape.boundingBox();
  expect(box?.height).toBeGreaterThan(500);
  letGo();
  await expect(scorecard.table).toBeVisible();
  await expect(shape).toHaveCount(0);
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false');
});

test('while another month comes, the one before stays in sight', async ({ scorecard, page }) => {
  await scorecard.open();
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(FIGURES, async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Month before' }).click();
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'true');
  await expect(scorecard.heading).toHaveText('Norfolk, March 2018');
  letGo();
  await expect(scorecard.heading).toHaveText('Norfolk, February 2018');
});

test('places, authorities and pages that are not known are answered in words', async ({
  scorecard,
  page,
}) => {
  await page.goto('/norfolk/scorecard?place=atlantis');
  await expect(page.getByText('Norfolk has no place known as “atlantis”.')).toBeVisible();
  await page.getByRole('button', { name: 'To Norfolk' }).click();
  await expect(scorecard.table).toBeVisible();
  await page.goto('/norfolk/scorecard?edition=9');
  await expect(page.getByText('Norfolk has no edition 9.')).toBeVisible();
  await page.getByRole('button', { name: 'Edition 1, March 2018' }).click();
  await expect(scorecard.heading).toHaveText('Norfolk, March 2018');
  await page.goto('/norfolk/scorecard?edition=1&period=2018-02');
  await expect(page.getByText(/^Edition 1, .* is of March 2018: February 2018/)).toBeVisible();
  await page.goto('/lyonesse/scorecard');
  await expect(page.getByText('No authority is known as “lyonesse”.')).toBeVisible();
  await page.goto('/norfolk/no-such-page');
  await page.getByRole('link', { name: 'To the scorecard of Norfolk' }).click();
  await expect(scorecard.table).toBeVisible();
  await page.goto('/norfolk/indicators/99.9');
  await expect(page).toHaveTitle('Indicator 99.9 – Norfolk – Vital Signs');
  await page.goto('/no/such/page');
  await expect(page.getByText('There is no page at this address.')).toBeVisible();
  await page.getByRole('link', { name: 'To the authorities' }).click();
  // There is one that they belong to, and they are led to it.
  await expect(scorecard.table).toBeVisible();
});

function brokenAnswer(requestId: string): Parameters<Route['fulfill']>[0] {
  const error = {
    message: 'Something went wrong here. The request id says where to look.',
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
  };
  return {
    status: 500,
    contentType: 'application/json',
    headers: { 'x-request-id': requestId },
    body: JSON.stringify({ errors: [error] }),
  };
}
