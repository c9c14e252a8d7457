import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from './root.mjs';

const LEFT_OUT = new Set(['node_modules', 'generated', 'dist', '.data', '.cache']);

/**
 * @param {string} path
 * @returns {string[]} the files there, or the file itself
 */
function filesAt(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => !LEFT_OUT.has(name))
    .sort()
    .flatMap((name) => filesAt(join(path, name)));
}

/**
 * Says whether something has to be made again: when its inputs have changed since, or it is gone.
 * @param {string} path where to write down what it was made from, relative to the root
 * @param {{ inputs: string[], outputs: string[] }} from files and folders, relative to the root
 */
export function stamp(path, { inputs, outputs }) {
  const file = join(root, path);
  const hash = createHash('sha256').update(process.version);
  for (const input of inputs.flatMap((name) => filesAt(join(root, name)))) {
    hash.update(`\0${relative(root, input)}\0`).update(readFileSync(input));
  }
  const digest = hash.digest('hex');
  return {
    isCurrent: () =>
      outputs.every((output) => existsSync(join(root, output))) &&
      existsSync(file) &&
      readFileSync(file, 'utf8') === digest,
    write() {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, digest);
    },
  };
}
