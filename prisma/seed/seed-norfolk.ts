import type { Database } from '../src/database';
import { commitOnce } from './commit-once';
import { contactBreakdown } from './norfolk/contact-breakdown';
import { countyObservations } from './norfolk/county-observations';
import { AUTHORITY, COUNTY_POPULATION, TREE_FROM } from './norfolk/places';
import { REPORT_TITLE } from './norfolk/report/report-document';
import { insertIdentities } from './norfolk-identities';
import { RevisionWriter } from './norfolk-record';

export interface SeedOptions {
  /** Told of each step in a sentence. */
  readonly log?: (message: string) => void;
}

/** What the seed did, and what the record holds of Norfolk afterwards. */
export interface NorfolkSeedSummary {
  readonly authorityId: number;
  /** Revisions that this run committed; none when everything was there. */
  readonly revisionsCommitted: number;
  readonly indicators: number;
  readonly observations: number;
  readonly modelledObservations: number;
  readonly breakdownObservations: number;
}

const PERSON = 'Seed of the sample data';
const REPORT_REASON = 'Monthly report of March 2018, as printed';

/**
 * Puts Norfolk's report of March 2018 into the record: one revision with everything that the report
 * prints and quotes. Running it again changes nothing; processes that start at once seed it once.
 */
export async function seedNorfolk(
  database: Database,
  { log = () => undefined }: SeedOptions = {},
): Promise<NorfolkSeedSummary> {
  const authorityId = await findOrCreateAuthority(database);
  const reportCommitted = await commitOnce(
    database,
    { authorityId, reason: REPORT_REASON, person: PERSON },
    async (transaction, revision) => {
      log('Loading Norfolk’s report of March 2018 …');
      const ids = await insertIdentities(transaction, authorityId);
      const writer = new RevisionWriter(transaction, ids, revision);
      await writer.catalogue();
      await writer.standards();
      await writer.populations([
        {
          place: AUTHORITY.slug,
          count: COUNTY_POPULATION,
          validFrom: TREE_FROM,
          provenance: 'DERIVED',
          source:
            'The one population that the thirty printed pairs of a count and a rate leave, within 169,050 and 169,054',
        },
      ]);
      await writer.observations(countyObservations());
      await writer.breakdowns(contactBreakdown());
    },
  );
  const record = await countRecord(database, authorityId);
  return { authorityId, revisionsCommitted: Number(reportCommitted), ...record };
}

async function findOrCreateAuthority(database: Database): Promise<number> {
  const { slug, name, code, regionName } = AUTHORITY;
  await database.query(
    `INSERT INTO "Authority" (slug, name, code, "judgementModel", "regionName", "reportTitle")
     VALUES ($1, $2, $3, 'THRESHOLDS', $4, $5) ON CONFLICT (slug) DO NOTHING`,
    [slug, name, code, regionName, REPORT_TITLE],
  );
  const { id } = await database.prisma.authority.findUniqueOrThrow({ where: { slug } });
  return id;
}

async function countRecord(database: Database, authorityId: number) {
  const live = { authorityId, toRevision: null };
  const { prisma } = database;
  return {
    indicators: await prisma.indicator.count({ where: { authorityId } }),
    observations: await prisma.observation.count({ where: live }),
    modelledObservations: await prisma.observation.count({
      where: { ...live, provenance: 'MODELLED' },
    }),
    breakdownObservations: await prisma.breakdownObservation.count({ where: live }),
  };
}
