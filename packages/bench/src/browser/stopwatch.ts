import type { BrowserContext, CDPSession, Page } from 'playwright-core';

/** What the page tells about itself while it is watched; times in milliseconds. */
export interface Stopwatch {
  /** From navigation until the table filled the screen and was painted; null: not yet. */
  complete: number | null;
  /** When the bytes of the scorecard had arrived. */
  arrived: number | null;
  /** How long the page took from each input to the next paint. */
  inputs: number[];
  /** Stretches of 50 ms or more in which the page did nothing else. */
  tasks: number[];
}

declare global {
  interface Window {
    stopwatch: Stopwatch;
  }
}

/** How much slower than this machine's the pages' processor is made to be. */
export const SLOWDOWN = 4;

/** Runs in the page before its own scripts. */
function installStopwatch(): void {
  const stopwatch: Stopwatch = { complete: null, arrived: null, inputs: [], tasks: [] };
  window.stopwatch = stopwatch;

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEventTiming & {
      interactionId: number;
    })[]) {
      // Moving the pointer has none: only presses, clicks and keys are waited for.
      if (entry.interactionId > 0) stopwatch.inputs.push(entry.duration);
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) stopwatch.tasks.push(entry.duration);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceResourceTiming[]) {
      if (stopwatch.arrived === null && /ScorecardPage|\/bytes$/.test(entry.name)) {
        stopwatch.arrived = entry.responseEnd;
      }
    }
  }).observe({ type: 'resource', buffered: true });

  /** Whether rows with their sparklines reach down to the screen's lower edge, or are said to be all. */
  const isComplete = () => {
    const grid = document.querySelector('[aria-rowcount]');
    if (grid === null || grid.querySelector('svg path') === null) return false;
    if (grid.matches('[data-complete]')) return true;
    const lowest = document.elementFromPoint(window.innerWidth / 2, window.innerHeight - 24);
    return lowest?.closest('[aria-rowindex]') != null;
  };
  let isChecking = false;
  const observer = new MutationObserver(() => {
    if (isChecking) return;
    isChecking = true;
    // After the frame that shows it, when looking costs no layout of its own: a message that is sent
    // from a frame arrives when it is painted.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        isChecking = false;
        const painted = performance.now();
        if (!isComplete()) return;
        observer.disconnect();
        stopwatch.complete = painted;
      };
      port2.postMessage(null);
    });
  });
  observer.observe(document, { childList: true, subtree: true, attributes: true });
}

export interface WatchedPage {
  readonly page: Page;
  readonly cdp: CDPSession;
}

/** A page of a context of its own, slowed down and watched. */
export async function watchedPage(context: BrowserContext): Promise<WatchedPage> {
  const page = await context.newPage();
  // The compiler of this file wraps inner functions with a helper that a page does not have.
  await page.addInitScript('globalThis.__name = (value) => value;');
  await page.addInitScript(installStopwatch);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  return { page, cdp };
}

/**
 * Waits for the table and gives what the page measured.
 * @throws Error with what the page shows instead, where there is no table after a minute.
 */
export async function whenComplete(page: Page): Promise<Stopwatch & { complete: number }> {
  const patience = { polling: 100, timeout: 60_000 };
  try {
    await page.waitForFunction(() => window.stopwatch.complete !== null, undefined, patience);
  } catch (error) {
    const shown = await page.locator('body').innerText();
    throw new Error(`The table is not complete. The page shows: ${shown.slice(0, 500)}`, {
      cause: error,
    });
  }
  const stopwatch = await page.evaluate(() => window.stopwatch);
  if (stopwatch.complete === null) throw new Error('The table was complete and is no longer');
  return { ...stopwatch, complete: stopwatch.complete };
}

/** What the page felt like while something was done. */
export interface Felt {
  /** The longest that any input took until the next paint; what takes less than 16 ms counts as 16. */
  readonly input: number;
  /** The longest stretch in which the page did nothing else; 0 where none took 50 ms. */
  readonly task: number;
}

export async function feltDuring(page: Page, act: () => Promise<void>): Promise<Felt> {
  await page.evaluate(() => {
    window.stopwatch.inputs = [];
    window.stopwatch.tasks = [];
  });
  await act();
  await page.waitForLoadState('networkidle');
  // Event timings are told a little after the paint that they end with.
  await page.waitForTimeout(400);
  const { inputs, tasks } = await page.evaluate(() => window.stopwatch);
  return { input: Math.max(16, ...inputs), task: Math.max(0, ...tasks) };
}
