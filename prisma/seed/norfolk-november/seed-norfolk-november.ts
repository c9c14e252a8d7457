import type { Database, TransactionHandle } from '../../src/database';
import { commitOnce } from '../commit-once';
import type { CouncilBenchmark, CouncilReport } from '../council/council-facts';
import { CouncilWriter } from '../council/council-record';
import { AUTHORITY } from '../norfolk/places';
import { cellOf } from '../norfolk/report/printed-table';
import { PERSON, type SeedOptions } from '../seed-norfolk';
import { AREAS } from './catalogue';
import { NOVEMBER_COMMENTARY } from './commentary';
import { PAPER_BENCHMARKS } from './figures';
import { novemberBreakdowns, novemberObservations } from './observations';
import { NOVEMBER, sourceAt } from './paper';

const COMPARATORS = ['NATIONAL', 'NEIGHBOUR_AVERAGE'] as const;

const BENCHMARKS: readonly CouncilBenchmark[] = PAPER_BENCHMARKS.map((row) => {
  const comparator = COMPARATORS.find((each) => each === cellOf(row, 'comparator'));
  if (comparator === undefined)
    throw new Error(`Not a comparator of the paper: ${cellOf(row, 'comparator')}`);
  return {
    ...{ indicator: cellOf(row, 'key'), comparator, value: Number(cellOf(row, 'value')) },
    ...{ textAsPrinted: cellOf(row, 'text'), validFrom: NOVEMBER.start },
    source: sourceAt(cellOf(row, 'lines')),
  };
});

const REPORT: CouncilReport = {
  reason: 'Committee paper of January 2019, with the figures of November 2018',
  areas: AREAS,
  tolerances: [],
  targets: [],
  benchmarks: BENCHMARKS,
  observations: novemberObservations(),
  breakdowns: novemberBreakdowns(),
  commentary: NOVEMBER_COMMENTARY,
  actions: [],
};

/**
 * Puts what Norfolk’s paper of January 2019 says of November 2018 into the record, in one revision
 * after those of its report; again changes nothing. Of what is on record it closes the benchmarks
 * that the paper’s take the place of, to write them anew as those of the months before.
 */
export async function seedNorfolkNovember(
  database: Database,
  { log = () => undefined }: SeedOptions = {},
): Promise<void> {
  const { slug, name } = AUTHORITY;
  const { id: authorityId } = await database.prisma.authority.findUniqueOrThrow({
    where: { slug },
  });
  const once = { authorityId, reason: REPORT.reason, person: PERSON };
  await commitOnce(database, once, async (transaction, revision) => {
    log(`Loading ${name}: ${REPORT.reason} …`);
    await endBenchmarks(transaction, authorityId, revision);
    const writer = new CouncilWriter(transaction, { authorityId, revision, person: PERSON });
    await writer.report(REPORT);
  });
}

/** Has the printed benchmarks that the paper gives anew end where the paper’s begin. */
async function endBenchmarks(
  transaction: TransactionHandle,
  authorityId: number,
  revision: number,
): Promise<void> {
  await transaction.query(
    `WITH given AS (
       SELECT b.id FROM jsonb_to_recordset($3::jsonb) AS g(indicator text, comparator "Comparator")
         JOIN "Indicator" i ON i."authorityId" = $1 AND i.key = g.indicator
         JOIN "PrintedBenchmark" b ON b."authorityId" = $1 AND b."indicatorId" = i.id
          AND b.comparator = g.comparator AND b."toRevision" IS NULL),
     closed AS (
       UPDATE "PrintedBenchmark" b SET "toRevision" = $2::int FROM given
        WHERE b."authorityId" = $1 AND b.id = given.id RETURNING b.*)
     INSERT INTO "PrintedBenchmark" ("authorityId", "indicatorId", comparator, value, "textAsPrinted",
            year, "validFrom", "validTo", source, note, "fromRevision")
     SELECT "authorityId", "indicatorId", comparator, value, "textAsPrinted", year, "validFrom",
            $4::date, source, note, $2::int FROM closed`,
    [authorityId, revision, JSON.stringify(BENCHMARKS), NOVEMBER.start],
  );
}
