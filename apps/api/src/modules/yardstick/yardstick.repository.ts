import type { Comparator, JudgementModel, Queryable, TargetKind } from '@vital-signs/database';
import type { RecordAt } from '../indicator/indicator.repository';

interface Validity {
  indicatorId: number;
  /** Half-open: the first day, and the first day after. */
  validFrom: string;
  validTo: string | null;
  source: string;
}

interface Placed {
  placeId: number | null;
  /** Slug of the place; null for every place. */
  place: string | null;
}

export interface ToleranceRow extends Validity, Placed {
  model: JudgementModel;
  red: number | null;
  green: number | null;
  lower: number | null;
  upper: number | null;
  minimum: number | null;
  tolerance: number | null;
  target: number | null;
  zeroConcern: boolean;
  zeroConcernMinimumDenominator: number | null;
  textAsPrinted: string | null;
  note: string | null;
}

export interface TargetRow extends Validity, Placed {
  kind: TargetKind;
  value: number;
  textAsPrinted: string | null;
}

export interface BenchmarkRow extends Validity {
  comparator: Comparator;
  value: number;
  textAsPrinted: string;
  year: string | null;
  note: string | null;
}

/** What the figures of an authority are held against, oldest first. */
export interface YardstickRows {
  tolerances: ToleranceRow[];
  targets: TargetRow[];
  benchmarks: BenchmarkRow[];
}

export interface YardstickRepository {
  /** Aligned with what is asked. */
  yardsticksAt(asked: readonly RecordAt[]): Promise<YardstickRows[]>;
}

type Row = { asked: number } & (
  | { noun: 'tolerance'; fields: ToleranceRow; place: string | null }
  | { noun: 'target'; fields: TargetRow; place: string | null }
  | { noun: 'benchmark'; fields: BenchmarkRow; place: null }
);

const ALIVE = (table: string) =>
  `${table}."authorityId" = asked."authorityId" AND ${table}."fromRevision" <= asked.revision
     AND (${table}."toRevision" IS NULL OR ${table}."toRevision" > asked.revision)`;

export function createYardstickRepository(database: Queryable): YardstickRepository {
  return {
    async yardsticksAt(asked) {
      const rows = await database.query<Row>(
        `WITH asked AS (
           SELECT * FROM unnest($1::int[], $2::int[]) WITH ORDINALITY
             AS asked("authorityId", revision, position)
         ), found AS (
           SELECT asked.position, 'tolerance' AS noun, to_json(t) AS fields, t."authorityId",
                  t."placeId", t."validFrom", t.id
             FROM asked JOIN "Tolerance" t ON ${ALIVE('t')}
           UNION ALL
           SELECT asked.position, 'target', to_json(g), g."authorityId", g."placeId", g."validFrom", g.id
             FROM asked JOIN "Target" g ON ${ALIVE('g')}
           UNION ALL
           SELECT asked.position, 'benchmark', to_json(b), b."authorityId", NULL, b."validFrom", b.id
             FROM asked JOIN "PrintedBenchmark" b ON ${ALIVE('b')}
         )
         SELECT found.position::int AS asked, found.noun, found.fields, p.slug AS place
           FROM found
           LEFT JOIN "Place" p ON p."authorityId" = found."authorityId" AND p.id = found."placeId"
          ORDER BY found."validFrom", found.id`,
        [asked.map(({ authorityId }) => authorityId), asked.map(({ revision }) => revision)],
      );
      const yardsticks: YardstickRows[] = asked.map(() => ({
        tolerances: [],
        targets: [],
        benchmarks: [],
      }));
      for (const row of rows) {
        const rowsOf = yardsticks[row.asked - 1];
        if (row.noun === 'tolerance') rowsOf?.tolerances.push({ ...row.fields, place: row.place });
        else if (row.noun === 'target') rowsOf?.targets.push({ ...row.fields, place: row.place });
        else rowsOf?.benchmarks.push(row.fields);
      }
      return yardsticks;
    },
  };
}
