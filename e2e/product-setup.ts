import { announceProduct, readEnv } from './env';
import { signEverybodyIn } from './people';
import { startProduct } from './product';

/**
 * Starts the product before the journeys, signs everybody in, and ends it after them. Where one was
 * named, those are signed in who were when it was last started here.
 */
export default async function setUpProduct(): Promise<(() => Promise<void>) | undefined> {
  if (readEnv().productUrl !== null) return undefined;
  const product = await startProduct();
  try {
    await signEverybodyIn(product.url, product.accounts);
  } catch (error) {
    await product.stop();
    throw error;
  }
  announceProduct(product.url);
  return () => product.stop();
}
