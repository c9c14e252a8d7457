import type { CellChange, Database, Queryable } from '@vital-signs/database';
import type { ImportedCell, ListedIssue, Period } from '@vital-signs/domain';
import type { ImportKey } from './import.repository';
import { NotThatStateError } from './import-state.repository';

/** That a warning was acknowledged in an earlier check of the same file. */
interface Acknowledged {
  readonly code: string;
  readonly row: number | null;
  readonly column: number | null;
  readonly read: string | null;
  readonly sentence: string;
  readonly acknowledgedBy: string;
  readonly acknowledgedAt: Date;
  readonly acknowledgement: string;
}

/** Takes away what an earlier check read and found; gives the warnings that were acknowledged. */
export function clearStaging(
  database: Database,
  { authorityId, number }: ImportKey,
): Promise<Acknowledged[]> {
  return database.transaction(async (transaction) => {
    const acknowledged = await transaction.query<Acknowledged>(
      `SELECT code, row, "column", read, sentence, "acknowledgedBy", "acknowledgedAt", acknowledgement
         FROM "ImportIssue"
        WHERE "authorityId" = $1 AND "importId" = $2 AND "acknowledgedAt" IS NOT NULL`,
      [authorityId, number],
    );
    for (const table of ['ImportRow', 'ImportIssue']) {
      await transaction.query(
        `DELETE FROM "${table}" WHERE "authorityId" = $1 AND "importId" = $2`,
        [authorityId, number],
      );
    }
    return acknowledged;
  });
}

/**
 * Writes cells beside the record, and how far the file is read.
 * @throws NotThatStateError where the file is not being checked any more; nothing is written.
 */
export async function stageCells(
  database: Queryable,
  { authorityId, number }: ImportKey,
  sheet: string | null,
  cells: readonly ImportedCell[],
  { done, total }: { readonly done: number; readonly total: number },
): Promise<void> {
  const told = await database.query(
    `WITH live AS (
       UPDATE "Import" SET phase = 'READING', "progressDone" = $3, "progressTotal" = $4,
                           "heardAt" = now()
        WHERE "authorityId" = $1 AND id = $2 AND state = 'CHECKING' RETURNING id),
     written AS (
       INSERT INTO "ImportRow"
         ("authorityId", "importId", sheet, row, "column", "indicatorId", "placeId", basis,
          "periodKind", "periodStart", "periodEnd", value, numerator, denominator, absence,
          "textAsPrinted")
       SELECT $1, live.id, $5, cell.row, cell."column", cell."indicatorId", cell."placeId",
              cell.basis::"Basis", cell."periodKind"::"PeriodKind", cell."periodStart",
              cell."periodEnd", cell.value, cell.numerator, cell.denominator,
              cell.absence::"Absence", cell.text
         FROM live, unnest($6::int[], $7::int[], $8::int[], $9::int[], $10::text[], $11::text[],
                $12::date[], $13::date[], $14::float8[], $15::float8[], $16::float8[],
                $17::text[], $18::text[])
              AS cell(row, "column", "indicatorId", "placeId", basis, "periodKind", "periodStart",
                      "periodEnd", value, numerator, denominator, absence, text))
     SELECT id FROM live`,
    [
      authorityId,
      number,
      done,
      total,
      sheet,
      cells.map(({ row }) => row),
      cells.map(({ column }) => column),
      cells.map(({ indicatorId }) => indicatorId),
      cells.map(({ placeId }) => placeId),
      cells.map(({ basis }) => basis),
      cells.map(({ period }) => period.kind),
      cells.map(({ period }) => period.start),
      cells.map(({ period }) => period.end),
      cells.map(({ value }) => value),
      cells.map(({ numerator }) => numerator),
      cells.map(({ denominator }) => denominator),
      cells.map(({ absence }) => absence),
      cells.map(({ text }) => text),
    ],
  );
  if (told.length === 0) throw new NotThatStateError();
}

/** Writes what was found, and carries over what was acknowledged about the same before. */
export async function insertIssues(
  database: Queryable,
  { authorityId, number }: ImportKey,
  sheet: string | null,
  issues: readonly ListedIssue[],
  acknowledged: readonly Acknowledged[],
): Promise<void> {
  const keyOf = (one: Pick<Acknowledged, 'code' | 'row' | 'column' | 'read' | 'sentence'>) =>
    JSON.stringify([one.code, one.row, one.column, one.read, one.sentence]);
  const before = new Map(acknowledged.map((one) => [keyOf(one), one]));
  const known = issues.map((issue) => before.get(keyOf(issue)) ?? null);
  await database.query(
    `INSERT INTO "ImportIssue"
       ("authorityId", "importId", severity, code, sheet, row, "column", read, expected, sentence,
        more, "acknowledgedBy", "acknowledgedAt", acknowledgement)
     SELECT $1, $2, issue.severity::"IssueSeverity", issue.code, $3, issue.row, issue."column",
            issue.read, issue.expected, issue.sentence, issue.more, issue."by", issue."at", issue.why
       FROM unnest($4::text[], $5::text[], $6::int[], $7::int[], $8::text[], $9::text[],
              $10::text[], $11::int[], $12::text[], $13::timestamptz[], $14::text[])
            AS issue(severity, code, row, "column", read, expected, sentence, more, "by", "at", why)`,
    [
      authorityId,
      number,
      sheet,
      issues.map(({ severity }) => severity),
      issues.map(({ code }) => code),
      issues.map(({ row }) => row),
      issues.map(({ column }) => column),
      issues.map(({ read }) => read),
      issues.map(({ expected }) => expected),
      issues.map(({ sentence }) => sentence),
      issues.map(({ more }) => more),
      known.map((one) => one?.acknowledgedBy ?? null),
      known.map((one) => one?.acknowledgedAt.toISOString() ?? null),
      known.map((one) => one?.acknowledgement ?? null),
    ],
  );
}

/** How many cells storing a file would write anew, change, and leave as they are. */
export interface ComparedCells {
  readonly cellsNew: number;
  readonly cellsChanged: number;
  readonly cellsSame: number;
}

/** The first and last number of the staged cells; null where there are none. */
export async function stagedExtent(
  database: Queryable,
  { authorityId, number }: ImportKey,
): Promise<{ readonly first: number; readonly last: number } | null> {
  const [extent] = await database.query<{ first: number | null; last: number | null }>(
    `SELECT min(id) AS first, max(id) AS last FROM "ImportRow"
      WHERE "authorityId" = $1 AND "importId" = $2`,
    [authorityId, number],
  );
  const { first = null, last = null } = extent ?? {};
  return first === null || last === null ? null : { first, last };
}

/**
 * Lets the database count what it holds. Without, as after a first load, it looks for each cell among
 * all that an authority has: a thousand cells then take as many seconds as they should milliseconds.
 */
export async function countRows(database: Queryable): Promise<void> {
  for (const table of ['Observation', 'ImportRow']) await database.query(`ANALYZE "${table}"`);
}

const KEEPS_COUNTS = `r.value = o.value AND o.provenance <> 'MODELLED' AND o."countsProvenance" <> 'MODELLED'`;

/** The figures of other prints, wherever they stood. */
const FIGURES_OF = (cell: string) =>
  `ARRAY(SELECT print ->> 'value' FROM jsonb_array_elements(coalesce(${cell}."otherPrints", '[]')) print)`;

/**
 * Says of staged cells what storing them would do, by what stands in the record now. A count that the
 * file does not give, of a value that stays, is taken from the record; a modelled figure is changed by
 * any other, for it was never reported.
 */
export async function compareCells(
  database: Queryable,
  { authorityId, number }: ImportKey,
  from: number,
  upTo: number,
): Promise<void> {
  const range = [authorityId, number, from, upTo];
  await database.query(
    `UPDATE "ImportRow" r
        SET "observationId" = o.id,
            change = (CASE
              WHEN o.provenance = 'MODELLED'
                OR (o."countsProvenance" = 'MODELLED'
                    AND num_nonnulls(r.numerator, r.denominator) > 0) THEN 'CHANGED'
              WHEN r.value IS NOT DISTINCT FROM o.value
               AND r.absence IS NOT DISTINCT FROM o.absence
               AND (r.numerator IS NULL OR r.numerator IS NOT DISTINCT FROM o.numerator)
               AND (r.denominator IS NULL OR r.denominator IS NOT DISTINCT FROM o.denominator)
               AND (r."otherPrints" IS NULL OR ${FIGURES_OF('r')} = ${FIGURES_OF('o')})
                THEN 'SAME'
              ELSE 'CHANGED' END)::"CellChange",
            numerator = CASE WHEN ${KEEPS_COUNTS} THEN coalesce(r.numerator, o.numerator)
                             ELSE r.numerator END,
            denominator = CASE WHEN ${KEEPS_COUNTS} THEN coalesce(r.denominator, o.denominator)
                               ELSE r.denominator END
       FROM "Observation" o
      WHERE r."authorityId" = $1 AND r."importId" = $2 AND r.id BETWEEN $3 AND $4
        AND o."authorityId" = r."authorityId" AND o."indicatorId" = r."indicatorId"
        AND o."placeId" = r."placeId" AND o.basis = r.basis AND o."periodKind" = r."periodKind"
        AND o."periodStart" = r."periodStart" AND o."periodEnd" = r."periodEnd"
        AND o."toRevision" IS NULL`,
    range,
  );
  await database.query(
    `UPDATE "ImportRow" r SET change = 'NEW'
      WHERE r."authorityId" = $1 AND r."importId" = $2 AND r.id BETWEEN $3 AND $4
        AND r.change IS NULL`,
    range,
  );
}

/** How many staged cells were found to be new, changed and the same. */
export async function comparedCells(
  database: Queryable,
  { authorityId, number }: ImportKey,
): Promise<ComparedCells> {
  const [compared] = await database.query<ComparedCells>(
    `SELECT count(*) FILTER (WHERE change = 'NEW') AS "cellsNew",
            count(*) FILTER (WHERE change = 'CHANGED') AS "cellsChanged",
            count(*) FILTER (WHERE change = 'SAME') AS "cellsSame"
       FROM "ImportRow" WHERE "authorityId" = $1 AND "importId" = $2`,
    [authorityId, number],
  );
  return compared ?? { cellsNew: 0, cellsChanged: 0, cellsSame: 0 };
}

/** A staged cell, with what storing it does. */
export interface ComparedCell extends ImportedCell {
  readonly change: CellChange;
}

/** Every staged cell that was compared with the record, some at a time, in the order of the file. */
export async function* comparedRows(
  database: Queryable,
  { authorityId, number }: ImportKey,
  atOnce: number,
): AsyncIterable<readonly ComparedCell[]> {
  interface Row extends Omit<ComparedCell, 'period'> {
    readonly id: number;
    readonly periodKind: Period['kind'];
    readonly periodStart: string;
    readonly periodEnd: string;
  }
  // A file has many cells and few periods.
  const periods = new Map<string, Period>();
  const periodOf = (kind: Period['kind'], start: string, end: string): Period => {
    const key = kind + start + end;
    const known = periods.get(key) ?? { kind, start, end };
    periods.set(key, known);
    return known;
  };
  const words = new Map<string, string>();
  /** The database gives a word anew with every row. */
  const once = <Word extends string>(word: Word): Word => {
    if (!words.has(word)) words.set(word, word);
    return words.get(word) as Word;
  };
  for (let after = 0; ;) {
    const rows = await database.query<Row>(
      `SELECT id, row, "column", "indicatorId", "placeId", basis, "periodKind", "periodStart",
              "periodEnd", value, numerator, denominator, absence, "textAsPrinted" AS text, change
         FROM "ImportRow"
        WHERE "authorityId" = $1 AND "importId" = $2 AND id > $3 AND change IS NOT NULL
        ORDER BY id LIMIT $4`,
      [authorityId, number, after, atOnce],
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.id;
    // Written out: an object of the properties that are left over takes three times the memory.
    yield rows.map((row) => ({
      row: row.row,
      column: row.column,
      indicatorId: row.indicatorId,
      placeId: row.placeId,
      basis: once(row.basis),
      period: periodOf(row.periodKind, row.periodStart, row.periodEnd),
      value: row.value,
      numerator: row.numerator,
      denominator: row.denominator,
      absence: row.absence,
      text: row.text,
      change: once(row.change),
    }));
  }
}
