import type { Queryable } from '@vital-signs/database';
import type { ImportedCell, PrintThatCounts } from '@vital-signs/domain';
import type { ImportKey } from './import.repository';

/** Figures that a file gives of cells of which it gave others before, in the order of the file. */
interface OtherPrints {
  readonly prints: readonly ImportedCell[];
  readonly counts: PrintThatCounts | null | undefined;
  /** Where the file says that its figures come from; the row follows. */
  readonly source: string;
}

interface StoredPrint {
  readonly value: number | null;
  readonly text: string | null;
  readonly source: string;
}

interface CellWithPrints {
  readonly last: ImportedCell;
  readonly prints: readonly StoredPrint[];
}

/** Those of one cell together; where the last counts, those before it but for the one that is staged. */
function byCell({ prints, counts, source }: OtherPrints): readonly CellWithPrints[] {
  const found = new Map<string, ImportedCell[]>();
  for (const cell of prints) {
    const { indicatorId, placeId, basis, period } = cell;
    const key = [indicatorId, placeId, basis, period.kind, period.start, period.end].join(' ');
    found.set(key, [...(found.get(key) ?? []), cell]);
  }
  return [...found.values()].flatMap((cells): CellWithPrints[] => {
    const last = cells.at(-1);
    if (last === undefined) return [];
    const beside = counts === 'LAST' ? cells.slice(0, -1) : cells;
    const stored = beside.map(({ value, text, row }) => ({
      ...{ value, text: text ?? (value === null ? null : String(value)) },
      source: `${source}, row ${row}`,
    }));
    return [{ last, prints: stored }];
  });
}

/** What stands in the row of a cell that is staged, as a print of it beside another. */
const STAGED_PRINT = `jsonb_build_array(jsonb_build_object('value', r.value,
  'text', coalesce(r."textAsPrinted", r.value::text), 'source', $3 || ', row ' || r.row))`;

const COUNTED = ['row', '"column"', 'value', 'numerator', 'denominator'] as const;

/**
 * Keeps further figures of cells beside those that are staged, or in their place where the last one
 * counts: what was staged then becomes one of the others.
 */
export async function stageOtherPrints(
  database: Queryable,
  { authorityId, number }: ImportKey,
  asked: OtherPrints,
): Promise<void> {
  const cells = byCell(asked);
  if (cells.length === 0) return;
  const isLast = asked.counts === 'LAST';
  const taken = [
    ...COUNTED.map((name) => `${name} = other.${name}`),
    'absence = other.absence::"Absence"',
    '"textAsPrinted" = other.text',
  ].join(', ');
  const last = cells.map((cell) => cell.last);
  await database.query(
    `UPDATE "ImportRow" r
        SET "otherPrints" = ${isLast ? `${STAGED_PRINT} || other.prints` : 'other.prints'}
            ${isLast ? `, ${taken}` : ''}
       FROM unnest($4::int[], $5::int[], $6::text[], $7::text[], $8::date[], $9::date[],
                   $10::int[], $11::int[], $12::float8[], $13::float8[], $14::float8[],
                   $15::text[], $16::text[], $17::jsonb[])
            AS other("indicatorId", "placeId", basis, "periodKind", "periodStart", "periodEnd",
                     row, "column", value, numerator, denominator, absence, text, prints)
      WHERE r."authorityId" = $1 AND r."importId" = $2 AND $3::text IS NOT NULL
        AND r."indicatorId" = other."indicatorId" AND r."placeId" = other."placeId"
        AND r.basis = other.basis::"Basis" AND r."periodKind" = other."periodKind"::"PeriodKind"
        AND r."periodStart" = other."periodStart" AND r."periodEnd" = other."periodEnd"`,
    [
      authorityId,
      number,
      asked.source,
      last.map(({ indicatorId }) => indicatorId),
      last.map(({ placeId }) => placeId),
      last.map(({ basis }) => basis),
      last.map(({ period }) => period.kind),
      last.map(({ period }) => period.start),
      last.map(({ period }) => period.end),
      last.map(({ row }) => row),
      last.map(({ column }) => column),
      last.map(({ value }) => value),
      last.map(({ numerator }) => numerator),
      last.map(({ denominator }) => denominator),
      last.map(({ absence }) => absence),
      last.map(({ text }) => text),
      cells.map(({ prints }) => JSON.stringify(prints)),
    ],
  );
}
