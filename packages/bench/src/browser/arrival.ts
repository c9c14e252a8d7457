import type { Page } from 'playwright-core';

/** What a page is like once nothing more comes: its title, and how many elements it is made of. */
export interface Settled {
  readonly title: string;
  readonly elements: number;
  readonly charts: number;
}

/** When a link was pressed and when the page that it leads to was complete, in the page's own time. */
export interface Arrival {
  pressed: number | null;
  complete: number | null;
}

declare global {
  interface Window {
    arrival: Arrival;
  }
}

/** How often a page must look the same, and how far apart, to be taken for settled. */
const SAME_LOOKS = 4;
const BETWEEN_LOOKS_MS = 500;
const MOST_LOOKS = 60;

/** Waits until a page is not busy, asks for nothing more and stands still; says what it is like then. */
export async function settled(page: Page): Promise<Settled> {
  await page.waitForLoadState('networkidle');
  let last = '';
  let same = 0;
  for (let looks = 0; looks < MOST_LOOKS && same < SAME_LOOKS; looks += 1) {
    await page.waitForTimeout(BETWEEN_LOOKS_MS);
    const { isBusy, ...seen } = await page.evaluate(lookAround);
    const text = JSON.stringify(seen);
    same = text === last && !isBusy ? same + 1 : 0;
    last = text;
  }
  return JSON.parse(last) as Settled;
}

function lookAround(): Settled & { readonly isBusy: boolean } {
  return {
    title: document.title,
    elements: document.querySelectorAll('main *').length,
    charts: document.querySelectorAll('main svg').length,
    isBusy: document.querySelector('main:not([aria-busy="true"])') === null,
  };
}

/** Runs in the page that the link is pressed on. */
function installWatch({ title, elements, charts }: Settled): void {
  const arrival: Arrival = { pressed: null, complete: null };
  window.arrival = arrival;
  document.addEventListener(
    'click',
    (event) => {
      arrival.pressed ??= event.timeStamp;
    },
    { capture: true },
  );
  const isComplete = () =>
    document.title === title &&
    document.querySelectorAll('main *').length >= elements &&
    document.querySelectorAll('main svg').length >= charts;
  let isChecking = false;
  const observer = new MutationObserver(() => {
    if (isChecking || arrival.pressed === null) return;
    isChecking = true;
    // A message that is sent from a frame arrives when the frame is painted.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        isChecking = false;
        const painted = performance.now();
        if (!isComplete()) return;
        observer.disconnect();
        arrival.complete = painted;
      };
      port2.postMessage(null);
    });
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true });
}

/**
 * Presses a link to an address of the product. The link is one as any other of the page; it is added
 * so that every page is reached from the same one.
 *
 * @param rest milliseconds for which the pointer rests on the link before it is pressed
 */
export async function press(page: Page, address: string, rest: number): Promise<void> {
  await page.evaluate((href) => {
    const link = document.createElement('a');
    link.dataset['page'] = '';
    link.href = href;
    link.textContent = 'Measured';
    link.style.cssText = 'position:fixed;inset:0 auto auto 0;z-index:9999;padding:8px';
    document.body.append(link);
  }, address);
  await page.mouse.move(400, 400);
  await page.mouse.move(12, 12);
  await page.waitForTimeout(rest);
  await page.mouse.down();
  await page.mouse.up();
}

/**
 * Presses a link and gives the milliseconds until its page is as it settles.
 * @throws Error with what the page shows instead, where it is not complete after half a minute
 */
export async function visit(
  page: Page,
  address: string,
  expected: Settled,
  rest: number,
): Promise<number> {
  await page.evaluate(installWatch, expected);
  await press(page, address, rest);
  try {
    await page.waitForFunction(() => window.arrival.complete !== null, undefined, {
      ...{ polling: 100, timeout: 30_000 },
    });
  } catch (error) {
    const { title, elements, charts } = await settled(page);
    const shown = `${title}: ${elements} elements, ${charts} charts`;
    throw new Error(
      `${address} is not complete: it has "${shown}" and should have "${expected.title}: ${expected.elements} elements, ${expected.charts} charts"`,
      { cause: error },
    );
  }
  const { pressed, complete } = await page.evaluate(() => window.arrival);
  if (pressed === null || complete === null) throw new Error(`${address} was never pressed`);
  return complete - pressed;
}
