import type { Absence, Basis, Provenance, Queryable } from '@vital-signs/database';
import { decimalsOfText, type OtherPrint, type Period } from '@vital-signs/domain';

/** What was reported for one period of a cell. */
export interface ObservationRecord {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  absence: Absence | null;
  provenance: Provenance;
  countsProvenance: Provenance | null;
  /** Decimals that the text as printed shows; null where none is kept. */
  printedDecimals: number | null;
  otherPrints: readonly OtherPrint[] | null;
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
}

/** ASCII's own separators of fields and of records, which no text that is printed holds. */
const FIELD = '\u001f';
const RECORD = '\u001e';

const joined = (...columns: string[]) => `concat(${columns.join(`, E'\\x1f', `)})`;

/**
 * One text for a cell instead of one row for each of its months: what costs in reading series is
 * the number of rows, not their length. Its fields are those that `unpack` reads; the last four are
 * there only where they say something that the others do not.
 */
const PACKED = `string_agg(${joined(
  'o."periodEnd" - $4::date',
  'o.value',
  'o.numerator',
  'o.denominator',
  `CASE WHEN o."textAsPrinted" IS NULL AND o.absence IS NULL AND o."otherPrints" IS NULL
         AND o."countsProvenance" IS NOT DISTINCT FROM o.provenance
        THEN o.provenance::text
        ELSE ${joined(
          'o.provenance',
          'o."countsProvenance"',
          'o.absence',
          'o."textAsPrinted"',
          'o."otherPrints"',
        )} END`,
)}, E'\\x1e')`;

const CELLS = (indicatorFilter: string) => `
  SELECT o."indicatorId", o."placeId", o.basis, ${PACKED} AS packed
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

/** An empty field of a word is one that is null. */
const wordOrNull = <Word extends string>(text: string | undefined) =>
  text === '' || text === undefined ? null : (text as Word);

function unpack(
  packed: string,
  monthOf: ReadonlyMap<number, number>,
): readonly (ObservationRecord | null)[] {
  const observations = Array<ObservationRecord | null>(monthOf.size).fill(null);
  for (const record of packed.split(RECORD)) {
    const fields = record.split(FIELD);
    const month = monthOf.get(Number(fields[0]));
    if (month === undefined) continue;
    const provenance = fields[4] as Provenance;
    const isShort = fields.length === 5;
    const text = fields[7] ?? '';
    observations[month] = {
      value: numberOrNull(fields[1]),
      numerator: numberOrNull(fields[2]),
      denominator: numberOrNull(fields[3]),
      absence: wordOrNull<Absence>(fields[6]),
      provenance,
      countsProvenance: isShort ? provenance : wordOrNull<Provenance>(fields[5]),
      printedDecimals: text === '' ? null : decimalsOfText(text),
      otherPrints: otherPrints(fields[8]),
    };
  }
  return observations;
}

function otherPrints(stored: string | undefined): readonly OtherPrint[] | null {
  if (stored === '' || stored === undefined) return null;
  return (JSON.parse(stored) as StoredPrint[]).flatMap(({ value, text }) =>
    value === null ? [] : [{ value, decimals: decimalsOfText(text) }],
  );
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
      return rows.map(({ packed, ...cell }) => ({
        ...cell,
        observations: unpack(packed, monthOf),
      }));
    },
  };
}
