import { announceProduct, readEnv } from './env';
import { startProduct } from './product';

/** Starts the product before the journeys and ends it after them, unless one was named. */
export default async function setUpProduct(): Promise<(() => Promise<void>) | undefined> {
  if (readEnv().productUrl !== null) return undefined;
  const product = await startProduct();
  announceProduct(product.url);
  return () => product.stop();
}
