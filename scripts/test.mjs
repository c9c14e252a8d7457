// npm test: everything that is checked before a change is kept. `npm test -- unit journeys` runs
// only the steps named.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './browser.mjs';
import { ensurePoppler } from './poppler.mjs';
import { buildWeb, prepare } from './preparation.mjs';
import { runNode, runTypeScript } from './process.mjs';
import { cacheFolder, root } from './root.mjs';
import { elapsed } from './step.mjs';
import {
  addCounts,
  countsLine,
  countsOf,
  failuresOf,
  noCounts,
  playwrightCounts,
  playwrightFailures,
  vitestCounts,
  vitestFailures,
} from './test-report.mjs';

/** @typedef {import('./test-report.mjs').Counts} Counts */

const reports = join(cacheFolder, 'reports');

/** What failed, said once more at the end, where a build server's reader looks.
 * @type {string[]}
 */
const failures = [];

/**
 * A check that either holds or does not.
 * @param {Promise<number>} status
 * @returns {Promise<Counts>}
 */
const check = async (status) => ({
  ...noCounts(),
  ...((await status) === 0 ? { passed: 1 } : { failed: 1 }),
});

/**
 * @param {string} name of the report
 * @param {string} project one of vitest.config.ts, or all but some
 */
async function vitest(name, project) {
  const report = join(reports, `${name}.json`);
  const status = await runNode('node_modules/vitest/vitest.mjs', [
    'run',
    '--passWithNoTests=false',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  failures.push(...failuresOf(report, vitestFailures));
  return countsOf(status, report, vitestCounts);
}

async function unitTests() {
  await ensurePoppler();
  return vitest('unit', '!stories-*');
}

async function storiesOnPostgres() {
  const installed = await runTypeScript('scripts/postgres-installed.ts', []);
  if (installed === 0) return vitest('stories-postgresql', 'stories-postgresql');
  console.log('Skipped: PostgreSQL is not installed (on Debian: apt-get install postgresql).');
  return { ...noCounts(), skipped: 1 };
}

async function journeys() {
  if (!(await ensureChromium())) return { ...noCounts(), failed: 1 };
  await buildWeb();
  const report = join(reports, 'journeys.json');
  const status = await runNode(
    'node_modules/@playwright/test/cli.js',
    ['test', '--reporter=list,json'],
    { cwd: join(root, 'e2e'), env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report } },
  );
  failures.push(...failuresOf(report, playwrightFailures));
  return countsOf(status, report, playwrightCounts);
}

/** @type {Record<string, { title: string, run: () => Promise<Counts> }>} */
const steps = {
  generated: {
    title: 'The printed schema is current',
    run: () => check(runTypeScript('scripts/codegen.ts', ['--check'])),
  },
  format: {
    title: 'Format',
    run: () =>
      check(
        runNode('node_modules/prettier/bin/prettier.cjs', [
          '--check',
          '--log-level=warn',
          '--cache',
          '--cache-location=.cache/prettier',
          '.',
        ]),
      ),
  },
  lint: { title: 'Lint', run: () => check(runNode('scripts/lint.mjs', ['--all'])) },
  types: { title: 'Types', run: () => check(runNode('scripts/types.mjs', [])) },
  unit: { title: 'Unit tests', run: unitTests },
  stories: {
    title: 'API stories on the embedded database',
    run: () => vitest('stories-pglite', 'stories-pglite'),
  },
  postgresql: { title: 'API stories on PostgreSQL', run: storiesOnPostgres },
  journeys: { title: 'Browser journeys', run: journeys },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(
    `There is no step ${unknown.join(', ')}; there are ${Object.keys(steps).join(', ')}.`,
  );
  process.exit(2);
}

await prepare();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const lines = [];
let total = noCounts();
for (const [name, { title, run }] of Object.entries(steps)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const begun = performance.now();
  console.log(`\n=== ${title}`);
  let counts;
  try {
    counts = await run();
  } catch (error) {
    console.error(error);
    counts = { ...noCounts(), failed: 1 };
  }
  total = addCounts(total, counts);
  lines.push(
    `${counts.failed > 0 ? 'FAILED' : 'ok    '}  ${title} (${name}): ${countsLine(counts)}, ${elapsed(begun)}`,
  );
}

if (failures.length > 0) console.log(`\n${failures.join('\n\n')}`);
console.log(`\n${lines.join('\n')}\n`);
console.log(countsLine(total));
process.exitCode = total.failed > 0 ? 1 : 0;
