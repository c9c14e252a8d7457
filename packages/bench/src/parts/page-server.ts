import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startProduct } from '../product-process';
import type { PartName } from '../result';
import type { Suite } from '../suite';

const BUILT_PAGE = join(import.meta.dirname, '../../../../apps/web/dist/index.html');

/**
 * Runs the product with its built page, as it is in production, for as long as a browser looks at
 * it; where there is no browser or no built page, a line says so.
 */
export async function withPageServer(
  suite: Suite,
  part: PartName,
  what: string,
  look: (chromium: Browser, port: number) => Promise<void>,
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
  const product = await startProduct(await suite.seededAnywhere(), suite.env.inherited);
  try {
    await look(chromium, product.port);
  } finally {
    await product.stop();
  }
}
