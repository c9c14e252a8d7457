import type { Period } from '../period';
import { ABSENCES, BASES } from '../vocabulary';
import { FigureKeys, printOf } from './figure-keys';
import type { ImportCatalogue } from './import-catalogue';
import type { ImportedCell } from './imported-cell';
import type { IssueLog } from './issue-log';
import type { LeftOutRows } from './left-out-rows';
import { sameCellMerged } from './same-cell';

const NO_CELLS: readonly ImportedCell[] = [];
const PERIODS_AT_MOST = 8192;

/** Lets each figure of a file through once, and says which it gives again. */
export class FigureRegister {
  readonly #leftOut: LeftOutRows;
  readonly #log: IssueLog;
  readonly #keys = new FigureKeys();
  readonly #periods = new Map<string, number>();
  readonly #periodObjects = new WeakMap<Period, number>();
  readonly #indexOfIndicator: ReadonlyMap<number, number>;
  readonly #indexOfPlace: ReadonlyMap<number, number>;

  constructor({ indicators, places }: ImportCatalogue, leftOut: LeftOutRows, log: IssueLog) {
    this.#leftOut = leftOut;
    this.#log = log;
    this.#indexOfIndicator = new Map(indicators.map(({ id }, index) => [id, index]));
    this.#indexOfPlace = new Map(places.map(({ id }, index) => [id, index]));
  }

  /** Those that the file did not give before; of two in one row the one that says more. */
  kept(cells: readonly ImportedCell[]): readonly ImportedCell[] {
    if (cells.length === 0) return NO_CELLS;
    return sameCellMerged(cells, this.#log).filter((cell) => {
      const { value, numerator, denominator, absence, row } = cell;
      const key = this.#keyOf(cell);
      if (key === null) return true;
      const of = [
        value,
        numerator,
        denominator,
        absence === null ? null : ABSENCES.indexOf(absence),
      ];
      const kept = this.#keys.add(key, printOf(of), row);
      if (kept.kind === 'SAME' || kept.kind === 'OTHER') {
        this.#leftOut.again(cell, kept.row, kept.kind === 'SAME');
      }
      if (kept.kind === 'FULL') this.#leftOut.tooMany(cell);
      return kept.kind === 'NEW';
    });
  }

  #keyOf({ indicatorId, placeId, basis, period, ...at }: ImportedCell): number | null {
    const periodIndex = this.#indexOfPeriod(period);
    if (periodIndex === null) {
      this.#leftOut.tooMany(at);
      return null;
    }
    const indicator = this.#indexOfIndicator.get(indicatorId) ?? 0;
    const place = this.#indexOfPlace.get(placeId) ?? 0;
    const pair = indicator * this.#indexOfPlace.size + place;
    return (pair * BASES.length + BASES.indexOf(basis)) * PERIODS_AT_MOST + periodIndex;
  }

  #indexOfPeriod(period: Period): number | null {
    const same = this.#periodObjects.get(period);
    if (same !== undefined) return same;
    const name = `${period.kind} ${period.start} ${period.end}`;
    const index = this.#periods.get(name) ?? this.#periods.size;
    if (index >= PERIODS_AT_MOST) return null;
    this.#periods.set(name, index);
    this.#periodObjects.set(period, index);
    return index;
  }
}
