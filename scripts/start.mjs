// npm start: from a fresh clone to a served scorecard, with nothing but Node and npm.
import { runTypeScript } from './process.mjs';
import { buildWeb, prepare } from './preparation.mjs';

const begun = Date.now();
await prepare();
await buildWeb();
process.exitCode = await runTypeScript('apps/api/src/main.ts', [], {
  env: {
    NODE_ENV: process.env['NODE_ENV'] ?? 'production',
    // The server says when it is ready, and how long that took from here.
    STARTED_AT: String(begun),
  },
});
