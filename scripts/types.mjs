// npm run types: checks the types of every package.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from './process.mjs';
import { root } from './root.mjs';

const FOLDERS = [
  'packages/domain',
  'packages/tabular',
  'packages/pack',
  'packages/testkit',
  'packages/bench',
  'prisma',
  'apps/api',
  'apps/web',
  'e2e',
  'scripts',
  '.',
];

let failed = false;
const waiting = FOLDERS.values();

async function checkFolders() {
  for (const folder of waiting) {
    const project = join(folder, 'tsconfig.json');
    if (!existsSync(join(root, project))) continue;
    const cache = join('.cache/types', folder === '.' ? 'root' : folder.replaceAll('/', '-'));
    const status = await runNode('node_modules/typescript/bin/tsc', [
      '--project',
      project,
      '--incremental',
      '--tsBuildInfoFile',
      `${cache}.tsbuildinfo`,
    ]);
    failed ||= status !== 0;
  }
}

// Two at a time, as many as the smallest computers have processors for.
await Promise.all([checkFolders(), checkFolders()]);
process.exitCode = failed ? 1 : 0;
