import { press, settled, visit, type Settled } from '../browser/arrival';
import { SLOWDOWN, watchedPage, whenComplete } from '../browser/stopwatch';
import { VISITED_PAGES, type VisitedPage } from '../page-requests';
import { spreadOf } from '../statistics';
import type { Suite } from '../suite';
import { withPageServer, type Readers } from './page-server';

const ROUNDS = 5;
const VIEWPORT = { width: 1440, height: 1000 };

/** A page that says only that it is not known has far fewer. */
const FEWEST_ELEMENTS = 60;

/** How the link is pressed; a pointer that rests is what the product fetches ahead for. */
const PRESSES = [
  { how: 'after the pointer rested on the link for a fifth of a second', rest: 200 },
  { how: 'pressed as soon as the pointer is there', rest: 0 },
] as const;

/**
 * (i) In a browser that has seen the scorecard only: from the press on a link until the page that it
 * leads to is painted with all its charts, by a warm server.
 */
export async function measureVisits(suite: Suite): Promise<void> {
  await withPageServer(suite, 'i', 'times from a press to the page', async (readers) => {
    const origin = `http://127.0.0.1:${readers.port}`;
    for (const page of VISITED_PAGES) {
      try {
        await measureVisit(suite, readers, origin, page);
      } catch (error) {
        suite.report({
          part: 'i',
          what: `${page.name} page from the press`,
          reason: String(error),
        });
      }
    }
  });
}

async function measureVisit(
  suite: Suite,
  readers: Readers,
  origin: string,
  page: VisitedPage,
): Promise<void> {
  const expected = await look(readers, origin, page);
  for (const { how, rest } of PRESSES) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      times.push(await pressed(readers, origin, page, expected, rest));
    }
    const spread = spreadOf(times);
    suite.report({
      part: 'i',
      what: `${page.name} page complete from the press, ${how}, on a processor ${SLOWDOWN} times slower`,
      value: spread.median,
      unit: 'ms',
      spread,
      goal: { kind: 'below', value: 300 },
      behind: `${expected.elements} elements, ${expected.charts} of them drawings`,
    });
  }
}

/** What a page is like when it is complete; the server has made its answer then. */
async function look(
  readers: Readers,
  origin: string,
  { address, from }: VisitedPage,
): Promise<Settled> {
  const context = await readers.context({ viewport: VIEWPORT });
  try {
    const page = await context.newPage();
    await page.goto(`${origin}${from}`);
    await settled(page);
    await press(page, address, 0);
    await page.waitForURL(`**${address}`);
    const complete = await settled(page);
    if (complete.elements < FEWEST_ELEMENTS) throw new Error(`There is no page at ${address}`);
    return complete;
  } finally {
    await context.close();
  }
}

async function pressed(
  readers: Readers,
  origin: string,
  { address, from }: VisitedPage,
  expected: Settled,
  rest: number,
): Promise<number> {
  const context = await readers.context({ viewport: VIEWPORT });
  try {
    const { page } = await watchedPage(context);
    await page.goto(`${origin}${from}`);
    await whenComplete(page);
    await page.waitForLoadState('networkidle');
    return await visit(page, address, expected, rest);
  } finally {
    await context.close();
  }
}
