// npm run dev: the API, started again when its files change, and Vite's server for the web, which
// passes on to it what it answers itself.
import { join } from 'node:path';
import { run, runNode } from './process.mjs';
import { prepare } from './preparation.mjs';
import { root } from './root.mjs';

await prepare();
const statuses = await Promise.all([
  run(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'watch', 'apps/api/src/main.ts'], {
    // Pages come from Vite's server, and what they ask has to be asked from there.
    env: { PUBLIC_URL: 'http://127.0.0.1:5173', ...process.env, NODE_ENV: 'development' },
  }),
  runNode('node_modules/vite/bin/vite.js', [], { cwd: join(root, 'apps/web') }),
]);
process.exitCode = Math.max(...statuses);
