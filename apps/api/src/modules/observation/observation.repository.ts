import type { Absence, Basis, Provenance, Queryable } from '@vital-signs/database';

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

/** The observations of one indicator, place and basis, by the day after their period. */
export interface CellRecord {
  indicatorId: number;
  placeId: number;
  basis: Basis;
  byPeriodEnd: ReadonlyMap<string, ObservationRecord>;
  otherPrints: readonly { periodEnd: string; prints: readonly StoredPrint[] }[];
}

export interface CellsAsked {
  authorityId: number;
  revision: number;
  /** Places whose months are wanted from `from` on. */
  placeIds: readonly number[];
  /** First days of the earliest month wanted; of the first place from `fromAtFirst` on. */
  from: string;
  fromAtFirst: string;
  /** The first day that is no longer wanted. */
  until: string;
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
  otherPrints: { periodEnd: string; prints: StoredPrint[] }[] | null;
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
         json_agg(json_build_object('periodEnd', o."periodEnd", 'prints', o."otherPrints"))
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

const numberOrNull = (text: string | undefined) => (text === '' ? null : Number(text));

const DAY = 86_400_000;
function dayAfter(start: string, days: number): string {
  return new Date(Date.parse(start) + days * DAY).toISOString().slice(0, 10);
}

function unpack(packed: string, dayOf: (offset: string) => string): Map<string, ObservationRecord> {
  const found = new Map<string, ObservationRecord>();
  for (const part of packed.split(';')) {
    const fields = part.split('|');
    const [day = '', value, numerator, denominator, provenance = '', counts = '', absence] = fields;
    found.set(dayOf(day), {
      value: numberOrNull(value),
      numerator: numberOrNull(numerator),
      denominator: numberOrNull(denominator),
      absence: absence === '' ? null : (absence as Absence),
      provenance: PROVENANCE_OF[provenance] ?? 'IMPORTED',
      countsProvenance: PROVENANCE_OF[counts] ?? null,
      printedDecimals: numberOrNull(fields[7]),
    });
  }
  return found;
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

    async cells({ authorityId, revision, placeIds, from, fromAtFirst, until, indicatorIds }) {
      const params = [
        authorityId,
        revision,
        placeIds,
        from,
        placeIds[0] ?? 0,
        fromAtFirst,
        until,
        ...(indicatorIds === null ? [] : [indicatorIds]),
      ];
      const rows = await database.query<Row>(indicatorIds === null ? ALL_CELLS : CELLS_OF, params);
      const days = new Map<string, string>();
      const dayOf = (offset: string) => {
        let day = days.get(offset);
        if (day === undefined) {
          day = dayAfter(from, Number(offset));
          days.set(offset, day);
        }
        return day;
      };
      return rows.map(({ indicatorId, placeId, basis, packed, otherPrints }) => ({
        indicatorId,
        placeId,
        basis,
        byPeriodEnd: unpack(packed, dayOf),
        otherPrints: otherPrints ?? [],
      }));
    },
  };
}
