import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the whole project. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** What scripts remember between runs; may be deleted at any time. */
export const cacheFolder = join(root, '.cache');
