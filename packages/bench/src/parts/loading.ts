import { copyFile, chmod, cp, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openDatabase } from '@vital-signs/database';
import { synthesise } from '@vital-signs/testkit';
import type { DatabasePlace } from '../database-place';
import { writeFigures } from '../loading/figures-file';
import { loadInProcess, type LoadingTold } from '../loading/loading-process';
import type { Suite } from '../suite';
import { milliseconds } from '../words';

const LARGE = 400_000;
const SIZES = [10_000, 100_000, LARGE, 1_000_000];
/** Rows of one month: 105 indicators by 76 places. */
const MONTH = { places: 76, rows: 7_980 };
const UNTIL = '2017-02';
const MEGABYTE = 1024 * 1024;

const perRow = ({ milliseconds: time, rows }: LoadingTold) => (1_000 * time) / rows;

/** (k) A long file, read, checked and stored, beside PostgreSQL's own COPY of the same rows. */
export async function measureLoading(suite: Suite): Promise<void> {
  const databaseUrl = await suite.seededDatabase('k', 'files of figures, loaded');
  const { server } = suite.postgres;
  if (databaseUrl === null || server === null) return;
  const folder = await suite.folder('loading');
  await mkdir(folder, { recursive: true });
  const template = databaseUrl.slice(databaseUrl.lastIndexOf('/') + 1).split('?')[0] ?? '';
  const copyOf = (name: string) => server.createDatabase(name, { template });
  const files = await writeFiles(databaseUrl, folder);

  const costs: LoadingTold[] = [];
  for (const [index, path] of files.entries()) {
    const loaded = await copyOf(`loading_${index}`);
    const told = await load({ databaseUrl: loaded }, path);
    costs.push(told);
    if (told.rows !== LARGE) continue;
    const copied = await copyTime(loaded, await copyOf('copied'), told.revision ?? 0, folder);
    reportLarge(suite, 'PostgreSQL', told, copied);
    const embedded = await load({ dataDir: await freshFolder(suite, folder) }, path);
    reportLarge(suite, 'the embedded database', embedded, copied);
  }
  const [least, most] = [costs[0], costs.at(-1)];
  if (least !== undefined && most !== undefined) {
    suite.report({
      part: 'k',
      what: 'the cost of a row of 1,000,000, against that of one of 10,000, PostgreSQL',
      value: perRow(most) / perRow(least),
      unit: '×',
      goal: { kind: 'at most', value: 1.5 },
      behind: costs
        .map(
          (told) =>
            `${told.rows.toLocaleString('en-GB')} rows: ${perRow(told).toFixed(0)} µs a row`,
        )
        .join(', '),
    });
  }
  await previewMonth(suite, await copyOf('previewed'), folder);
}

async function writeFiles(databaseUrl: string, folder: string): Promise<string[]> {
  const database = await openDatabase({ databaseUrl });
  try {
    const paths: string[] = [];
    for (const rows of SIZES) {
      const path = join(folder, `figures-${rows}.csv`);
      await writeFigures(database, { authority: 'norfolk', rows, until: UNTIL, path });
      paths.push(path);
    }
    return paths;
  } finally {
    await database.close();
  }
}

const load = (place: DatabasePlace, path: string) =>
  loadInProcess({ place, authority: 'norfolk', path, checkOnly: false });

async function freshFolder(suite: Suite, folder: string): Promise<string> {
  const dataDir = join(folder, 'embedded');
  await cp(await suite.seededFolder(), dataDir, { recursive: true });
  return dataDir;
}

/** Milliseconds that COPY takes for the same rows into the same table, with its constraints and indexes. */
async function copyTime(
  fromUrl: string,
  intoUrl: string,
  revision: number,
  folder: string,
): Promise<number> {
  // The server writes and reads the file, as its own user.
  await chmod(folder, 0o777);
  await chmod(dirname(folder), 0o755);
  const path = join(folder, 'observations.copy');
  const from = await openDatabase({ databaseUrl: fromUrl });
  await from.query(
    `COPY (SELECT * FROM "Observation" WHERE "fromRevision" = ${revision}) TO '${path}'`,
  );
  await from.close();
  const into = await openDatabase({ databaseUrl: intoUrl });
  try {
    const begun = performance.now();
    await into.query(`COPY "Observation" FROM '${path}'`);
    return performance.now() - begun;
  } finally {
    await into.close();
  }
}

function reportLarge(suite: Suite, where: string, told: LoadingTold, copied: number): void {
  suite.report({
    part: 'k',
    what: `${LARGE.toLocaleString('en-GB')} rows read, checked and stored on ${where}, against COPY of the same rows into the same table on PostgreSQL`,
    value: told.milliseconds / copied,
    unit: '×',
    goal: { kind: 'at most', value: 8 },
    behind: `${milliseconds(told.milliseconds)} against ${milliseconds(copied)}`,
  });
  suite.report({
    part: 'k',
    what: `memory of that, above the idle process, on ${where}`,
    value: told.memory / MEGABYTE,
    unit: 'MB',
    goal: { kind: 'below', value: 400 },
  });
}

/** A month of an authority of many teams: from the file's arrival to what it would change. */
async function previewMonth(suite: Suite, databaseUrl: string, folder: string): Promise<void> {
  const path = join(folder, 'month.csv');
  const dataDir = join(folder, 'previewed');
  await cp(await suite.seededFolder(), dataDir, { recursive: true });
  const places: readonly [string, DatabasePlace][] = [
    ['PostgreSQL', { databaseUrl }],
    ['the embedded database', { dataDir }],
  ];
  for (const [where, place] of places) {
    const database = await openDatabase(place);
    const [authority = ''] = await synthesise(database, {
      ...{ authorities: 1, places: MONTH.places, months: 13 },
    });
    await writeFigures(database, { authority, rows: MONTH.rows, until: '2018-03', path });
    await database.close();
    const times: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const copy = join(folder, `month-${round}.csv`);
      await copyFile(path, copy);
      const told = await loadInProcess({ place, authority, path: copy, checkOnly: true });
      times.push(told.milliseconds);
    }
    suite.report({
      part: 'k',
      what: `a month of ${MONTH.rows.toLocaleString('en-GB')} rows, read, checked and compared, on ${where}`,
      value: Math.min(...times) / 1_000,
      unit: 's',
      goal: { kind: 'below', value: 2 },
      behind: `three rounds: ${times.map(milliseconds).join(', ')}`,
    });
  }
}
