import type { Database } from '../../src/database';
import { commitOnce } from '../commit-once';
import type { CouncilFacts, CouncilReport } from './council-facts';
import { CouncilWriter } from './council-record';

/** Who writes the sample data. */
const PERSON = 'Seed of the sample data';

/**
 * Puts a council and one report of its own into the record, in one revision. Running it again changes
 * nothing; processes that start at once seed it once.
 */
export async function seedCouncil(
  database: Database,
  council: CouncilFacts,
  report: CouncilReport,
  { log = () => undefined }: { readonly log?: (message: string) => void } = {},
): Promise<void> {
  const authorityId = await findOrCreateAuthority(database, council);
  const once = { authorityId, reason: report.reason, person: PERSON };
  await commitOnce(database, once, async (transaction, revision) => {
    log(`Loading ${council.name}: ${report.reason} …`);
    const writer = new CouncilWriter(transaction, { authorityId, revision, person: PERSON });
    await writer.place(council);
    await writer.report(report);
  });
}

/** The authority, made with its settings, which hold from before its first revision. */
async function findOrCreateAuthority(
  database: Database,
  { slug, name, code, regionName, reportTitle, settings }: CouncilFacts,
): Promise<number> {
  const { judgementModel, precision, reportingPeriod, layout } = settings;
  await database.query(
    `WITH made AS (
       INSERT INTO "Authority" (slug, name, code, "regionName", "reportTitle")
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING id)
     INSERT INTO "AuthoritySettings"
            ("authorityId", "judgementModel", precision, "reportingPeriod", layout)
     SELECT id, $6::"JudgementModel", $7::"Precision", $8::"PeriodKind", $9::jsonb FROM made`,
    [
      ...[slug, name, code, regionName, reportTitle],
      ...[judgementModel, precision, reportingPeriod, JSON.stringify(layout)],
    ],
  );
  const { id } = await database.prisma.authority.findUniqueOrThrow({ where: { slug } });
  return id;
}
