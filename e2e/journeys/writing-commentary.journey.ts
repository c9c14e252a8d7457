import { expect, test } from '../fixtures/journey';
import { answerTo, requestsOf } from '../fixtures/product-requests';

test.use({ person: 'headOfNorwich' });

const WORDS = 'Two workers came back in March, and assessments are closed in time again.';

test('The head of service for Norwich writes there, and a leader approves it', async ({
  page,
  windowOf,
}) => {
  await page.goto('/norfolk/indicators/3.3?place=norwich&period=2018-03');
  await page.getByRole('button', { name: 'Write commentary' }).click();
  await page.getByRole('textbox', { name: 'About Norwich, March 2018' }).fill(WORDS);
  await page.getByRole('button', { name: 'Save as a draft' }).click();
  const entry = page.getByRole('article').filter({ hasText: WORDS });
  await expect(entry).toContainText('Draft, by Hanna Coslany');
  await expect(entry.getByRole('button', { name: /^Approve/ })).toHaveCount(0);

  const leaders = await windowOf('leader');
  await leaders.goto('/norfolk/commentary');
  const draft = leaders.getByRole('article').filter({ hasText: WORDS });
  await expect(draft).toContainText('Hanna Coslany');
  await draft.getByRole('button', { name: /^Approve for our own people/ }).click();
  await expect(leaders.getByText('Approved for our own people.')).toBeVisible();
  await expect(draft).toHaveCount(0);

  await page.reload();
  await expect(entry).toContainText('approved by Peter Stowe');
});

test('In Breckland they find no box, and a request written by hand is refused', async ({
  page,
  address,
}) => {
  await page.goto('/norfolk/indicators/3.3?place=breckland&period=2018-03');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('3.3');
  await expect(page.getByRole('slider', { name: /^Points of the/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Write commentary' })).toHaveCount(0);

  const byHand = await requestsOf(address, 'headOfNorwich');
  const write = (place: string) =>
    answerTo<{ writeCommentary: unknown }>(byHand, 'WriteCommentary', {
      authority: 'norfolk',
      commentary: {
        ...{ section: null, indicator: '5.4', month: '2018-03', kind: 'NOTE', place },
        text: 'Written by hand, past the pages.',
      },
    });
  const there = await write('breckland');
  expect(there.data ?? null).toBeNull();
  expect(there.errors?.map(({ message }) => message)).toEqual(['There is no such place.']);
  expect((await write('norwich')).errors, 'the same, where they may').toBeUndefined();

  await page.goto('/wendmere/scorecard');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No such authority');
  await byHand.dispose();
});

test('What they write shows its figure and its claims before it is saved, and is there again after a reload', async ({
  page,
}) => {
  await page.goto('/norfolk/place?place=norwich&period=2018-03');
  await page.getByRole('button', { name: 'Write commentary' }).click();
  const field = page.getByRole('textbox', { name: 'About Norwich, March 2018' });
  const text = 'At **{{value 3.3 place=norfolk}}** the county rose for the second month in a row.';
  await field.fill(text);
  const preview = page.getByRole('region', { name: 'How it reads' });
  await expect(preview.getByRole('strong')).toHaveText('56.0%');
  await expect(preview.getByRole('list', { name: 'Its claims, checked' })).toBeVisible();
  await expect(page.getByText(/^Saved at \d\d:\d\d, for you alone\.$/)).toBeVisible();

  await page.evaluate(() => window.sessionStorage.clear());
  await page.reload();
  await expect(field).toHaveValue(text);
  await expect(page.getByText(/These are the words that you were writing/)).toBeVisible();
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByRole('button', { name: 'Write commentary' })).toBeFocused();
});
