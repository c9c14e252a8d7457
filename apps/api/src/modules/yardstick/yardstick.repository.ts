import type {
  AnnotationKind,
  Comparator,
  JudgementModel,
  Queryable,
  TargetKind,
} from '@vital-signs/database';
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
  /** True of a month of a trajectory that nobody stated. */
  between: boolean;
  textAsPrinted: string | null;
}

export interface BenchmarkRow extends Validity {
  comparator: Comparator;
  value: number;
  textAsPrinted: string;
  year: string | null;
  note: string | null;
}

/** A dated change that bears on series. */
export interface AnnotationRow extends Placed {
  id: number;
  kind: AnnotationKind;
  /** Slug of the authority. */
  authority: string;
  /** The indicator or the section whose series it bears on; neither: those of the whole authority. */
  indicatorId: number | null;
  sectionId: number | null;
  /** The indicators of its section; null where it has none. */
  sectionIndicatorIds: number[] | null;
  /** The first day from which it bears. */
  on: string;
  label: string;
  text: string;
  rebases: boolean;
  source: string;
  fromRevision: number;
  toRevision: number | null;
}

/**
 * What the figures of an authority are held against, oldest first, and the changes over which they
 * cannot be: all of it is needed wherever any of it is, and comes in one statement. All of it is as
 * known at the revision: a change that is recorded or withdrawn later alters no published verdict.
 */
export interface YardstickRows {
  tolerances: ToleranceRow[];
  targets: TargetRow[];
  benchmarks: BenchmarkRow[];
  annotations: AnnotationRow[];
}

export interface YardstickRepository {
  /** Aligned with what is asked. */
  yardsticksAt(asked: readonly RecordAt[]): Promise<YardstickRows[]>;
}

type Row = { asked: number } & (
  | { noun: 'tolerance'; fields: ToleranceRow; place: string | null }
  | { noun: 'target'; fields: TargetRow; place: string | null }
  | { noun: 'benchmark'; fields: BenchmarkRow; place: null }
  | { noun: 'annotation'; fields: AnnotationRow; place: string | null }
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
           UNION ALL
           SELECT asked.position, 'annotation',
                  to_json((SELECT described FROM (SELECT n.*,
                    (SELECT a.slug FROM "Authority" a WHERE a.id = n."authorityId") AS authority,
                    (SELECT json_agg(s."indicatorId") FROM "SectionIndicator" s
                      WHERE s."authorityId" = n."authorityId" AND s."sectionId" = n."sectionId"
                        AND n."indicatorId" IS NULL) AS "sectionIndicatorIds") described)),
                  n."authorityId", n."placeId", n."on", n.id
             FROM asked JOIN "Annotation" n
               ON ${ALIVE('n')}
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
        annotations: [],
      }));
      for (const row of rows) {
        const rowsOf = yardsticks[row.asked - 1];
        if (row.noun === 'tolerance') rowsOf?.tolerances.push({ ...row.fields, place: row.place });
        else if (row.noun === 'target') rowsOf?.targets.push({ ...row.fields, place: row.place });
        else if (row.noun === 'benchmark') rowsOf?.benchmarks.push(row.fields);
        else rowsOf?.annotations.push({ ...row.fields, place: row.place });
      }
      return yardsticks;
    },
  };
}
