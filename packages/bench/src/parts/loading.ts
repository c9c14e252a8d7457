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
/** Rows of figures; the last is the longest file that is taken, whose heading is a row too. */
const SIZES = [10_000, 100_000, LARGE, 999_999];
/** Rows of one month of an authority of many teams: 105 indicators by 76 places. */
const MONTH = { places: 76, rows: 7_980 };
const SIZE = { authorities: 1, places: MONTH.places, months: 13 };
/** The month before the first that the authority has figures for; the longest file goes back to 2006. */
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
  const nameOf = (url: string) => url.slice(url.lastIndexOf('/') + 1).split('?')[0] ?? '';
  const sizedUrl = await server.createDatabase('sized', { template: nameOf(databaseUrl) });
  const authority = await withManyTeams({ databaseUrl: sizedUrl });
  const copyOf = (name: string) => server.createDatabase(name, { template: nameOf(sizedUrl) });
  const files = await writeFiles(sizedUrl, authority, folder);

  const costs: LoadingTold[] = [];
  for (const [index, path] of files.entries()) {
    const loaded = await copyOf(`loading_${index}`);
    const told = await load({ databaseUrl: loaded }, authority, path);
    costs.push(told);
    if (SIZES[index] !== LARGE) continue;
    const rows = { authority, revision: told.revision ?? 0 };
    const copied = await copyTime(loaded, await copyOf('copied'), rows, folder);
    reportLarge(suite, 'PostgreSQL', told, copied);
    const dataDir = await freshFolder(suite, folder, 'embedded');
    const embedded = await load({ dataDir }, await withManyTeams({ dataDir }), path);
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
  await previewMonth(suite, { authority, databaseUrl: await copyOf('previewed') }, folder);
}

/** Adds an authority of many teams, all there since before the longest file, and gives its slug. */
async function withManyTeams(place: DatabasePlace): Promise<string> {
  const database = await openDatabase(place);
  try {
    const [slug = ''] = await synthesise(database, SIZE);
    return slug;
  } finally {
    await database.close();
  }
}

async function writeFiles(
  databaseUrl: string,
  authority: string,
  folder: string,
): Promise<string[]> {
  const database = await openDatabase({ databaseUrl });
  try {
    const paths: string[] = [];
    for (const rows of SIZES) {
      const path = join(folder, `figures-${rows}.csv`);
      await writeFigures(database, { authority, rows, until: UNTIL, path });
      paths.push(path);
    }
    return paths;
  } finally {
    await database.close();
  }
}

const load = (place: DatabasePlace, authority: string, path: string) =>
  loadInProcess({ place, authority, path, checkOnly: false });

async function freshFolder(suite: Suite, folder: string, name: string): Promise<string> {
  const dataDir = join(folder, name);
  await cp(await suite.seededFolder(), dataDir, { recursive: true });
  return dataDir;
}

/** Milliseconds that COPY takes for the same rows into the same table, with its constraints and indexes. */
async function copyTime(
  fromUrl: string,
  intoUrl: string,
  { authority, revision }: { readonly authority: string; readonly revision: number },
  folder: string,
): Promise<number> {
  // The server writes and reads the file, as its own user.
  await chmod(folder, 0o777);
  await chmod(dirname(folder), 0o755);
  const path = join(folder, 'observations.copy');
  const from = await openDatabase({ databaseUrl: fromUrl });
  await from.query(
    `COPY (SELECT o.* FROM "Observation" o JOIN "Authority" a ON a.id = o."authorityId"
            WHERE a.slug = '${authority}' AND o."fromRevision" = ${revision}) TO '${path}'`,
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
async function previewMonth(
  suite: Suite,
  { authority, databaseUrl }: { readonly authority: string; readonly databaseUrl: string },
  folder: string,
): Promise<void> {
  const path = join(folder, 'month.csv');
  const dataDir = await freshFolder(suite, folder, 'previewed');
  await withManyTeams({ dataDir });
  await writeMonth(databaseUrl, authority, path);
  const places: readonly [string, DatabasePlace][] = [
    ['PostgreSQL', { databaseUrl }],
    ['the embedded database', { dataDir }],
  ];
  for (const [where, place] of places) {
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

async function writeMonth(databaseUrl: string, authority: string, path: string): Promise<void> {
  const database = await openDatabase({ databaseUrl });
  try {
    await writeFigures(database, { authority, rows: MONTH.rows, until: '2018-03', path });
  } finally {
    await database.close();
  }
}
