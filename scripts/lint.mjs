// npm run lint: the rules of eslint.config.js. Files that have not changed are not read again, which
// is quick but may miss what a change elsewhere does to them; --all reads every file, as npm test does.
import { runNode } from './process.mjs';

const asked = process.argv.slice(2);
const all = asked.includes('--all');
const paths = asked.filter((argument) => argument !== '--all');

process.exitCode = await runNode('node_modules/eslint/bin/eslint.js', [
  '--max-warnings=0',
  ...(all ? [] : ['--cache', '--cache-location=.cache/eslint', '--cache-strategy=content']),
  ...(paths.length > 0 ? paths : ['.']),
]);
