import { expect, test } from '../fixtures/journey';

test('filtering by area leaves its rows, says so in the address, and is undone by going back', async ({
  scorecard,
  page,
}) => {
  await scorecard.open();
  await scorecard.filter('areas').choose(/^Child Protection/);
  await scorecard.expectAddress({ area: 'child-protection' });
  await expect.poll(async () => (await scorecard.readKeys()).includes('3.3')).toBe(false);
  const protection = await scorecard.readKeys();
  expect(protection.length).toBeGreaterThan(10);
  expect(protection).toContain('6.5');
  expect(protection).not.toContain('3.3');
  await expect(page.getByText(`${protection.length} of 105 indicators`)).toBeVisible();

  await scorecard.filter('areas').choose(/^LAC/);
  await scorecard.expectAddress({ area: 'child-protection,looked-after-children' });
  await expect.poll(() => scorecard.readKeys()).toContain('7.2');
  const both = await scorecard.readKeys();
  expect(both.slice(0, protection.length)).toEqual(protection);

  await page.goBack();
  await scorecard.expectAddress({ area: 'child-protection' });
  await expect.poll(() => scorecard.readKeys()).toEqual(protection);
  await page.goBack();
  await scorecard.expectAddress({});
  await expect.poll(() => scorecard.readKeys()).toHaveLength(105);
  await page.goForward();
  await expect.poll(() => scorecard.readKeys()).toEqual(protection);
});

test('pressing a count shows the indicators in that state, and pressing it again all', async ({
  scorecard,
}) => {
  await scorecard.open();
  const red = scorecard.count('red');
  await red.click();
  await expect(red).toHaveAttribute('aria-pressed', 'true');
  await scorecard.expectAddress({ rating: 'red' });
  await expect.poll(() => scorecard.readKeys()).toHaveLength(4);
  const keys = await scorecard.readKeys();
  expect(keys).toContain('3.3');
  expect(keys).toContain('7.2');
  for (const key of keys) await scorecard.line(key).expectMark('Rating, Norfolk', '✕', /^red/);

  await scorecard.count('tolerances mis-set').click();
  await scorecard.expectAddress({ rating: 'red,mis-set' });
  await expect.poll(() => scorecard.readKeys()).toEqual(expect.arrayContaining(['6.5', ...keys]));

  await scorecard.count('tolerances mis-set').click();
  await red.click();
  await scorecard.expectAddress({});
});

test('a rating is also found in the localities', async ({ scorecard, page }) => {
  await scorecard.open({ rating: 'red' });
  const here = await scorecard.readKeys();
  await page.getByRole('switch', { name: /places below/ }).click();
  await scorecard.expectAddress({ rating: 'red', in: 'any' });
  const anywhere = await scorecard.readKeys();
  expect(anywhere).toEqual(expect.arrayContaining(here));
  expect(anywhere.length).toBeGreaterThan(here.length);
  for (const key of anywhere.filter((each) => !here.includes(each))) {
    const line = scorecard.line(key);
    await line.reveal();
    await expect(line.row.getByRole('img', { name: /^red/ })).not.toHaveCount(0);
  }
});

test('searching finds by ref and by words, and does not fill the history', async ({
  scorecard,
  page,
}) => {
  await scorecard.open();
  await scorecard.search.pressSequentially('visit', { delay: 30 });
  await scorecard.search.fill('');
  await scorecard.search.pressSequentially('6.10', { delay: 30 });
  await scorecard.expectAddress({ q: '6.10' });
  await expect.poll(() => scorecard.readKeys()).toEqual(['6.10a', '6.10n', '6.10b']);
  await scorecard.search.fill('seen within timescales');
  await scorecard.expectAddress({ q: 'seen within timescales' });
  await expect.poll(() => scorecard.readKeys()).toContain('6.14');
  await scorecard.count('red').click();
  await scorecard.expectAddress({ q: 'seen within timescales', rating: 'red' });

  await page.goBack();
  await scorecard.expectAddress({ q: 'seen within timescales' });
  await page.goBack();
  await expect(page).not.toHaveURL(/q=/);
});

test('filters that leave nothing say which of them to loosen', async ({ scorecard, page }) => {
  await scorecard.open({ area: 'early-help', rating: 'red' });
  await expect(page.getByText('No indicator fits all of these filters together.')).toBeVisible();
  await expect(page.getByRole('button', { name: /Without “Rating: red”: 10 rows/ })).toBeVisible();
  await page.getByRole('button', { name: /Without “Report area: Early Help”: 4 rows/ }).click();
  await scorecard.expectAddress({ rating: 'red' });
  await expect.poll(() => scorecard.readKeys()).toHaveLength(4);
});

test('direction, polarity, where a figure comes from and data marks each narrow the table', async ({
  scorecard,
}) => {
  await scorecard.open();
  await scorecard.filter('directions').choose(/^Worse/);
  await scorecard.filter('polarities').choose(/^Low/);
  await scorecard.expectAddress({ direction: 'worse', polarity: 'low' });
  const worse = await scorecard.readRows();
  expect(worse.has('7.2')).toBe(true);
  const good = (await scorecard.columnTitles()).indexOf('Good performance is');
  expect(new Set([...worse.values()].map((cells) => cells[good]))).toEqual(new Set(['Low']));

  await scorecard.open();
  await scorecard.filter('marks').choose(/mis-set/i);
  await expect.poll(() => scorecard.readKeys()).toContain('6.5');
  await scorecard.open();
  await scorecard.filter('figures').choose(/^Quoted/);
  const quoted = await scorecard.readKeys();
  expect(quoted).toContain('3.3');
  expect(quoted.length).toBeLessThan(20);
});

test('pressing a heading sorts within areas, and as one list across them', async ({
  scorecard,
  page,
}) => {
  await scorecard.open({ area: 'child-protection,looked-after-children' });
  await scorecard.columnHeading('March 2018').getByRole('button').click();
  await expect(scorecard.columnHeading('March 2018')).toHaveAttribute('aria-sort', /ending$/);
  const address = scorecard.address();
  expect(address['sort']).toMatch(/^-?value$/);
  await expect(page.getByRole('rowheader', { name: /^LAC \d+$/ })).toHaveCount(1);

  await page.getByRole('radio', { name: 'One list' }).check({ force: true });
  await scorecard.expectAddress({ ...address, list: 'flat' });
  await expect(page.getByRole('rowheader', { name: /^LAC \d+$/ })).toHaveCount(0);
  const values = await valuesInOrder(scorecard);
  const descending = address['sort']?.startsWith('-') ?? false;
  expect(values).toEqual([...values].sort((a, b) => (descending ? b - a : a - b)));
});

async function valuesInOrder(scorecard: {
  readRows(): Promise<Map<string, string[]>>;
  columnTitles(): Promise<string[]>;
}): Promise<number[]> {
  const column = (await scorecard.columnTitles()).indexOf('March 2018');
  const rows = await scorecard.readRows();
  return [...rows.values()]
    .map((cells) => Number.parseFloat((cells[column] ?? '').replaceAll(',', '')))
    .filter((value) => !Number.isNaN(value));
}
