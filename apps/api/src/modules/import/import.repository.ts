import type {
  Absence,
  Basis,
  CellChange,
  ImportState,
  IssueSeverity,
  PeriodKind,
  Queryable,
  RestatementCause,
} from '@vital-signs/database';
import type { DescribedFile } from '@vital-signs/tabular';

/** A file that somebody loads, as it stands. */
export interface ImportRecord {
  readonly authorityId: number;
  readonly number: number;
  readonly state: ImportState;
  readonly fileName: string;
  readonly fileKind: string;
  readonly size: number;
  readonly sha256: string;
  /** What the file is and which tables it holds. */
  readonly described: DescribedFile;
  /** Whether the file itself is still kept. */
  readonly isKept: boolean;
  readonly receivedAt: Date;
  readonly userId: string | null;
  readonly person: string;
  /** As the domain spells it; null while nobody said how to understand the file. */
  readonly mapping: unknown;
  readonly source: string | null;
  readonly accurateAsOf: string | null;
  readonly restates: RestatementCause | null;
  readonly reason: string | null;
  readonly checkedAtRevision: number | null;
  readonly rowsRead: number;
  readonly cellsRead: number;
  readonly cellsNew: number;
  readonly cellsChanged: number;
  readonly cellsSame: number;
  readonly phase: string | null;
  readonly progressDone: number;
  readonly progressTotal: number;
  readonly problem: string | null;
  readonly revision: number | null;
  readonly storedAt: Date | null;
  readonly undoneRevision: number | null;
  /** When it was let go of because nobody had stored it. */
  readonly expiredAt: Date | null;
  readonly failures: number;
  readonly warnings: number;
  readonly notes: number;
  readonly unacknowledged: number;
}

/** Something about a file, as it is kept. */
export interface IssueRecord {
  readonly number: number;
  readonly severity: IssueSeverity;
  readonly code: string;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: number | null;
  readonly read: string | null;
  readonly expected: string | null;
  readonly sentence: string;
  readonly more: number;
  readonly acknowledgedBy: string | null;
  readonly acknowledgedAt: Date | null;
  readonly acknowledgement: string | null;
}

/** One cell of the record as a file has it. */
export interface StagedCell {
  readonly row: number;
  readonly column: number;
  readonly indicatorId: number;
  readonly placeId: number;
  readonly basis: Basis;
  readonly periodKind: PeriodKind;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly absence: Absence | null;
  readonly text: string | null;
}

/** What storing a cell does, beside what stands in the record now. */
export interface StagedChange extends StagedCell {
  readonly change: CellChange;
  /** What is on record; all null where nothing is. */
  readonly recordedValue: number | null;
  readonly recordedNumerator: number | null;
  readonly recordedDenominator: number | null;
  readonly recordedAbsence: Absence | null;
  /** True where the value on record, or its counts, were modelled and never reported. */
  readonly recordedIsModelled: boolean;
}

export interface ImportKey {
  readonly authorityId: number;
  readonly number: number;
}

export interface IssuesAsked extends ImportKey {
  readonly first: number;
  /** Only those after the issue of this number, in the order in which they are listed; null: from the first. */
  readonly after: number | null;
  readonly severity: IssueSeverity | null;
  /** True: only warnings that nobody has acknowledged. */
  readonly unacknowledged: boolean;
}

export interface ChangesAsked extends ImportKey {
  readonly first: number;
  /** How many are passed over. */
  readonly skip: number;
  /** Null: new ones and changed ones. */
  readonly change: CellChange | null;
  /** First day of the month of which they are; left out: of any period. */
  readonly month?: string;
}

export interface ImportRepository {
  /** The latest first. */
  list(asked: {
    readonly authorityId: number;
    readonly first: number;
    readonly before: number | null;
  }): Promise<ImportRecord[]>;
  one(key: ImportKey): Promise<ImportRecord | null>;
  issues(asked: IssuesAsked): Promise<IssueRecord[]>;
  /** The first cells, in the order of the file. */
  understood(key: ImportKey, first: number): Promise<StagedCell[]>;
  changes(asked: ChangesAsked): Promise<StagedChange[]>;
  /** How headings of this kind were understood the last time; null: never. */
  remembered(authorityId: number, signature: string): Promise<unknown>;
}

const SELECT = `
  SELECT i."authorityId", i.id AS number, i.state, i."fileName", i."fileKind", i.size, i.sha256, i.described,
         EXISTS (SELECT 1 FROM "ImportChunk" c
                  WHERE c."authorityId" = i."authorityId" AND c."importId" = i.id) AS "isKept",
         i."receivedAt", i."userId", i.person, i.mapping, i.source, i."accurateAsOf", i.restates,
         i.reason, i."checkedAtRevision", i."rowsRead", i."cellsRead", i."cellsNew",
         i."cellsChanged", i."cellsSame", i.phase, i."progressDone", i."progressTotal", i.problem,
         i.revision, i."storedAt", i."undoneRevision", i."expiredAt", found.*
    FROM "Import" i
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(1 + s.more) FILTER (WHERE s.severity = 'FAIL'), 0)::int AS failures,
             coalesce(sum(1 + s.more) FILTER (WHERE s.severity = 'WARNING'), 0)::int AS warnings,
             coalesce(sum(1 + s.more) FILTER (WHERE s.severity = 'NOTE'), 0)::int AS notes,
             count(*) FILTER (WHERE s.severity = 'WARNING' AND s."acknowledgedAt" IS NULL)::int
               AS unacknowledged
        FROM "ImportIssue" s
       WHERE s."authorityId" = i."authorityId" AND s."importId" = i.id) AS found
   WHERE i."authorityId" = $1`;

const CELL = `r.row, r."column", r."indicatorId", r."placeId", r.basis, r."periodKind",
  r."periodStart", r."periodEnd", r.value, r.numerator, r.denominator, r.absence,
  r."textAsPrinted" AS text`;

export function createImportRepository(database: Queryable): ImportRepository {
  return {
    list: ({ authorityId, first, before }) =>
      database.query<ImportRecord>(
        `${SELECT} AND ($2::int IS NULL OR i.id < $2) ORDER BY i.id DESC LIMIT $3`,
        [authorityId, before, first],
      ),

    async one({ authorityId, number }) {
      const [row] = await database.query<ImportRecord>(`${SELECT} AND i.id = $2`, [
        authorityId,
        number,
      ]);
      return row ?? null;
    },

    issues: ({ authorityId, number, first, after, severity, unacknowledged }) =>
      database.query<IssueRecord>(
        `SELECT s.id AS number, s.severity, s.code, s.sheet, s.row, s."column", s.read, s.expected,
                s.sentence, s.more, s."acknowledgedBy", s."acknowledgedAt", s.acknowledgement
           FROM "ImportIssue" s
          WHERE s."authorityId" = $1 AND s."importId" = $2
            AND ($3::int IS NULL OR (s.severity, s.id) >
                  (SELECT p.severity, p.id FROM "ImportIssue" p
                    WHERE p."authorityId" = $1 AND p."importId" = $2 AND p.id = $3))
            AND ($4::text IS NULL OR s.severity::text = $4)
            AND (NOT $6 OR (s.severity = 'WARNING' AND s."acknowledgedAt" IS NULL))
          ORDER BY s.severity, s.id LIMIT $5`,
        [authorityId, number, after, severity, first, unacknowledged],
      ),

    understood: ({ authorityId, number }, first) =>
      database.query<StagedCell>(
        `SELECT ${CELL} FROM "ImportRow" r
          WHERE r."authorityId" = $1 AND r."importId" = $2 ORDER BY r.id LIMIT $3`,
        [authorityId, number, first],
      ),

    changes: ({ authorityId, number, first, skip, change, month = null }) =>
      database.query<StagedChange>(
        `SELECT ${CELL}, r.change, o.value AS "recordedValue", o.numerator AS "recordedNumerator",
                o.denominator AS "recordedDenominator", o.absence AS "recordedAbsence",
                coalesce(o.provenance = 'MODELLED' OR o."countsProvenance" = 'MODELLED', false)
                  AS "recordedIsModelled"
           FROM "ImportRow" r
           LEFT JOIN "Observation" o
             ON o."authorityId" = r."authorityId" AND o.id = r."observationId"
          WHERE r."authorityId" = $1 AND r."importId" = $2
            AND CASE WHEN $3::text IS NULL THEN r.change <> 'SAME' ELSE r.change::text = $3 END
            AND ($6::date IS NULL OR (r."periodKind" = 'MONTH' AND r."periodStart" = $6))
          ORDER BY r."periodStart" DESC, r.id LIMIT $4 OFFSET $5`,
        [authorityId, number, change, first, skip, month],
      ),

    async remembered(authorityId, signature) {
      const [row] = await database.query<{ mapping: unknown }>(
        `SELECT mapping FROM "ImportMapping" WHERE "authorityId" = $1 AND signature = $2`,
        [authorityId, signature],
      );
      return row?.mapping ?? null;
    },
  };
}
