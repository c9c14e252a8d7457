import type { Period } from '../period';
import { ABSENCES, BASES } from '../vocabulary';
import { FigureKeys, printOf } from './figure-keys';
import type { ImportCatalogue } from './import-catalogue';
import type { PrintThatCounts } from './import-mapping';
import type { ImportedCell } from './imported-cell';
import type { IssueLog } from './issue-log';
import type { LeftOutRows } from './left-out-rows';
import { sayGivenAgain, sayGivenOtherwise, sayPrintedTwice } from './given-again';
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

  readonly #counts: PrintThatCounts | null;

  constructor(
    { indicators, places }: ImportCatalogue,
    counts: PrintThatCounts | null,
    leftOut: LeftOutRows,
    log: IssueLog,
  ) {
    this.#counts = counts;
    this.#leftOut = leftOut;
    this.#log = log;
    this.#indexOfIndicator = new Map(indicators.map(({ id }, index) => [id, index]));
    this.#indexOfPlace = new Map(places.map(({ id }, index) => [id, index]));
  }

  /**
   * Those that the file did not give before, and other figures of the same cells where somebody said
   * which of them counts; of two in one row that are the same the one that says more.
   */
  kept(cells: readonly ImportedCell[]): readonly ImportedCell[] {
    if (cells.length === 0) return NO_CELLS;
    return sameCellMerged(cells, this.#log).flatMap((cell) => {
      const { value, numerator, denominator, absence, row } = cell;
      const key = this.#keyOf(cell);
      if (key === null) return [cell];
      const of = [
        value,
        numerator,
        denominator,
        absence === null ? null : ABSENCES.indexOf(absence),
      ];
      const kept = this.#keys.add(key, printOf(of), row);
      if (kept.kind === 'NEW') return [cell];
      if (kept.kind === 'FULL') this.#leftOut.tooMany(cell);
      else if (kept.kind === 'SAME') sayGivenAgain(cell, kept.row, this.#log);
      else if (this.#counts === null) sayGivenOtherwise(cell, kept.row, this.#log);
      else {
        sayPrintedTwice(cell, kept.row, this.#counts, this.#log);
        if (this.#counts === 'LAST') this.#keys.replace(key, printOf(of), row);
        return [{ ...cell, isOtherPrint: true as const }];
      }
      return NO_CELLS;
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
