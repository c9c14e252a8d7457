import type { AuditFacts } from '../audit/audit-facts';
import type { AuditFinding } from '../audit/found';
import type { IndicatorFacts } from '../scorecard/scorecard-facts';
import { periodKey } from '../period-key';
import type { ImportedCell } from './imported-cell';

/**
 * Finds the figure of a file that brought a finding about: the finding's own where the file has it;
 * otherwise one that it is compared with (a part of the total, a flow of the stock, a place below), of
 * the same month, and of the same place before others.
 */
export class CellsByMonth {
  readonly #cells: readonly ImportedCell[];
  readonly #ofMonth = new Map<string, ImportedCell[]>();
  readonly #ofPlace = new Map<string, ImportedCell[]>();
  readonly #firsts = new Map<number, readonly ImportedCell[]>();
  readonly #indicators: ReadonlyMap<number, IndicatorFacts>;
  readonly #partsOf = new Map<number, number[]>();

  constructor({ rows }: AuditFacts, cells: readonly ImportedCell[]) {
    this.#cells = cells;
    for (const cell of cells) {
      if (!this.#firsts.has(cell.indicatorId)) this.#firsts.set(cell.indicatorId, [cell]);
      put(this.#ofMonth, keyOf(cell.indicatorId, periodKey(cell.period)), cell);
      put(this.#ofPlace, keyOf(cell.indicatorId, cell.placeId), cell);
    }
    this.#indicators = new Map(rows.map(({ indicator }) => [indicator.id, indicator]));
    for (const { id, partOfIndicatorId } of this.#indicators.values()) {
      if (partOfIndicatorId !== null) put(this.#partsOf, partOfIndicatorId, id);
    }
  }

  /** Null where the file has no figure that the finding is about. */
  causeOf({ month, placeId, indicatorId, otherId, alsoIds }: AuditFinding): ImportedCell | null {
    if (indicatorId === null) return this.#firstOf(month, placeId);
    const compared = [...this.#comparedWith(indicatorId), otherId, ...alsoIds].filter(
      (id) => id != null,
    );
    const at = (id: number) =>
      month === null
        ? this.#ofPlace.get(keyOf(id, placeId ?? ''))
        : this.#ofMonth.get(keyOf(id, month))?.filter((cell) => cell.placeId === placeId);
    const elsewhere = (id: number) =>
      month === null ? this.#firsts.get(id) : this.#ofMonth.get(keyOf(id, month));
    // A stock is held against the month before, too: the figure may stand there.
    const before = (id: number) => this.#ofPlace.get(keyOf(id, placeId ?? ''));
    return (
      at(indicatorId)?.[0] ??
      firstInFile(compared.map(at)) ??
      firstInFile(compared.map(elsewhere)) ??
      firstInFile(compared.map(before))
    );
  }

  /** Of a finding about no one indicator: a figure of its month, of its place before others. */
  #firstOf(month: string | null, placeId: number | null): ImportedCell | null {
    const among = this.#cells.filter(({ period }) => month === null || periodKey(period) === month);
    return among.find((cell) => cell.placeId === placeId) ?? among[0] ?? null;
  }

  #comparedWith(id: number): readonly (number | null | undefined)[] {
    const own = this.#indicators.get(id);
    const beneath = [own?.inflowIndicatorId, own?.outflowIndicatorId, own?.numeratorIndicatorId];
    return [id, ...(this.#partsOf.get(id) ?? []), ...beneath];
  }
}

const keyOf = (indicatorId: number, within: string | number) => `${indicatorId} ${within}`;

function put<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [value]);
  else known.push(value);
}

/** Of lists in the order of the file, the figure that stands first in it. */
function firstInFile(lists: readonly (readonly ImportedCell[] | undefined)[]): ImportedCell | null {
  const firsts = lists.flatMap((list) => list?.[0] ?? []);
  return firsts.toSorted((a, b) => a.row - b.row || a.column - b.column)[0] ?? null;
}
