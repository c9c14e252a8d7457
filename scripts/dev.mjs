// npm run dev: the API, started again when its files change, and Vite's server for the web, which
// passes /graphql and /export on to it.
import { join } from 'node:path';
import { run, runNode } from './process.mjs';
import { prepare } from './preparation.mjs';
import { root } from './root.mjs';

await prepare();
const statuses = await Promise.all([
  run(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'watch', 'apps/api/src/main.ts'], {
    env: { NODE_ENV: 'development' },
  }),
  runNode('node_modules/vite/bin/vite.js', [], { cwd: join(root, 'apps/web') }),
]);
process.exitCode = Math.max(...statuses);
