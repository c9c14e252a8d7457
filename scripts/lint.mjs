// npm run lint: the rules of eslint.config.js, remembered for files that have not changed.
import { runNode } from './process.mjs';

process.exitCode = await runNode('node_modules/eslint/bin/eslint.js', [
  '--cache',
  '--cache-location=.cache/eslint',
  '--cache-strategy=content',
  '--max-warnings=0',
  ...(process.argv.length > 2 ? process.argv.slice(2) : ['.']),
]);
