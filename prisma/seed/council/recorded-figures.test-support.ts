import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Database } from '../../src/database';
import { openDatabase } from '../../src/database';
import { applyMigrations } from '../../src/migrations';

const SHARED = new URL('../../../../shared/', import.meta.url);

/** Whether the transcribed tables and the texts of the reports are beside this clone. */
export const areTranscribed = existsSync(SHARED);

/** The name of a test of them, which says so where it is skipped. */
export const ofTranscribed = (name: string) =>
  areTranscribed ? name : `${name} (skipped: the transcribed tables are absent)`;

export type Row = Readonly<Record<string, string>>;

/** The rows of a transcribed table. */
export const transcribed = (name: string) =>
  parse<Row>(readFileSync(new URL(`data/${name}`, SHARED), 'utf8'), { columns: true });

/** The text of a report as it was scanned. */
export const seedText = (name: string) => readFileSync(new URL(`seeds/${name}`, SHARED), 'utf8');

/** One live figure of a record. */
export interface RecordedFigure extends Record<string, unknown> {
  readonly key: string;
  readonly basis: string;
  readonly periodKind: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly textAsPrinted: string | null;
  readonly absence: string | null;
  readonly ratingAsPrinted: string | null;
  readonly note: string | null;
  readonly otherPrints: readonly { readonly value: number; readonly text: string }[] | null;
}

/** A database with a council’s report in it, and its live figures. */
export async function recordOf(seed: (database: Database) => Promise<void>) {
  const database = await openDatabase({ dataDir: 'memory' });
  await applyMigrations(database);
  await seed(database);
  const figures = await database.query<RecordedFigure>(
    `SELECT i.key, o.* FROM "Observation" o JOIN "Indicator" i ON i.id = o."indicatorId"
      WHERE o."toRevision" IS NULL ORDER BY o.id`,
  );
  const rows = <Columns extends Record<string, unknown>>(table: string) =>
    database.query<Columns & { readonly key: string }>(
      `SELECT i.key, t.* FROM "${table}" t JOIN "Indicator" i ON i.id = t."indicatorId"
        WHERE t."toRevision" IS NULL ORDER BY t.id`,
    );
  return { database, figures, rows };
}

export type SeededRecord = Awaited<ReturnType<typeof recordOf>>;

const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}%]+/gu) ?? [];

/** Runs of eight words of a text that stand in another too. */
export function runsCopied(text: string, from: string): readonly string[] {
  const source = ` ${words(from).join(' ')} `;
  const said = words(text);
  return said
    .map((_, index) => said.slice(index, index + 8))
    .filter((run) => run.length === 8 && source.includes(` ${run.join(' ')} `))
    .map((run) => run.join(' '));
}
