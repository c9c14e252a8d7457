import { existsSync } from 'node:fs';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createNationalRepository, loadNationalFile, makeEveryBenchmark } from '@vital-signs/api';
import { openDatabase } from '@vital-signs/database';
import type { DatabasePlace } from '../database-place';
import type { Suite } from '../suite';
import { milliseconds } from '../words';

/** Published files beside the clone; they are not the product's own. */
const FOLDER = fileURLToPath(new URL('../../../../../shared/data/dfe/', import.meta.url));
const FILES = [
  'la_code_list.xlsx',
  'lait_data_dictionary.csv',
  'statistical_neighbours_long.csv',
  'lait_csc_long.csv.gz',
];

/** (l) The whole extract of published figures, loaded, and every benchmark of every authority made. */
export async function measureNational(suite: Suite): Promise<void> {
  const what = 'the whole extract loaded and every benchmark of every authority made';
  if (!existsSync(FOLDER)) {
    suite.report({ part: 'l', what, reason: 'the published files are not beside this clone' });
    return;
  }
  const places: [string, DatabasePlace][] = [];
  const { server } = suite.postgres;
  const seeded = await suite.seededDatabase('l', what);
  if (seeded !== null && server !== null) {
    const template = seeded.slice(seeded.lastIndexOf('/') + 1).split('?')[0] ?? '';
    places.push([
      'PostgreSQL',
      { databaseUrl: await server.createDatabase('national', { template }) },
    ]);
  }
  const dataDir = await suite.folder('national');
  await cp(await suite.seededFolder(), dataDir, { recursive: true });
  places.push(['the embedded database', { dataDir }]);
  for (const [where, place] of places) await measureOn(suite, `${what}, ${where}`, place);
}

async function measureOn(suite: Suite, what: string, place: DatabasePlace): Promise<void> {
  const database = await openDatabase(place);
  try {
    const actor = { id: null, name: 'The benchmark', address: null, requestId: null };
    const contents = await Promise.all(
      FILES.map(async (fileName) => ({ fileName, bytes: await readFile(join(FOLDER, fileName)) })),
    );
    const begun = performance.now();
    let rows = 0;
    for (const { fileName, bytes } of contents) {
      const { file, release } = await loadNationalFile(database, {
        ...{ bytes, fileName, publishedOn: null, actor, authority: null },
      });
      if (release === null) throw new Error(`${fileName} was not loaded.`);
      rows += file.rows;
    }
    const loaded = performance.now() - begun;
    const made = await makeEveryBenchmark(createNationalRepository(database));
    const whole = performance.now() - begun;
    suite.report({
      ...{ part: 'l', what, value: whole / 1_000, unit: 's' },
      goal: { kind: 'below', value: 60 },
      behind:
        `${rows.toLocaleString('en-GB')} rows loaded in ${milliseconds(loaded)}; ` +
        `${made.measures} measures, ${made.years} years of them, ${made.compared.toLocaleString('en-GB')} comparisons in ${milliseconds(whole - loaded)}`,
    });
  } finally {
    await database.close();
  }
}
