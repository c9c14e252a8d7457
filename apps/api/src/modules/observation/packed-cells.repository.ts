import { packedFields, PackedReader, packedRecords } from '@vital-signs/database';
import {
  ABSENCES,
  BASES,
  decimalsOfText,
  inexactPrint,
  PERIOD_KINDS,
  PROVENANCES,
  type Basis,
  type OtherPrint,
  type Period,
} from '@vital-signs/domain';
import type {
  CellRecord,
  LongerFigure,
  ObservationRecord,
  StoredPrint,
} from './observation.repository';

/** The fields of what was reported; the last four are there only where they say something that the others do not. */
const REPORTED = [
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
];

/**
 * All observations as one text instead of a row each: what costs in reading them is the number of
 * rows, not their length. The fields are those that `unpackMonths` reads.
 */
export const PACKED_MONTHS = packedRecords(
  packedFields(
    'o."indicatorId"',
    'o."placeId"',
    'o.basis',
    'o."periodEnd" - $4::date',
    ...REPORTED,
  ),
);

/** The same with the kind and the length in days of periods that are no months; read by `unpackAll`. */
export const PACKED_PERIODS = packedRecords(
  packedFields(
    'o."indicatorId"',
    'o."placeId"',
    'o.basis',
    'o."periodEnd" - $4::date',
    `CASE WHEN o."periodKind" <> 'MONTH' THEN o."periodKind"::text END`,
    `CASE WHEN o."periodKind" <> 'MONTH' THEN o."periodEnd" - o."periodStart" END`,
    ...REPORTED,
  ),
);

const DAY = 86_400_000;

/** The day that lies so many days after another. */
function dayAfter(from: string, days: number): string {
  return new Date(Date.parse(from) + days * DAY).toISOString().slice(0, 10);
}

/** Which month ends so many days after the day that offsets are counted from. */
function monthsByOffset(months: readonly Period[], from: string): ReadonlyMap<number, number> {
  const origin = Date.parse(from);
  return new Map(months.map(({ end }, index) => [(Date.parse(end) - origin) / DAY, index]));
}

interface GrowingCell extends CellRecord {
  observations: (ObservationRecord | null)[];
}

/** Cells that grow as figures are read; figures of one cell need not stand together. */
class CellsByMonth {
  readonly cells: GrowingCell[] = [];
  readonly #monthOf: ReadonlyMap<number, number>;
  readonly #ofIndicator = new Map<number, GrowingCell[]>();

  constructor(months: readonly Period[], from: string) {
    this.#monthOf = monthsByOffset(months, from);
  }

  /** Puts a figure where its month is; one that ends with none of the months has no place. */
  put(
    indicatorId: number,
    placeId: number,
    basis: Basis,
    offset: number,
    observation: ObservationRecord,
  ): void {
    const month = this.#monthOf.get(offset);
    if (month !== undefined) {
      this.#cellAt(indicatorId, placeId, basis).observations[month] = observation;
    }
  }

  #cellAt(indicatorId: number, placeId: number, basis: Basis): GrowingCell {
    let ofIndicator = this.#ofIndicator.get(indicatorId);
    if (ofIndicator === undefined) this.#ofIndicator.set(indicatorId, (ofIndicator = []));
    for (const cell of ofIndicator) {
      if (cell.placeId === placeId && cell.basis === basis) return cell;
    }
    const observations = Array<ObservationRecord | null>(this.#monthOf.size).fill(null);
    const cell = { indicatorId, placeId, basis, observations };
    ofIndicator.push(cell);
    this.cells.push(cell);
    return cell;
  }
}

/** The cells of the text, each aligned with the months; offsets are counted from a day. */
export function unpackMonths(
  packed: string,
  months: readonly Period[],
  from: string,
): readonly CellRecord[] {
  const byMonth = new CellsByMonth(months, from);
  const reader = new PackedReader(packed);
  while (reader.hasMore()) {
    const indicatorId = reader.number() ?? 0;
    const placeId = reader.number() ?? 0;
    const basis = reader.oneOf(BASES);
    const offset = reader.number() ?? Number.NaN;
    const observation = readObservation(reader);
    if (basis !== null) byMonth.put(indicatorId, placeId, basis, offset, observation);
  }
  return byMonth.cells;
}

/** The cells of the text by month, and the figures of longer periods one by one. */
export function unpackPeriods(packed: string, months: readonly Period[], from: string) {
  const byMonth = new CellsByMonth(months, from);
  const longer: LongerFigure[] = [];
  const reader = new PackedReader(packed);
  while (reader.hasMore()) {
    const indicatorId = reader.number() ?? 0;
    const placeId = reader.number() ?? 0;
    const basis = reader.oneOf(BASES);
    const offset = reader.number() ?? Number.NaN;
    const kind = reader.oneOf(PERIOD_KINDS);
    const days = reader.number();
    const observation = readObservation(reader);
    if (basis === null) continue;
    if (kind === null || days === null) {
      byMonth.put(indicatorId, placeId, basis, offset, observation);
      continue;
    }
    const period = { kind, start: dayAfter(from, offset - days), end: dayAfter(from, offset) };
    longer.push({ indicatorId, placeId, basis, period, observation });
    // A year to date of whatever length stands at the month with which it ends.
    if (basis === 'YEAR_TO_DATE') byMonth.put(indicatorId, placeId, basis, offset, observation);
  }
  return { cells: byMonth.cells, longer };
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
  const inexact = text === '' ? null : inexactPrint(text);
  return {
    value,
    numerator,
    denominator,
    absence,
    provenance,
    countsProvenance,
    printedDecimals: text === '' ? null : decimalsOfText(text),
    ...(inexact !== null && { inexact }),
    otherPrints: otherPrintsOf(reader.word()),
  };
}

function otherPrintsOf(stored: string): readonly OtherPrint[] | null {
  if (stored === '') return null;
  return (JSON.parse(stored) as StoredPrint[]).flatMap(({ value, text }) =>
    value === null ? [] : [{ value, decimals: decimalsOfText(text) }],
  );
}
