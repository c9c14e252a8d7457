import { expect, test } from '../fixtures/journey';

/** As much as the first page may fetch of scripts and styles, headers and all. */
const MOST_BYTES = 200_000;
/** One of each. */
const MOST_FILES = 2;

test('who has nothing yet fetches little, in few files, before the figures stand', async ({
  scorecard,
  page,
}) => {
  const session = await page.context().newCDPSession(page);
  const files = new Map<string, { name: string; bytes: number }>();
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type !== 'Script' && type !== 'Stylesheet') return;
    files.set(requestId, { name: new URL(response.url).pathname, bytes: 0 });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const file = files.get(requestId);
    if (file !== undefined) file.bytes = encodedDataLength;
  });
  await session.send('Network.enable');
  await scorecard.open();
  await expect(scorecard.table).toBeVisible();
  await page.waitForLoadState('networkidle');

  const fetched = [...files.values()];
  const names = fetched.map(({ name }) => name).join(', ');
  expect(fetched.length, names).toBeLessThanOrEqual(MOST_FILES);
  expect(fetched.length, 'nothing was seen').toBeGreaterThan(0);
  expect(fetched.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(MOST_BYTES);
});
