import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'vitest';

const FOLDER = new URL('../../../../shared/vectors/', import.meta.url);

/**
 * Runs tests over a file of expected results, kept beside the repository in ../shared/vectors. A
 * clone without that folder skips them and says so.
 */
export function describeVectors<File>(name: string, tests: (file: File) => void): void {
  const path = fileURLToPath(new URL(name, FOLDER));
  if (!existsSync(path)) {
    const reason = `${name}: skipped, as ../shared/vectors is not beside this clone`;
    console.warn(reason);
    describe(name, () => it.skip(reason, () => undefined));
    return;
  }
  // The shape is the test's own claim about the file; a wrong one fails its assertions.
  const file = JSON.parse(readFileSync(path, 'utf8')) as File;
  describe(name, () => tests(file));
}
