import type { CDPSession } from 'playwright-core';
import { pageAddress } from '../scorecard-request';
import { watchedPage, whenComplete } from '../browser/stopwatch';
import type { Suite } from '../suite';
import { kilobytes } from '../words';
import { withPageServer } from './page-server';

const CHART_LIBRARIES = /recharts|chart\.js|echarts|highcharts|victory-|d3-scale|apexcharts/i;

interface Loaded {
  readonly url: string;
  readonly kind: 'Script' | 'Stylesheet';
  bytes: number;
}

/** (g) What a browser that has nothing yet fetches before the table is complete. */
export async function measureFirstLoad(suite: Suite): Promise<void> {
  await withPageServer(suite, 'g', 'bytes of the first load', async ({ port, context: opened }) => {
    const context = await opened();
    try {
      const { page, cdp } = await watchedPage(context);
      const loaded = await recordLoaded(cdp);
      await page.goto(pageAddress(port));
      await whenComplete(page);
      await page.waitForLoadState('networkidle');
      const all = [...loaded.values()];
      const total = all.reduce((sum, { bytes }) => sum + bytes, 0);
      const by = (kind: Loaded['kind']) =>
        all.filter((one) => one.kind === kind).reduce((sum, { bytes }) => sum + bytes, 0);
      suite.report({
        part: 'g',
        what: 'JavaScript and CSS of the first load, as sent',
        value: total / 1000,
        unit: 'kB',
        goal: { kind: 'below', value: 200 },
        behind:
          `${all.length} files: ${kilobytes(by('Script'))} of JavaScript, ` +
          `${kilobytes(by('Stylesheet'))} of CSS, headers included`,
      });
      const texts = await Promise.all(
        all.map(async ({ url }) => (await (await page.request.get(url)).body()).toString()),
      );
      suite.report({
        part: 'g',
        what: 'files of the first load that hold a chart library',
        value: texts.filter((text) => CHART_LIBRARIES.test(text)).length,
        unit: '',
        goal: { kind: 'at most', value: 0 },
      });
    } finally {
      await context.close();
    }
  });
}

/** Fills a map with every script and style sheet that the page fetches, and its bytes on the wire. */
async function recordLoaded(cdp: CDPSession): Promise<ReadonlyMap<string, Loaded>> {
  const loaded = new Map<string, Loaded>();
  cdp.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Script' || type === 'Stylesheet') {
      loaded.set(requestId, { url: response.url, kind: type, bytes: 0 });
    }
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = loaded.get(requestId);
    if (one !== undefined) one.bytes = encodedDataLength;
  });
  await cdp.send('Network.enable');
  return loaded;
}
