import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { loadFile, serviceFactory, startImportWork } from '@vital-signs/api';
import { openDatabase } from '@vital-signs/database';
import { watchMemory } from '../watch-memory';
import type { LoadingAsked, LoadingTold } from './loading-process';

const WARNINGS = 'Figures made for measuring.';

/** Loads one file as the command line does, in a process of its own. */
async function perform({ place, authority: slug, path, checkOnly }: LoadingAsked) {
  const database = await openDatabase(place);
  const work = await startImportWork(database, null, { isFirst: true });
  const actor = { id: null, name: 'The benchmark', address: null, requestId: null };
  try {
    const today = () => '2018-04-10';
    const services = () => serviceFactory(database, today, database, null, null, work)();
    // A server that has answered a page is idle with that page's code and rows in memory.
    await services().scorecards.scorecard({
      ...{ authority: slug, period: null, place: null, months: 13, edition: null },
      ...{ modelled: true, indicators: null },
    });
    await pause(500);
    const authority = await services().authorities.bySlug(slug);
    if (authority === null) throw new Error(`There is no authority ${slug}.`);
    const memory = watchMemory();
    const begun = performance.now();
    const { loading } = services();
    const loaded = await loadFile(
      { database, work, ...loading },
      {
        ...{ authority, name: basename(path), bytes: createReadStream(path), actor },
        ...{ mapping: null, sheet: null, source: null, accurateAsOf: null, restates: null },
        ...{ reason: 'Figures made for measuring', acceptWarnings: WARNINGS, checkOnly },
        signal: new AbortController().signal,
      },
    );
    const told: LoadingTold = {
      outcome: loaded.outcome,
      rows: loaded.import.rowsRead,
      revision: loaded.import.revision,
      milliseconds: performance.now() - begun,
      memory: memory(),
      problem: loaded.issues.find(({ severity }) => severity === 'FAIL')?.sentence ?? null,
    };
    process.send?.(told);
  } finally {
    await work.close();
    await database.close();
  }
}

await perform(JSON.parse(process.argv[2] ?? '{}') as LoadingAsked);
process.disconnect();
