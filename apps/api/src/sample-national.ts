import { createHash } from 'node:crypto';
import type { Database } from '@vital-signs/database';
import { EXTRACT_FILES, extractTitle, readExtract } from '@vital-signs/database/national-extract';
import { GraphQLError } from 'graphql';
import { systemActor } from './audit/audit-actors';
import { loadNationalFile } from './modules/national/national-load.service';

const ACTOR = systemActor('Seed of the sample data');

/**
 * Loads the extract of published national figures for every authority, as a file that somebody hands
 * over is loaded. What was loaded once is left as it is, though it was withdrawn since; of processes
 * that start at once one loads each file and the others find it there.
 */
export async function loadSampleNational(
  database: Database,
  progress: (sentence: string) => void,
): Promise<void> {
  const rows = await database.query<{ sha256: string }>('SELECT sha256 FROM "NationalRelease"');
  const loaded = new Set(rows.map(({ sha256 }) => sha256));
  const wanted = EXTRACT_FILES.map((file) => ({ file, bytes: readExtract(file) })).filter(
    ({ bytes }) => !loaded.has(createHash('sha256').update(bytes).digest('hex')),
  );
  if (wanted.length === 0) return;
  progress('Loading an extract of published national figures …');
  for (const { file, bytes } of wanted) {
    const { fileName, publishedOn } = file;
    const given = { bytes, fileName, publishedOn, actor: ACTOR, authority: null };
    try {
      const { file: read, release } = await loadNationalFile(database, {
        ...given,
        ...{ extract: extractTitle(file), once: true },
      });
      if (release === null) {
        throw new Error(`${fileName} was not loaded: ${read.issues[0]?.sentence ?? ''}`);
      }
    } catch (error) {
      if (!isLoadedAlready(error)) throw error;
    }
  }
}

/** Another process loaded the file meanwhile. */
const isLoadedAlready = (error: unknown) =>
  error instanceof GraphQLError && error.extensions['reason'] === 'LOADED_ALREADY';
