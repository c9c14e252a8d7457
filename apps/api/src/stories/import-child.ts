// A process that loads a file into Norfolk's record once it is told to, for stories in which it is killed:
// node --import=tsx import-child.ts <data folder or address of a server>
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { openDatabase } from '@vital-signs/database';
import { systemActor } from '../audit/audit-actors';
import { loadFile } from '../modules/import/import-load.service';
import { startImportWork } from '../modules/import/import-work';
import { serviceFactory } from '../services';
import { LONG_FILE } from './import-long-file';

const [where = ''] = process.argv.slice(2);
const tell = (word: string) => process.stdout.write(`${word}\n`);

const database = await openDatabase(
  where.startsWith('postgresql:') ? { databaseUrl: where } : { dataDir: where },
);
const work = await startImportWork(database, null);
const services = serviceFactory(database, () => '2018-06-01', database, null, null, work)();
const authority = await services.authorities.bySlug('norfolk');
if (authority === null) throw new Error('Norfolk is not loaded.');
const { loading } = services;
const imports: typeof loading.imports = {
  ...loading.imports,
  store(asked) {
    tell('STORING');
    return loading.imports.store(asked);
  },
};
tell('ready');
await once(process.stdin, 'data');
const { outcome } = await loadFile(
  { database, work, ...loading, imports },
  {
    ...{ authority, name: 'history.csv', actor: systemActor('A child of the stories') },
    bytes: Readable.from([Buffer.from(LONG_FILE.text)]) as AsyncIterable<Uint8Array>,
    ...{ mapping: null, sheet: null, source: null, accurateAsOf: null, restates: 'LATE_RECORDING' },
    ...{
      reason: 'The whole history.',
      acceptWarnings: 'It is so in the source.',
      checkOnly: false,
    },
    signal: new AbortController().signal,
  },
);
tell(outcome);
await work.close();
await database.close();
process.exit(0);
