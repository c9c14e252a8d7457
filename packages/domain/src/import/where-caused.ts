import type { AuditFacts } from '../audit/audit-facts';
import type { AuditFinding } from '../audit/found';
import { periodKey } from '../period-key';
import type { ImportedCell } from './imported-cell';

/**
 * Finds the figure of a file that brought a finding about: the finding's own where the file has it;
 * otherwise one that it is compared with (a part of the total, a flow of the stock, a place below), of
 * the same month, and of the same place before others.
 */
export class CellsByMonth {
  readonly #facts: AuditFacts;
  readonly #cells: readonly ImportedCell[];
  readonly #byMonth = new Map<string, ImportedCell[]>();

  constructor(facts: AuditFacts, cells: readonly ImportedCell[]) {
    this.#facts = facts;
    this.#cells = cells;
    for (const cell of cells) {
      const month = periodKey(cell.period);
      const known = this.#byMonth.get(month);
      if (known === undefined) this.#byMonth.set(month, [cell]);
      else known.push(cell);
    }
  }

  /** Null where the file has no figure that the finding is about. */
  causeOf(finding: AuditFinding): ImportedCell | null {
    const { month, placeId, indicatorId } = finding;
    const compared = indicatorId === null ? null : this.#comparedWith(finding, indicatorId);
    const among = month === null ? this.#cells : (this.#byMonth.get(month) ?? []);
    const about = among.filter((cell) => compared?.has(cell.indicatorId) ?? true);
    const here = about.filter((cell) => cell.placeId === placeId);
    const own = here.find((cell) => cell.indicatorId === indicatorId);
    // A stock is held against the month before, too: the figure may stand there.
    const before = this.#cells.find(
      (cell) => cell.placeId === placeId && compared?.has(cell.indicatorId) === true,
    );
    return own ?? here[0] ?? about[0] ?? before ?? null;
  }

  #comparedWith({ otherId, alsoIds }: AuditFinding, id: number): ReadonlySet<number> {
    const rows = this.#facts.rows.map(({ indicator }) => indicator);
    const own = rows.find((indicator) => indicator.id === id);
    const parts = rows.filter(({ partOfIndicatorId }) => partOfIndicatorId === id);
    const beneath = [own?.inflowIndicatorId, own?.outflowIndicatorId, own?.numeratorIndicatorId];
    const ids = [id, otherId, ...alsoIds, ...parts.map((part) => part.id), ...beneath];
    return new Set(ids.filter((one) => one != null));
  }
}
