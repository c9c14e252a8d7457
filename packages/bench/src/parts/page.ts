import { writeFile } from 'node:fs/promises';
import { alternate } from '../alternating';
import { feltDuring, SLOWDOWN, watchedPage, whenComplete, type Felt } from '../browser/stopwatch';
import { fetchBytes } from '../load/fetch-bytes';
import { pageAddress, scorecardGet } from '../scorecard-request';
import { median, ratioSpread, spreadOf } from '../statistics';
import type { Suite } from '../suite';
import { milliseconds } from '../words';
import { INTERACTIONS } from './interactions';
import { withPageServer, type Readers } from './page-server';

const ROUNDS = 7;
const VIEWPORT = { width: 1440, height: 1000 };
const SLOW = `on a processor ${SLOWDOWN} times slower`;

/** (f) The page in a browser: until the table is there, and from each input to the next paint. */
export async function measurePage(suite: Suite): Promise<void> {
  await withPageServer(suite, 'f', 'times of the page', async (readers) => {
    await measurePaint(suite, readers);
    await measureInteractions(suite, readers);
  });
}

interface Load {
  /** From navigation until the table is painted. */
  readonly complete: number;
  /** From the arrival of the bytes until the table is painted. */
  readonly painting: number;
  readonly rows: number;
}

/** Opens an address in a browser that has nothing cached. */
async function load(readers: Readers, url: string): Promise<Load> {
  const context = await readers.context({ viewport: VIEWPORT });
  try {
    const { page } = await watchedPage(context);
    await page.goto(url);
    const { complete, arrived } = await whenComplete(page);
    if (arrived === null) throw new Error(`${url} was complete before its figures arrived`);
    const rows = await page.locator('[aria-rowindex][aria-expanded]').count();
    return { complete, painting: complete - arrived, rows };
  } finally {
    await context.close();
  }
}

async function measurePaint(suite: Suite, readers: Readers): Promise<void> {
  const { port, cookie } = readers;
  const body = await suite.folder('page.body');
  const identity = scorecardGet({ 'accept-encoding': 'identity', cookie });
  await writeFile(body, (await fetchBytes(port, identity)).body);
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  const byHand = await suite.server('bytes-server', { body, headers });
  try {
    const first = await load(readers, pageAddress(port));
    const hand = (rows: number) => `http://127.0.0.1:${byHand.port}/page?rows=${rows}`;
    await load(readers, hand(first.rows));

    const completes: number[] = [];
    const [product = [], sameRows = [], allRows = []] = await alternate(ROUNDS, [
      async () => {
        const { complete, painting } = await load(readers, pageAddress(port));
        completes.push(complete);
        return painting;
      },
      async () => (await load(readers, hand(first.rows))).painting,
      async () => (await load(readers, hand(0))).painting,
    ]);
    const complete = spreadOf(completes);
    suite.report({
      part: 'f',
      what: `table complete from navigation, warm server, ${SLOW}`,
      value: complete.median,
      unit: 'ms',
      spread: complete,
      goal: { kind: 'below', value: 1500 },
    });
    for (const [what, other] of [
      [`the same ${first.rows} rows`, sameRows],
      ['all rows', allRows],
    ] as const) {
      const ratio = ratioSpread(product, other);
      suite.report({
        part: 'f',
        what: `painting the table against a page by hand with ${what}`,
        value: ratio.median,
        unit: '×',
        spread: ratio,
        goal: { kind: 'at most', value: 1.5 },
        behind: `${milliseconds(median(product))} against ${milliseconds(median(other))} after the figures arrived`,
      });
    }
  } finally {
    await byHand.stop();
  }
}

async function measureInteractions(suite: Suite, readers: Readers): Promise<void> {
  const { port } = readers;
  const context = await readers.context({ viewport: VIEWPORT });
  try {
    const { page } = await watchedPage(context);
    await page.goto(pageAddress(port));
    await whenComplete(page);
    for (const { what, times, act, undo } of INTERACTIONS) {
      const felt: Felt[] = [];
      for (let time = 0; time < times; time += 1) {
        felt.push(await feltDuring(page, () => act(page, time)));
        await undo?.(page);
        await page.waitForTimeout(300);
      }
      const inputs = felt.map(({ input }) => input);
      const task = Math.max(...felt.map((one) => one.task));
      suite.report({
        part: 'f',
        what: `longest time from an input to the next paint: ${what}`,
        value: Math.max(...inputs),
        unit: 'ms',
        goal: { kind: 'at most', value: 100 },
        behind:
          `of ${times} times; the middle one ${milliseconds(median(inputs))}; ` +
          `the longest stretch without a paint until it settled ${milliseconds(task)}`,
      });
    }
  } finally {
    await context.close();
  }
}
