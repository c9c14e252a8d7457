import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startPostgres } from '@vital-signs/testkit';
import { launchChromium } from './browser/chromium';
import { readEnv } from './env';
import { LoadClient } from './load/load-client';
import { describeMachine, machineLines } from './machine';
import { choosePartNames, PARTS } from './parts/parts';
import { Suite } from './suite';

const RESULTS = join(import.meta.dirname, '../results');

/** Enough for eight million figures and their indexes on a machine of a developer. */
const SERVER_SETTINGS = {
  shared_buffers: '1GB',
  maintenance_work_mem: '512MB',
  max_wal_size: '8GB',
  checkpoint_timeout: '30min',
};

const env = readEnv();
const chosen = choosePartNames(process.argv.slice(2));
const postgres = await startPostgres({ path: env.searchPath, settings: SERVER_SETTINGS });
const chromium = await launchChromium(env);
const load = LoadClient.start();
const suite = new Suite({ load, postgres, chromium, env });

const machine = describeMachine(postgres.server?.version ?? null, chromium?.version() ?? null);
for (const line of machineLines(machine)) console.log(line);

try {
  for (const name of chosen) {
    const { title, measure } = PARTS[name];
    console.log(`\n(${name}) ${title}`);
    try {
      await measure(suite);
    } catch (error) {
      suite.report({ part: name, what: title, reason: String(error) });
    }
  }
} finally {
  load.stop();
  await suite.close();
  await chromium?.close();
  await postgres.server?.stop();
}

await mkdir(RESULTS, { recursive: true });
const file = join(RESULTS, `${new Date().toISOString().replaceAll(':', '-')}.json`);
await writeFile(file, `${JSON.stringify({ machine, results: suite.results }, null, 2)}\n`);
console.log(`\nWritten to ${file}`);
