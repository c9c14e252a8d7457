import { applyMigrations, openDatabase, type Database } from '@vital-signs/database';
import { seedNorfolk } from '@vital-signs/database/seed';
import type { Environment } from './env';
import { publishSampleEdition } from './sample-edition';

/** Told of each step in a sentence. */
export type Progress = (sentence: string) => void;

/** Opens the database that the environment names, brings it up to date, and fills an empty one. */
export async function openPreparedDatabase(
  { databaseUrl, dataDir, poolSize }: Environment,
  progress: Progress,
): Promise<Database> {
  progress(
    databaseUrl === undefined
      ? `Opening the embedded database in ${dataDir} …`
      : 'Connecting to the PostgreSQL server …',
  );
  const database = await openDatabase({ databaseUrl, dataDir, poolSize, log: progress });
  try {
    const { applied } = await applyMigrations(database);
    if (applied.length > 0) {
      const migrations = applied.length === 1 ? 'one migration' : `${applied.length} migrations`;
      progress(`Prepared its tables (${migrations}).`);
    }
    await fill(database, progress);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Loads the sample data and publishes its edition; where they are there, changes nothing. */
export async function fill(database: Database, progress: Progress): Promise<void> {
  await seedNorfolk(database, { log: progress });
  await publishSampleEdition(database, progress);
}
