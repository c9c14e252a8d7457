import type { Database } from '@vital-signs/database';
import { commitOnce } from '@vital-signs/database/seed';
import { WENDMERE } from './geography';
import { writeIdentities } from './invented-identities';
import { writeInventedNational } from './invented-national';
import { InventedRecord } from './invented-record';
import { drawWork } from './work';

const PERSON = 'Seed of the sample data';
const REASON = 'Invented figures of a council that does not exist';

/**
 * Puts an invented council with complete figures into the record, in a revision of its own, and
 * says of it that it is fictional. Running it again changes nothing; processes that start at once
 * seed it once.
 */
export async function seedWendmere(
  database: Database,
  { log = () => undefined }: { readonly log?: (sentence: string) => void } = {},
): Promise<void> {
  const authorityId = await findOrCreateAuthority(database);
  await commitOnce(
    database,
    { authorityId, reason: REASON, person: PERSON },
    async (transaction, revision) => {
      log('Inventing the figures of Wendmere, a fictional council …');
      const ids = await writeIdentities(transaction, authorityId);
      const record = new InventedRecord(transaction, ids, authorityId, revision);
      await record.catalogue();
      await record.standards();
      await record.populations();
      await record.figures(drawWork());
      await record.annotations();
      await record.commentary();
      await writeInventedNational({ transaction, ids, authorityId, revision, person: PERSON });
    },
  );
}

async function findOrCreateAuthority(database: Database): Promise<number> {
  const { slug, name, regionName, reportTitle } = WENDMERE;
  await database.query(
    `INSERT INTO "Authority" (slug, name, "judgementModel", "regionName", "reportTitle", fictional)
     VALUES ($1, $2, 'THRESHOLDS', $3, $4, true) ON CONFLICT (slug) DO NOTHING`,
    [slug, name, regionName, reportTitle],
  );
  const { id } = await database.prisma.authority.findUniqueOrThrow({ where: { slug } });
  return id;
}
