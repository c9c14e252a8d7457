// npm start: from a fresh clone to a served scorecard, with nothing but Node and npm.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTypeScript } from './process.mjs';
import { buildWeb, prepare } from './preparation.mjs';
import { root } from './root.mjs';

// A scorecard that is made anew leaves ten megabytes of garbage: with more room for what is young,
// little of it is copied, and a quarter more are made in a second.
const nodeOptions = JSON.parse(
  readFileSync(join(root, 'scripts/server-node-options.json'), 'utf8'),
);

const begun = Date.now();
await prepare();
await buildWeb();
process.exitCode = await runTypeScript('apps/api/src/main.ts', [], {
  nodeOptions,
  env: {
    NODE_ENV: process.env['NODE_ENV'] ?? 'production',
    // The server says when it is ready, and how long that took from here.
    STARTED_AT: String(begun),
  },
});
