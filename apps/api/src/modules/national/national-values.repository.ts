import type { TransactionHandle } from '@vital-signs/database';
import type { NationalFile, NationalValueRead } from '@vital-signs/domain';

/** Figures of a statement: columns are sent as arrays, which both databases unpack faster than JSON. */
const FIGURES_PER_STATEMENT = 20_000;

interface ValuesToWrite {
  readonly file: NationalFile;
  readonly releaseId: number;
  /** Ids by the keys that the file has. */
  readonly areas: ReadonlyMap<string, number>;
  readonly measures: ReadonlyMap<string, number>;
}

const INSERT = `
  INSERT INTO "NationalValue" ("releaseId", "measureId", "areaId", "periodKind", "periodStart",
                               "periodEnd", value, absence, symbol)
  SELECT $1::int, m, a, k::"PeriodKind", s, e, v, b::"Absence", y
    FROM unnest($2::int[], $3::int[], $4::text[], $5::date[], $6::date[], $7::float8[],
                $8::text[], $9::text[]) AS r(m, a, k, s, e, v, b, y)
   ORDER BY m, s, e, a`;

/** Writes the figures of a release, in the order of the key that they are found by. */
export async function insertValues(
  transaction: TransactionHandle,
  { file: { values }, releaseId, areas, measures }: ValuesToWrite,
): Promise<void> {
  const idIn = (ids: ReadonlyMap<string, number>, key: string) => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`${key} was not written.`);
    return id;
  };
  for (let from = 0; from < values.length; from += FIGURES_PER_STATEMENT) {
    const some = values.slice(from, from + FIGURES_PER_STATEMENT);
    const column = <Value>(of: (value: NationalValueRead) => Value) => some.map(of);
    await transaction.query(INSERT, [
      releaseId,
      column(({ measure }) => idIn(measures, measure)),
      column(({ area }) => idIn(areas, area)),
      column(({ period }) => period.kind),
      column(({ period }) => period.start),
      column(({ period }) => period.end),
      column(({ value }) => value),
      column(({ absence }) => absence),
      column(({ symbol }) => symbol),
    ]);
  }
}
