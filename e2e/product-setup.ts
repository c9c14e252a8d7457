import { rm } from 'node:fs/promises';
import { announceFilled, announceProduct, readEnv } from './env';
import { signEverybodyIn } from './people';
import { fillProduct, startProduct } from './product';

/**
 * Fills a product once, for this run and for the journeys that start products of their own; starts
 * it before the journeys, signs everybody in, and ends it after them. Where one was named, those are
 * signed in who were when it was last started here.
 */
export default async function setUpProduct(): Promise<(() => Promise<void>) | undefined> {
  if (readEnv().productUrl !== null) return undefined;
  const filled = await fillProduct();
  const forget = () => rm(filled, { recursive: true, force: true });
  announceFilled(filled);
  const product = await startProduct();
  try {
    await signEverybodyIn(product.url, product.accounts);
  } catch (error) {
    await product.stop();
    await forget();
    throw error;
  }
  announceProduct(product.url);
  return async () => {
    await product.stop();
    await forget();
  };
}
