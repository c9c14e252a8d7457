// npm run bench: builds what is measured, then measures it. `npm run bench -- a b g` runs parts.
import { buildWeb, prepare } from './preparation.mjs';
import { runTypeScript } from './process.mjs';

await prepare();
await buildWeb();
process.exitCode = await runTypeScript('packages/bench/src/main.ts', process.argv.slice(2), {
  env: { NODE_ENV: 'production' },
});
