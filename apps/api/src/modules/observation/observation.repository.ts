import {
  packedFields,
  PackedReader,
  packedRecords,
  type Absence,
  type Basis,
  type Provenance,
  type Queryable,
} from '@vital-signs/database';
import {
  ABSENCES,
  BASES,
  decimalsOfText,
  PROVENANCES,
  type OtherPrint,
  type Period,
} from '@vital-signs/domain';

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

/**
 * All observations as one text instead of a row each: what costs in reading them is the number of
 * rows, not their length. The fields are those that `unpack` reads; the last four are there only
 * where they say something that the others do not.
 */
const PACKED = packedRecords(
  packedFields(
    'o."indicatorId"',
    'o."placeId"',
    'o.basis',
    'o."periodEnd" - $4::date',
    'o.value',
    'o.numerator',
    'o.denominator',
    `CASE WHEN o."textAsPrinted" IS NULL AND o.absence IS NULL AND o."otherPrints" IS NULL
         AND o."countsProvenance" IS NOT DISTINCT FROM o.provenance
        THEN o.provenance::text
        ELSE ${packedFields(
          'o.provenance',
          'o."countsProvenance"',
          'o.absence',
          'o."textAsPrinted"',
          'o."otherPrints"',
        )} END`,
  ),
);

const CELLS = (indicatorFilter: string) => `
  SELECT ${PACKED} AS packed
    FROM "Observation" o
   WHERE o."authorityId" = $1 AND o."fromRevision" <= $2
     AND (o."toRevision" IS NULL OR o."toRevision" > $2)
     AND ((o."placeId" = ANY($3::int[]) AND o."periodStart" >= $4::date)
       OR (o."placeId" = $5 AND o."periodStart" >= $6::date))
     AND o."periodStart" < $7::date AND o."periodEnd" <= $7::date
     AND (o."periodKind" = 'MONTH' OR o.basis = 'YEAR_TO_DATE') ${indicatorFilter}`;

const ALL_CELLS = CELLS('');
const CELLS_OF = CELLS('AND o."indicatorId" = ANY($8::int[])');

const DAY = 86_400_000;

/** Which month ends so many days after the day that offsets are counted from. */
function monthsByOffset(months: readonly Period[], from: string): ReadonlyMap<number, number> {
  const origin = Date.parse(from);
  return new Map(months.map(({ end }, index) => [(Date.parse(end) - origin) / DAY, index]));
}

interface GrowingCell extends CellRecord {
  observations: (ObservationRecord | null)[];
}

/** The cells of the text, each aligned with the months; figures of one cell need not stand together. */
function unpack(packed: string, monthOf: ReadonlyMap<number, number>): CellRecord[] {
  const cells: GrowingCell[] = [];
  const cellsOf = new Map<number, GrowingCell[]>();
  const cellAt = (indicatorId: number, placeId: number, basis: Basis): GrowingCell => {
    let ofIndicator = cellsOf.get(indicatorId);
    if (ofIndicator === undefined) cellsOf.set(indicatorId, (ofIndicator = []));
    for (const cell of ofIndicator) {
      if (cell.placeId === placeId && cell.basis === basis) return cell;
    }
    const observations = Array<ObservationRecord | null>(monthOf.size).fill(null);
    const cell = { indicatorId, placeId, basis, observations };
    ofIndicator.push(cell);
    cells.push(cell);
    return cell;
  };
  const reader = new PackedReader(packed);
  while (reader.hasMore()) {
    const indicatorId = reader.number() ?? 0;
    const placeId = reader.number() ?? 0;
    const basis = reader.oneOf(BASES);
    const month = monthOf.get(reader.number() ?? Number.NaN);
    const observation = readObservation(reader);
    if (basis === null || month === undefined) continue;
    cellAt(indicatorId, placeId, basis).observations[month] = observation;
  }
  return cells;
}

function readObservation(reader: PackedReader): ObservationRecord {
  const value = reader.number();
  const numerator = reader.number();
  const denominator = reader.number();
  const provenance = reader.oneOf(PROVENANCES) ?? 'IMPORTED';
  if (reader.endsRecord) {
    return {
      value,
      numerator,
      denominator,
      absence: null,
      provenance,
      countsProvenance: provenance,
      printedDecimals: null,
      otherPrints: null,
    };
  }
  const countsProvenance = reader.oneOf(PROVENANCES);
  const absence = reader.oneOf(ABSENCES);
  const text = reader.word();
  return {
    value,
    numerator,
    denominator,
    absence,
    provenance,
    countsProvenance,
    printedDecimals: text === '' ? null : decimalsOfText(text),
    otherPrints: otherPrintsOf(reader.word()),
  };
}

function otherPrintsOf(stored: string): readonly OtherPrint[] | null {
  if (stored === '') return null;
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
      const statement = indicatorIds === null ? ALL_CELLS : CELLS_OF;
      const [row] = await database.query<{ packed: string | null }>(statement, params);
      const packed = row?.packed ?? null;
      return packed === null ? [] : unpack(packed, monthsByOffset(months, firstBeside.start));
    },
  };
}
