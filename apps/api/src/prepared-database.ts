import { applyMigrations, openDatabase, type Database } from '@vital-signs/database';
import {
  ACCURATE_AS_OF,
  AUTHORITY,
  NOVEMBER,
  NOVEMBER_ACCURATE_AS_OF,
  REPORT_MONTH,
  seedNorfolk,
  seedNorfolkNovember,
  seedNorfolkPages,
} from '@vital-signs/database/seed';
import { month, periodKey, shift } from '@vital-signs/domain';
import { LATEST_MONTH, seedWendmere, WENDMERE } from '@vital-signs/testkit/fictional';
import type { AuditKind } from './audit/audit-kinds';
import type { Environment } from './env';
import { fillCouncils, SAMPLE_COUNCIL_SLUGS } from './sample-councils';
import { loadSampleNational } from './sample-national';
import { publishSampleEdition, type SampleEdition } from './sample-edition';

/** Told of each step in a sentence. */
export type Progress = (sentence: string) => void;

/** Opens the database that the environment names, brings it up to date, and fills an empty one. */
export async function openPreparedDatabase(
  environment: Environment,
  progress: Progress,
): Promise<Database> {
  const database = await openMigratedDatabase(environment, progress);
  try {
    if (await isForTheSample(database)) {
      // Before there is anybody whose record it would change, and so that every edition sees it.
      await loadSampleNational(database, progress);
      await fill(database, progress);
    }
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/**
 * Whether nothing is there but what the sample data put there: no authority that was made otherwise,
 * and none that was restored, not even one of the sample's name.
 */
export async function isForTheSample(database: Database): Promise<boolean> {
  const others = await database.query(
    `SELECT 1 FROM "Authority" a
      WHERE NOT a.slug = ANY($1)
         OR EXISTS (SELECT 1 FROM "AuditEvent" e
                     WHERE e."authorityId" = a.id AND e.kind = $2)`,
    [
      [AUTHORITY.slug, WENDMERE.slug, ...SAMPLE_COUNCIL_SLUGS],
      'authority.restored' satisfies AuditKind,
    ],
  );
  return others.length === 0;
}

/** Opens the database that the environment names and brings its tables up to date. */
export async function openMigratedDatabase(
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
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

const NOVEMBER_NOTES =
  'The paper reports by exception: of most indicators of the monthly report it gives no figure.';

/**
 * Loads the sample data, Norfolk's report, a fictional council with complete figures, and the reports
 * of other councils, and publishes an edition of each, for its own people and for everybody; where
 * they are there, changes nothing. The pages of Norfolk's report come before its edition, so that
 * whoever reads editions alone reads the commentary too; what its paper says of November 2018 comes
 * after, as a later edition. Of the fictional council the month before is public as well, so
 * that a public edition stands beside an earlier one.
 */
export async function fill(database: Database, progress: Progress): Promise<void> {
  await seedNorfolk(database, { log: progress });
  await seedNorfolkPages(database, { log: progress });
  const norfolk = {
    ...{ authority: AUTHORITY.slug, period: REPORT_MONTH },
    source: 'The printed report of the month; figures of localities and teams are partly modelled',
  };
  await publish(
    database,
    [
      { ...norfolk, audience: 'INTERNAL' },
      { ...norfolk, audience: 'PUBLIC' },
    ],
    progress,
  );
  await seedNorfolkNovember(database, { log: progress });
  const november = {
    ...{ authority: AUTHORITY.slug, period: periodKey(NOVEMBER) },
    ...{ accurateAsOf: NOVEMBER_ACCURATE_AS_OF, notes: NOVEMBER_NOTES },
    source: 'Figures that the committee paper of 22 January 2019 quotes',
  };
  // For its own people alone: an authority’s public pages lead with its latest month, and few figures
  // would stand in the place of the whole report.
  await publishSampleEdition(database, { ...november, audience: 'INTERNAL' }, progress);
  await seedWendmere(database, { log: progress });
  const wendmere = { authority: WENDMERE.slug, period: LATEST_MONTH, source: 'Invented' };
  const before = { ...wendmere, period: periodKey(shift(month(LATEST_MONTH), -1)) };
  await publish(
    database,
    [
      { ...wendmere, audience: 'INTERNAL' },
      { ...before, audience: 'PUBLIC' },
      { ...wendmere, audience: 'PUBLIC' },
    ],
    progress,
  );
  await fillCouncils(database, progress);
}

/** One after another: a later public edition is made beside those before it. */
async function publish(
  database: Database,
  editions: readonly Omit<SampleEdition, 'accurateAsOf'>[],
  progress: Progress,
): Promise<void> {
  for (const edition of editions) {
    await publishSampleEdition(database, { ...edition, accurateAsOf: ACCURATE_AS_OF }, progress);
  }
}
