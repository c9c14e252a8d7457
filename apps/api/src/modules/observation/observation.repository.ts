import type { Absence, Basis, Provenance, Queryable } from '@vital-signs/database';
import type { Period } from '@vital-signs/domain';

/** What was reported for one period of a cell. */
export interface ObservationRecord {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  absence: Absence | null;
  provenance: Provenance;
  countsProvenance: Provenance | null;
  /** Decimals that the text as printed shows, where there are counts to compare it with. */
  printedDecimals: number | null;
}

/** Another print of a cell, as it is kept. */
export interface StoredPrint {
  value: number | null;
  text: string;
  source?: string | null;
}

/** The observations of one indicator, place and basis, aligned with the months asked for. */
export interface CellRecord {
  indicatorId: number;
  placeId: number;
  basis: Basis;
  /** By month; a year to date stands at the month with which it ends. */
  observations: readonly (ObservationRecord | null)[];
  otherPrints: readonly { month: number; prints: readonly StoredPrint[] }[];
}

export interface CellsAsked {
  authorityId: number;
  revision: number;
  /** The months wanted, the earliest first; of the first place all of them. */
  months: readonly Period[];
  placeIds: readonly number[];
  /** How many of the months, from the last back, are wanted of the other places. */
  monthsBesideFirst: number;
  /** Only these indicators; null: all. */
  indicatorIds: readonly number[] | null;
}

/** One cell of one period, as asked for by a reading. */
export interface PrintAsked {
  authorityId: number;
  revision: number;
  indicatorId: number;
  placeId: number;
  basis: Basis;
  /** First day of the month. */
  month: string;
}

/** What stood in a cell, and where. */
export interface PrintRecord {
  textAsPrinted: string | null;
  otherPrints: readonly StoredPrint[];
  source: string;
  note: string | null;
}

export interface ObservationRepository {
  /** How a month's cell was printed; null where nothing is recorded. */
  print(asked: PrintAsked): Promise<PrintRecord | null>;

  /** Every cell of the places that has an observation in the months asked, and years to date that end in them. */
  cells(asked: CellsAsked): Promise<CellRecord[]>;
}

interface Row {
  indicatorId: number;
  placeId: number;
  basis: Basis;
  packed: string;
  otherPrints: { end: number; prints: StoredPrint[] }[] | null;
}

const PROVENANCE_OF: Record<string, Provenance> = {
  P: 'PUBLISHED',
  Q: 'QUOTED',
  D: 'DERIVED',
  M: 'MODELLED',
  I: 'IMPORTED',
};

/**
 * One text for a cell instead of one row for each of its months: what costs in reading series is
 * the number of rows, not their length. Its fields are those that `unpack` reads.
 */
const PACKED = `string_agg(concat(
    o."periodEnd" - $4::date, '|', o.value, '|', o.numerator, '|', o.denominator, '|',
    left(o.provenance::text, 1), '|', left(o."countsProvenance"::text, 1), '|', o.absence, '|',
    CASE WHEN o.numerator IS NOT NULL AND o.value IS NOT NULL
         THEN length(split_part(rtrim(o."textAsPrinted", '% '), '.', 2)) END), ';')`;

const CELLS = (indicatorFilter: string) => `
  SELECT o."indicatorId", o."placeId", o.basis, ${PACKED} AS packed,
         json_agg(json_build_object('end', o."periodEnd" - $4::date, 'prints', o."otherPrints"))
           FILTER (WHERE o."otherPrints" IS NOT NULL) AS "otherPrints"
    FROM "Observation" o
   WHERE o."authorityId" = $1 AND o."fromRevision" <= $2
     AND (o."toRevision" IS NULL OR o."toRevision" > $2)
     AND ((o."placeId" = ANY($3::int[]) AND o."periodStart" >= $4::date)
       OR (o."placeId" = $5 AND o."periodStart" >= $6::date))
     AND o."periodEnd" <= $7::date
     AND (o."periodKind" = 'MONTH' OR o.basis = 'YEAR_TO_DATE') ${indicatorFilter}
   GROUP BY o."indicatorId", o."placeId", o.basis`;

const ALL_CELLS = CELLS('');
const CELLS_OF = CELLS('AND o."indicatorId" = ANY($8::int[])');

const DAY = 86_400_000;

/** Which month ends so many days after the day that offsets are counted from. */
function monthsByOffset(months: readonly Period[], from: string): ReadonlyMap<number, number> {
  const origin = Date.parse(from);
  return new Map(months.map(({ end }, index) => [(Date.parse(end) - origin) / DAY, index]));
}

const numberOrNull = (text: string | undefined) => (text === '' ? null : Number(text));

function unpack(
  packed: string,
  monthOf: ReadonlyMap<number, number>,
): readonly (ObservationRecord | null)[] {
  const observations = Array<ObservationRecord | null>(monthOf.size).fill(null);
  for (const part of packed.split(';')) {
    const fields = part.split('|');
    const month = monthOf.get(Number(fields[0]));
    if (month === undefined) continue;
    const absence = fields[6];
    observations[month] = {
      value: numberOrNull(fields[1]),
      numerator: numberOrNull(fields[2]),
      denominator: numberOrNull(fields[3]),
      absence: absence === '' ? null : (absence as Absence),
      provenance: PROVENANCE_OF[fields[4] ?? ''] ?? 'IMPORTED',
      countsProvenance: PROVENANCE_OF[fields[5] ?? ''] ?? null,
      printedDecimals: numberOrNull(fields[7]),
    };
  }
  return observations;
}

export function createObservationRepository(database: Queryable): ObservationRepository {
  return {
    async print({ authorityId, revision, indicatorId, placeId, basis, month }) {
      const [row] = await database.query<PrintRecord>(
        `SELECT o."textAsPrinted", coalesce(o."otherPrints", '[]') AS "otherPrints", o.source, o.note
           FROM "Observation" o
          WHERE o."authorityId" = $1 AND o."fromRevision" <= $2
            AND (o."toRevision" IS NULL OR o."toRevision" > $2)
            AND o."indicatorId" = $3 AND o."placeId" = $4 AND o.basis = $5::"Basis"
            AND o."periodKind" = 'MONTH' AND o."periodStart" = $6`,
        [authorityId, revision, indicatorId, placeId, basis, month],
      );
      return row ?? null;
    },

    async cells({ authorityId, revision, months, placeIds, monthsBesideFirst, indicatorIds }) {
      const first = months[0];
      const last = months.at(-1);
      const firstBeside = months[Math.max(0, months.length - monthsBesideFirst)];
      if (first === undefined || last === undefined || firstBeside === undefined) return [];
      const params = [
        authorityId,
        revision,
        placeIds,
        firstBeside.start,
        placeIds[0] ?? 0,
        first.start,
        last.end,
        ...(indicatorIds === null ? [] : [indicatorIds]),
      ];
      const rows = await database.query<Row>(indicatorIds === null ? ALL_CELLS : CELLS_OF, params);
      const monthOf = monthsByOffset(months, firstBeside.start);
      return rows.map(({ indicatorId, placeId, basis, packed, otherPrints }) => ({
        indicatorId,
        placeId,
        basis,
        observations: unpack(packed, monthOf),
        otherPrints: (otherPrints ?? []).flatMap(({ end, prints }) => {
          const month = monthOf.get(end);
          return month === undefined ? [] : [{ month, prints }];
        }),
      }));
    },
  };
}
