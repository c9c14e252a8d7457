import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { startProduct } from '../product-process';
import { makeReader } from '../reader';
import type { PartName } from '../result';
import type { Suite } from '../suite';

const BUILT_PAGE = join(import.meta.dirname, '../../../../apps/web/dist/index.html');

/** The browser of somebody who is signed in to the product that runs. */
export interface Readers {
  readonly port: number;
  /** Their cookie, for requests without a browser. */
  readonly cookie: string;
  /** A browser of theirs that has nothing else kept. */
  readonly context: (options?: BrowserContextOptions) => Promise<BrowserContext>;
}

/**
 * Runs the product with its built page, as it is in production, for as long as a browser looks at
 * it; where there is no browser or no built page, a line says so.
 */
export async function withPageServer(
  suite: Suite,
  part: PartName,
  what: string,
  look: (readers: Readers) => Promise<void>,
): Promise<void> {
  const { chromium } = suite;
  if (chromium === null) {
    suite.report({ part, what, reason: 'Chromium is not installed' });
    return;
  }
  if (!existsSync(BUILT_PAGE)) {
    suite.report({ part, what, reason: 'the page is not built; npm start builds it' });
    return;
  }
  const place = await suite.seededAnywhere();
  const cookie = await makeReader(place, suite.secret);
  const product = await startProduct(place, suite.env.inherited, suite.secret);
  try {
    await look({ port: product.port, cookie, context: signedIn(chromium, product.port, cookie) });
  } finally {
    await product.stop();
  }
}

function signedIn(chromium: Browser, port: number, cookie: string): Readers['context'] {
  const [name = '', value = ''] = cookie.split('=');
  return async (options = {}) => {
    const context = await chromium.newContext(options);
    await context.addCookies([{ name, value, url: `http://127.0.0.1:${port}` }]);
    return context;
  };
}
