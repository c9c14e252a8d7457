import type { Absence, Basis, PeriodKind, Provenance, Queryable } from '@vital-signs/database';
import type { OtherPrint, Period } from '@vital-signs/domain';
import {
  PACKED_MONTHS,
  PACKED_PERIODS,
  unpackMonths,
  unpackPeriods,
} from './packed-cells.repository';

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

/** A figure of a quarter, a year or a window. */
export interface LongerFigure {
  readonly indicatorId: number;
  readonly placeId: number;
  readonly basis: Basis;
  readonly period: Period;
  readonly observation: ObservationRecord;
}

/** One cell of one period, as asked for by a reading. */
export interface PrintAsked {
  authorityId: number;
  revision: number;
  indicatorId: number;
  placeId: number;
  basis: Basis;
  period: Period;
}

/** What stood in a cell, and where. */
export interface PrintRecord {
  textAsPrinted: string | null;
  otherPrints: readonly StoredPrint[];
  source: string;
  note: string | null;
}

/** Which figures of a place are looked for after a day. */
export interface LaterAsked {
  authorityId: number;
  revision: number;
  placeId: number;
  indicatorIds: readonly number[];
  /** Periods that end after it. */
  after: string;
  /** Periods that end by then; null: whenever they end. */
  until: string | null;
}

/** A period for which an indicator has a figure of a basis. */
export interface LaterFigure {
  readonly indicatorId: number;
  readonly basis: Basis;
  readonly period: Period;
}

export interface ObservationRepository {
  /** The latest figure of each basis and length of period, of indicators that have any after a day. */
  laterFigures(asked: LaterAsked): Promise<readonly LaterFigure[]>;

  /** How the cell of a period was printed; null where nothing is recorded. */
  print(asked: PrintAsked): Promise<PrintRecord | null>;

  /** Every cell of the places that has an observation in the months asked, and years to date that end in them. */
  cells(asked: CellsAsked): Promise<readonly CellRecord[]>;

  /** The same, and beside it the figures of longer periods that begin on a day or later, in one statement. */
  figures(asked: CellsAsked & { readonly longerFrom: string }): Promise<{
    readonly cells: readonly CellRecord[];
    readonly longer: readonly LongerFigure[];
  }>;
}

interface LaterRow {
  indicatorId: number;
  basis: Basis;
  periodKind: PeriodKind;
  periodStart: string;
  periodEnd: string;
}

const STATEMENT = (packed: string, ranges: string, indicatorFilter: string) => `
  SELECT ${packed} AS packed
    FROM "Observation" o
   WHERE o."authorityId" = $1 AND o."fromRevision" <= $2
     AND (o."toRevision" IS NULL OR o."toRevision" > $2)
     AND ${ranges}
     AND o."periodStart" < $7::date ${indicatorFilter}`;

const IN_MONTHS = `((o."placeId" = ANY($3::int[]) AND o."periodStart" >= $4::date)
       OR (o."placeId" = $5 AND o."periodStart" >= $6::date))`;
const OF_MONTHS = `(o."periodKind" = 'MONTH' OR o.basis = 'YEAR_TO_DATE')`;
const ENDED = 'o."periodEnd" <= $7::date';
const MONTHS_ONLY = `${IN_MONTHS} AND ${OF_MONTHS} AND ${ENDED}`;
/**
 * The months asked for, and of every place what is of longer periods from a day of its own on; of a window
 * that still runs too, for its figures are told before it ends.
 */
const ALL_PERIODS = `(${ENDED} OR o."periodKind" = 'WINDOW') AND (${IN_MONTHS}
       OR (o."placeId" = ANY($3::int[]) AND o."periodStart" >= $8::date AND o."periodKind" <> 'MONTH'))`;

const ALL_CELLS = STATEMENT(PACKED_MONTHS, MONTHS_ONLY, '');
const CELLS_OF = STATEMENT(PACKED_MONTHS, MONTHS_ONLY, 'AND o."indicatorId" = ANY($8::int[])');
const ALL_FIGURES = STATEMENT(PACKED_PERIODS, ALL_PERIODS, '');
const FIGURES_OF = STATEMENT(PACKED_PERIODS, ALL_PERIODS, 'AND o."indicatorId" = ANY($9::int[])');

/** What a statement about cells takes first, and the day from which it counts; null where no month is asked for. */
function rangeOf({ authorityId, revision, months, placeIds, monthsBesideFirst }: CellsAsked) {
  const first = months[0];
  const last = months.at(-1);
  const firstBeside = months[Math.max(0, months.length - monthsBesideFirst)];
  if (first === undefined || last === undefined || firstBeside === undefined) return null;
  const from = firstBeside.start;
  const range = [authorityId, revision, placeIds, from, placeIds[0] ?? 0, first.start, last.end];
  return { range, from };
}

export function createObservationRepository(database: Queryable): ObservationRepository {
  return {
    async print({ authorityId, revision, indicatorId, placeId, basis, period }) {
      const [row] = await database.query<PrintRecord>(
        `SELECT o."textAsPrinted", coalesce(o."otherPrints", '[]') AS "otherPrints", o.source, o.note
           FROM "Observation" o
          WHERE o."authorityId" = $1 AND o."fromRevision" <= $2
            AND (o."toRevision" IS NULL OR o."toRevision" > $2)
            AND o."indicatorId" = $3 AND o."placeId" = $4 AND o.basis = $5::"Basis"
            AND o."periodKind" = $6::"PeriodKind" AND o."periodStart" = $7 AND o."periodEnd" = $8`,
        [
          ...[authorityId, revision, indicatorId, placeId, basis],
          ...[period.kind, period.start, period.end],
        ],
      );
      return row ?? null;
    },

    async laterFigures({ authorityId, revision, placeId, indicatorIds, after, until }) {
      const rows = await database.query<LaterRow>(
        `SELECT DISTINCT ON (o."indicatorId", o.basis, o."periodKind")
                o."indicatorId", o.basis, o."periodKind", o."periodStart", o."periodEnd"
           FROM "Observation" o
          WHERE o."authorityId" = $1 AND o."fromRevision" <= $2
            AND (o."toRevision" IS NULL OR o."toRevision" > $2)
            AND o."placeId" = $3 AND o."indicatorId" = ANY($4::int[])
            AND o."periodEnd" > $5::date AND ($6::date IS NULL OR o."periodEnd" <= $6::date)
            AND (o.value IS NOT NULL OR o.numerator IS NOT NULL)
          ORDER BY o."indicatorId", o.basis, o."periodKind", o."periodStart" DESC`,
        [authorityId, revision, placeId, indicatorIds, after, until],
      );
      return rows.map(({ indicatorId, basis, periodKind: kind, periodStart, periodEnd }) => ({
        ...{ indicatorId, basis, period: { kind, start: periodStart, end: periodEnd } },
      }));
    },

    async cells(asked) {
      const { months, indicatorIds } = asked;
      const found = rangeOf(asked);
      if (found === null) return [];
      const [row] = await database.query<{ packed: string | null }>(
        indicatorIds === null ? ALL_CELLS : CELLS_OF,
        [...found.range, ...(indicatorIds === null ? [] : [indicatorIds])],
      );
      return row?.packed ? unpackMonths(row.packed, months, found.from) : [];
    },

    async figures(asked) {
      const { months, indicatorIds, longerFrom } = asked;
      const found = rangeOf(asked);
      if (found === null) return { cells: [], longer: [] };
      const [row] = await database.query<{ packed: string | null }>(
        indicatorIds === null ? ALL_FIGURES : FIGURES_OF,
        [...found.range, longerFrom, ...(indicatorIds === null ? [] : [indicatorIds])],
      );
      if (!row?.packed) return { cells: [], longer: [] };
      return unpackPeriods(row.packed, months, found.from);
    },
  };
}
