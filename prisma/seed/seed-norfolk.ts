import type { Database, TransactionHandle } from '../src/database';
import { commitOnce } from './commit-once';
import { contactBreakdown } from './norfolk/contact-breakdown';
import { countyObservations } from './norfolk/county-observations';
import { modelledObservations } from './norfolk/modelled/modelled-observations';
import { AUTHORITY, COUNTY_POPULATION, LOCALITIES, TREE_FROM } from './norfolk/places';
import { quotedObservations } from './norfolk/quoted-observations';
import { REPORT_TITLE } from './norfolk/report/report-document';
import { insertIdentities, readIdentities } from './norfolk-identities';
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

/** Who writes the sample data. */
export const PERSON = 'Seed of the sample data';
const REPORT_REASON = 'Monthly report of March 2018, as printed';
const MODELLED_REASON =
  'Modelled figures for localities and teams, so that the product can be tried';

/**
 * Puts Norfolk's report of March 2018 into the record in two revisions: what the report prints and
 * quotes, then the modelled figures of its localities and teams. Running it again changes nothing;
 * processes that start at once seed it once.
 */
export async function seedNorfolk(
  database: Database,
  { log = () => undefined }: SeedOptions = {},
): Promise<NorfolkSeedSummary> {
  const authorityId = await findOrCreateAuthority(database);
  const commit = (reason: string, message: string, write: WriteRevision) =>
    commitOnce(database, { authorityId, reason, person: PERSON }, (transaction, revision) => {
      log(message);
      return write(transaction, authorityId, revision);
    });
  const committed = [
    await commit(REPORT_REASON, 'Loading Norfolk’s report of March 2018 …', writeReport),
    await commit(MODELLED_REASON, 'Modelling figures for localities and teams …', writeModelled),
  ];
  const record = await countRecord(database, authorityId);
  return { authorityId, revisionsCommitted: committed.filter(Boolean).length, ...record };
}

type WriteRevision = (
  transaction: TransactionHandle,
  authorityId: number,
  revision: number,
) => Promise<void>;

const writeReport: WriteRevision = async (transaction, authorityId, revision) => {
  const ids = await insertIdentities(transaction, authorityId);
  const writer = new RevisionWriter(transaction, ids, revision);
  await writer.catalogue();
  await writer.standards();
  await writer.nationalLinks();
  await writer.populations([
    {
      place: AUTHORITY.slug,
      count: COUNTY_POPULATION,
      validFrom: TREE_FROM,
      provenance: 'DERIVED',
      source:
        'The one population, within 169,050 and 169,054, that thirty printed pairs of a count and a rate leave',
    },
  ]);
  await writer.observations([...countyObservations(), ...quotedObservations()]);
  await writer.breakdowns(contactBreakdown());
};

const writeModelled: WriteRevision = async (transaction, authorityId, revision) => {
  const ids = await readIdentities(transaction, authorityId);
  const writer = new RevisionWriter(transaction, ids, revision);
  await writer.populations(
    LOCALITIES.map(({ slug, population }) => ({
      place: slug,
      count: population,
      validFrom: TREE_FROM,
      provenance: 'MODELLED',
      source: 'Modelled; with the other localities it adds up to the county’s population',
    })),
  );
  await writer.closeQuoted(LOCALITIES.map(({ slug }) => slug));
  await writer.observations(modelledObservations());
};

async function findOrCreateAuthority(database: Database): Promise<number> {
  const { slug, name, code, regionName } = AUTHORITY;
  await database.query(
    `WITH made AS (
       INSERT INTO "Authority" (slug, name, code, "regionName", "reportTitle")
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING id)
     INSERT INTO "AuthoritySettings" ("authorityId", "judgementModel")
     SELECT id, 'THRESHOLDS' FROM made`,
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
