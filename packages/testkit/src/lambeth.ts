import { openDatabase, type Database } from '@vital-signs/database';
import { anAuthority, anIndicator, aPlace, aReportArea, aRevision } from './record-builders';

/** A row of Lambeth's table as far as it says what the indicator is. */
export interface LambethRow {
  readonly ref: string;
  readonly measure: string;
  readonly current: string;
}

/**
 * An authority with the indicators of Lambeth's printed table, and no figure of any: Lambeth itself,
 * or another beside the one whose report is on record. Gives its id.
 */
export async function aLambeth(
  database: Database,
  rows: readonly LambethRow[],
  slug = 'lambeth',
): Promise<number> {
  const authorityId = await anAuthority(database, { slug, name: 'Lambeth' });
  await aRevision(database, authorityId, async (writing) => {
    await aPlace(writing, { kind: 'AUTHORITY', slug, name: 'Lambeth', shortName: 'All' });
    const reportAreaId = await aReportArea(writing, { slug: 'care', name: 'Social care' });
    for (const { ref, measure, current } of rows) {
      const isAverage = current.includes('.');
      await anIndicator(writing, {
        ...{ key: ref, ref, name: measure, reportAreaId },
        ...(!current.includes('%') && {
          ...{ measureKind: isAverage ? 'AVERAGE' : 'COUNT', unit: null },
          ...{ multiplier: 1, decimals: isAverage ? 1 : 0, yearToDateRule: 'LATEST' },
        }),
      });
    }
  });
  return authorityId;
}

interface LambethToAdd {
  readonly rows: readonly LambethRow[];
  readonly slug: string;
  /** E-mail address of whoever is its analyst. */
  readonly analyst: string;
}

/** Adds such an authority to the embedded database in a folder that nobody has open. */
export async function addLambeth(
  dataDir: string,
  { rows, slug, analyst }: LambethToAdd,
): Promise<void> {
  const database = await openDatabase({ dataDir });
  try {
    const authorityId = await aLambeth(database, rows, slug);
    await database.query(
      `INSERT INTO "RoleGrant" ("authorityId", "userId", role, "grantedBy")
       SELECT $1, id, 'ANALYST', 'Test' FROM "User" WHERE email = $2 RETURNING id`,
      [authorityId, analyst],
    );
  } finally {
    await database.close();
  }
}
