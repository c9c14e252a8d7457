import type { Database } from '@vital-signs/database';
import { commitOnce } from '@vital-signs/database/seed';
import { month, shift } from '@vital-signs/domain';
import { WENDMERE } from './geography';
import { LATEST_MONTH } from './calendar';
import { readIdentities, writeIdentities } from './invented-identities';
import { InventedRecord } from './invented-record';
import { loadedOn, loadHistory } from './load-history';
import { drawWork } from './work';

const PERSON = 'Seed of the sample data';
const REASON = 'Invented figures of a council that does not exist';
const NAMES = 'Invented places, indicators and standards of a council that does not exist';

/**
 * Puts an invented council with complete figures into the record, and says of it that it is
 * fictional: its names and standards, the loads of some months as far as they were recorded then,
 * and last the record as it stands, each in a revision of its own and dated as if it had been made
 * then. Running it again changes nothing; processes that start at once seed it once, and what was
 * broken off is gone on with.
 */
export async function seedWendmere(
  database: Database,
  { log = () => undefined }: { readonly log?: (sentence: string) => void } = {},
): Promise<void> {
  const authorityId = await findOrCreateAuthority(database);
  if (await isSeeded(database, authorityId)) return;
  const work = drawWork();
  const loads = loadHistory(work);
  const once = (reason: string, at: Date, write: (record: InventedRecord) => Promise<void>) =>
    commitOnce(
      database,
      { authorityId, reason, at, person: PERSON },
      async (transaction, revision) => {
        if (reason === NAMES) await writeIdentities(transaction, authorityId);
        const ids = await readIdentities(transaction, authorityId);
        await write(new InventedRecord(transaction, ids, authorityId, revision));
      },
    );
  await once(NAMES, loads[0]?.at ?? LATEST_LOAD, async (record) => {
    log('Inventing the figures of Wendmere, a fictional council …');
    await record.catalogue();
    await record.standards();
    await record.populations();
  });
  for (const load of loads) await once(load.reason, load.at, (record) => record.load(load));
  await once(REASON, LATEST_LOAD, async (record) => {
    await record.figures(work);
    await record.annotations();
    await record.actions();
    await record.commentary();
    await record.national(PERSON);
  });
}

/** When the record was loaded as it stands. */
const LATEST_LOAD = loadedOn(shift(month(LATEST_MONTH), 1).start);

async function isSeeded(database: Database, authorityId: number): Promise<boolean> {
  const rows = await database.query(
    'SELECT 1 FROM "Revision" WHERE "authorityId" = $1 AND reason = $2',
    [authorityId, REASON],
  );
  return rows.length > 0;
}

async function findOrCreateAuthority(database: Database): Promise<number> {
  const { slug, name, regionName, reportTitle } = WENDMERE;
  await database.query(
    `WITH made AS (
       INSERT INTO "Authority" (slug, name, "regionName", "reportTitle", fictional)
       VALUES ($1, $2, $3, $4, true) ON CONFLICT (slug) DO NOTHING RETURNING id)
     INSERT INTO "AuthoritySettings" ("authorityId", "judgementModel")
     SELECT id, 'THRESHOLDS' FROM made`,
    [slug, name, regionName, reportTitle],
  );
  const { id } = await database.prisma.authority.findUniqueOrThrow({ where: { slug } });
  return id;
}
