import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import type { Database } from '@vital-signs/database';
import { month, periodKey, shift } from '@vital-signs/domain';

interface Row {
  readonly key: string;
  readonly kind: string;
}

export interface FiguresAsked {
  /** Slug of the authority. */
  readonly authority: string;
  readonly rows: number;
  /** The month that the file ends with; it goes as far back as it has rows for. */
  readonly until: string;
  readonly path: string;
}

/**
 * Writes a long file of figures, a row for each indicator, place and month, the latest month first:
 * counts, percentages by their counts, other figures by their value. The same for the same record.
 *
 * @returns how many rows it has
 */
export async function writeFigures(
  database: Database,
  { authority, rows, until, path }: FiguresAsked,
): Promise<number> {
  const indicators = await database.query<Row>(
    `SELECT i.key, v."measureKind" AS kind
       FROM "IndicatorVersion" v
       JOIN "Indicator" i ON i."authorityId" = v."authorityId" AND i.id = v."indicatorId"
       JOIN "Authority" a ON a.id = v."authorityId"
      WHERE a.slug = $1 AND v."toRevision" IS NULL AND v.frequency = 'MONTH'
      ORDER BY v.position`,
    [authority],
  );
  const places = await database.query<{ slug: string }>(
    `SELECT p.slug FROM "Place" p JOIN "Authority" a ON a.id = p."authorityId"
      WHERE a.slug = $1 ORDER BY p.id`,
    [authority],
  );
  const file = createWriteStream(path);
  file.write('Indicator,Place,Period,Numerator,Denominator,Value\n');
  let written = 0;
  for (let back = 0; written < rows; back += 1) {
    const period = periodKey(shift(month(until), -back));
    for (const { key, kind } of indicators) {
      for (const { slug } of places) {
        if (written === rows) break;
        written += 1;
        const line = `${key},${slug},${period},${figureOf(kind, written)}\n`;
        if (!file.write(line)) await once(file, 'drain');
      }
    }
  }
  file.end();
  await once(file, 'close');
  return written;
}

/** Numerator, denominator and value of a row; they vary, and repeat after some thousands. */
function figureOf(kind: string, row: number): string {
  const varied = (row * 7_919) % 97;
  if (kind === 'COUNT') return `,,${200 + varied}`;
  return kind === 'PERCENTAGE' ? `${100 + varied},${220 + varied},` : `,,${20 + varied / 10}`;
}
