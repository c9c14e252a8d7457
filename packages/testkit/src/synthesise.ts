import { commitRevision } from '@vital-signs/database';
import type { Database, TransactionHandle } from '@vital-signs/database';

export interface SynthesisOptions {
  /** Slug of a seeded authority, whose whole record is copied first; norfolk unless said otherwise. */
  readonly like?: string;
  /** How many authorities to make. */
  readonly authorities: number;
  /** Places of each, the copied ones included; further ones are teams below its localities. */
  readonly places: number;
  /** Months of each series, the last being the last month of the copied authority. */
  readonly months: number;
  readonly log?: (message: string) => void;
}

/** Tables that are copied row by row, with the columns that stay behind. */
const COPIED_TABLES = [
  'AuthoritySettings',
  'Place',
  'PlaceLink',
  'ReportArea',
  'Indicator',
  'IndicatorVersion',
  'Tolerance',
  'Target',
  'PrintedBenchmark',
  'Population',
  'Observation',
  'BreakdownObservation',
];

/** Where each place first belongs it belongs since long ago, so that earlier months have all places. */
const SINCE_LONG_AGO = `CASE WHEN EXISTS (
  SELECT FROM "PlaceLink" AS earlier
   WHERE earlier."authorityId" = "PlaceLink"."authorityId" AND earlier."childId" = "PlaceLink"."childId"
     AND earlier."toRevision" IS NULL AND earlier."validFrom" < "PlaceLink"."validFrom"
) THEN "validFrom" ELSE date '2000-01-01' END`;

/** Ids of further places, above any that a seed gives. */
const FIRST_FURTHER_ID = 100_000;
const TEN_MINUTES = 600_000;

/**
 * Makes large authorities quickly, for measuring: each a copy of a seeded one, so that its latest
 * scorecard is the same work, with further teams and earlier months filled by one INSERT … SELECT.
 * Constraints and indices stay as they are; statistics are brought up to date. Gives their slugs.
 */
export async function synthesise(
  database: Database,
  { like = 'norfolk', log = () => undefined, ...size }: SynthesisOptions,
): Promise<readonly string[]> {
  const original = await database.prisma.authority.findUniqueOrThrow({ where: { slug: like } });
  const slugs: string[] = [];
  for (let number = 1; number <= size.authorities; number += 1) {
    const slug = `${like}-${String(number).padStart(2, '0')}`;
    const { id: _id, code: _code, ...facts } = original;
    const { id } = await database.prisma.authority.create({
      data: { ...facts, slug, name: `${original.name} ${number}` },
    });
    await commitRevision(
      database,
      {
        authorityId: id,
        cause: 'IMPORT',
        reason: `Synthetic, like ${like}`,
        person: 'Synthesis',
      },
      async (transaction, revision) => {
        for (const table of COPIED_TABLES)
          await copy(transaction, table, original.id, id, revision);
        await addTeams(transaction, id, size.places);
        await trustReferences(transaction);
        await addObservations(transaction, id, revision, size.months);
      },
      { timeout: TEN_MINUTES },
    );
    slugs.push(slug);
    log(`${slug} has ${size.places} places and ${size.months} months`);
  }
  await database.query('ANALYZE');
  return slugs;
}

/**
 * Leaves out the look-up of every referenced row where the role may: what is inserted next is joined
 * from those very rows. It ends with the transaction.
 */
async function trustReferences(transaction: TransactionHandle): Promise<void> {
  const [role] = await transaction.query<{ rolsuper: boolean }>(
    'SELECT rolsuper FROM pg_roles WHERE rolname = current_user',
  );
  if (role?.rolsuper === true) {
    await transaction.query('SET LOCAL session_replication_role = replica');
  }
}

/** Copies the live rows of a table; ids are an authority's own, so they stay the same. */
async function copy(
  transaction: TransactionHandle,
  table: string,
  from: number,
  to: number,
  revision: number,
): Promise<void> {
  const columns = await transaction.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
      WHERE table_schema = current_schema() AND table_name = $1 AND column_name <> 'authorityId'`,
    [table],
  );
  const names = columns.map(({ name }) => name);
  const source = names.map((name) => {
    if (name === 'fromRevision') return '$3::int';
    return table === 'PlaceLink' && name === 'validFrom' ? SINCE_LONG_AGO : `"${name}"`;
  });
  const live = names.includes('toRevision')
    ? 'AND "toRevision" IS NULL'
    : 'AND $3::int IS NOT NULL';
  await transaction.query(
    `INSERT INTO "${table}" ("authorityId", ${names.map((name) => `"${name}"`).join(', ')})
     SELECT $2::int, ${source.join(', ')} FROM "${table}" WHERE "authorityId" = $1 ${live}`,
    [from, to, revision],
  );
}

/** Teams of the kinds that are there, in turn below each locality. */
async function addTeams(
  transaction: TransactionHandle,
  authorityId: number,
  places: number,
): Promise<void> {
  await transaction.query(
    `WITH locality AS (
       SELECT id, slug, row_number() OVER (ORDER BY position) - 1 AS index,
              count(*) OVER () AS localities
         FROM "Place" WHERE "authorityId" = $1 AND kind = 'LOCALITY'
     ), kind AS (
       SELECT "teamKind", row_number() OVER (ORDER BY "teamKind") - 1 AS index,
              count(*) OVER () AS kinds
         FROM (SELECT DISTINCT "teamKind" FROM "Place"
                WHERE "authorityId" = $1 AND kind = 'TEAM') AS known
     ), further AS (
       SELECT $3::int + n AS id, n, locality.id AS "parentId", locality.slug, kind."teamKind"
         FROM generate_series(1, $2::int - (SELECT count(*) FROM "Place" WHERE "authorityId" = $1)) AS n
         JOIN locality ON locality.index = n % locality.localities
         JOIN kind ON kind.index = n / locality.localities % kind.kinds
     ), placed AS (
       INSERT INTO "Place" ("authorityId", id, kind, slug, name, "shortName", "teamKind", position, modelled)
       SELECT $1, id, 'TEAM', slug || '-team-' || n, 'Team ' || n, 'Team ' || n, "teamKind", 100 + n, true
         FROM further
       RETURNING id
     )
     INSERT INTO "PlaceLink" ("authorityId", id, "parentId", "childId", "validFrom")
     SELECT $1, further.id, further."parentId", further.id, date '2000-01-01'
       FROM further JOIN placed USING (id)`,
    [authorityId, places, FIRST_FURTHER_ID],
  );
}

/**
 * Fills every indicator, place and month that has no figure yet, except the copied places' own last
 * thirteen months: those stay as they were copied, gaps included.
 */
async function addObservations(
  transaction: TransactionHandle,
  authorityId: number,
  revision: number,
  months: number,
): Promise<void> {
  await transaction.query(
    `WITH latest AS (
       SELECT max("periodStart") AS "latestMonth" FROM "Observation"
        WHERE "authorityId" = $1 AND "periodKind" = 'MONTH'
     ), cell AS (
       SELECT v."indicatorId", v."measureKind", v.basis, v.multiplier, v.decimals, p.id AS "placeId", month::date AS month,
              20 + (v."indicatorId" * 7919 + p.id * 31 + extract(month FROM month)::int * 17) % 400 AS denominator,
              (v."indicatorId" * 104729 + p.id * 1299 + extract(epoch FROM month)::int8 / 86400 * 15485863) % 1000 / 1000.0 AS share
         FROM latest
         CROSS JOIN generate_series(latest."latestMonth" - make_interval(months => $3::int - 1), latest."latestMonth",
                                    interval '1 month') AS month
         CROSS JOIN "Place" AS p
         CROSS JOIN "IndicatorVersion" AS v
        WHERE p."authorityId" = $1
          AND v."authorityId" = $1 AND v."toRevision" IS NULL
          AND (p.id > $4 OR month <= latest."latestMonth" - interval '13 months')
     ), counted AS (
       SELECT *, floor(denominator * (0.2 + 0.7 * share)) AS numerator,
              "measureKind" IN ('PERCENTAGE', 'AVERAGE') AS "isShare"
         FROM cell
     )
     INSERT INTO "Observation" ("authorityId", "indicatorId", "placeId", basis, "periodKind",
       "periodStart", "periodEnd", value, numerator, denominator, provenance, "countsProvenance",
       source, "fromRevision")
     SELECT $1, "indicatorId", "placeId", basis, 'MONTH', month, (month + interval '1 month')::date,
            CASE WHEN "isShare" THEN round((multiplier * numerator / denominator)::numeric, decimals)
                 ELSE numerator END,
            CASE WHEN "isShare" THEN numerator END,
            CASE WHEN "isShare" THEN denominator END,
            'MODELLED', CASE WHEN "isShare" THEN 'MODELLED'::"Provenance" END,
            'Synthetic', $2
       FROM counted
      ORDER BY "placeId", month, "indicatorId"`,
    [authorityId, revision, months, FIRST_FURTHER_ID],
  );
}
