import type { Suite } from '../suite';
export async function measureScale(suite: Suite): Promise<void> {
  await suite.seededDatabase('c', 'scale');
}
