import { openDatabase, type Database } from '@vital-signs/database';
import { anAuthority, anIndicator, aPlace, aReportArea, aRevision } from './record-builders';

/** A row of Lambeth's table as far as it says what the indicator is. */
export interface LambethRow {
  readonly ref: string;
  readonly measure: string;
  readonly current: string;
}

/** Lambeth with the indicators of its printed table, and no figure of any. Gives its id. */
export async function aLambeth(database: Database, rows: readonly LambethRow[]): Promise<number> {
  const authorityId = await anAuthority(database, { slug: 'lambeth', name: 'Lambeth' });
  await aRevision(database, authorityId, async (writing) => {
    const name = 'Lambeth';
    await aPlace(writing, { kind: 'AUTHORITY', slug: 'lambeth', name, shortName: 'All' });
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

/** Adds Lambeth to the embedded database in a folder that nobody has open, with somebody as its analyst. */
export async function addLambeth(
  dataDir: string,
  { rows, analyst }: { readonly rows: readonly LambethRow[]; readonly analyst: string },
): Promise<void> {
  const database = await openDatabase({ dataDir });
  try {
    const authorityId = await aLambeth(database, rows);
    await database.query(
      `INSERT INTO "RoleGrant" ("authorityId", "userId", role, "grantedBy")
       SELECT $1, id, 'ANALYST', 'Test' FROM "User" WHERE email = $2 RETURNING id`,
      [authorityId, analyst],
    );
  } finally {
    await database.close();
  }
}
