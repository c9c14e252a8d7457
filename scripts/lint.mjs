// npm run lint: the rules of eslint.config.js. Files that have not changed are not read again, which
// is quick but may miss what a change elsewhere does to them; --all reads every file, as npm test does.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from './process.mjs';
import { root } from './root.mjs';

const asked = process.argv.slice(2);
const all = asked.includes('--all');
const paths = asked.filter((argument) => argument !== '--all');

/** Each folder with types of its own is read by a process of its own: all in one need over 4 GB. */
const typed = ['.', 'apps', 'packages'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .map((name) => (folder === '.' ? name : `${folder}/${name}`))
    .filter((path) => existsSync(join(root, path, 'tsconfig.json'))),
);
const parts =
  paths.length > 0
    ? [paths]
    : [
        ...typed.map((path) => [path]),
        ['.', ...typed.flatMap((path) => ['--ignore-pattern', `${path}/**`])],
      ];

let isClean = true;
const waiting = parts.entries();

async function readParts() {
  for (const [index, part] of waiting) {
    const code = await runNode('node_modules/eslint/bin/eslint.js', [
      '--max-warnings=0',
      ...(all
        ? []
        : ['--cache', `--cache-location=.cache/eslint-${index}`, '--cache-strategy=content']),
      ...part,
    ]);
    if (code !== 0) isClean = false;
  }
}

// Two at a time, as many as the smallest computers have processors for.
await Promise.all([readParts(), readParts()]);
process.exitCode = isClean ? 0 : 1;
