import type { CompiledMapping } from './compile-mapping';
import type { ImportIndicator } from './import-catalogue';
import type { IssueLog } from './issue-log';
import type { ReadFigure } from './read-figure';
import { columnName } from './source-table';

const ROWS_AT_LEAST = 3;

/** Whether numerators and denominators stand under each other's heading: most of them are the wrong way round. */
export class SwappedColumns {
  #pairs = 0;
  #over = 0;

  /** Looks at a figure. */
  see({ numerator, denominator }: ReadFigure, { measureKind }: ImportIndicator): void {
    if (measureKind !== 'PERCENTAGE' || numerator === null || denominator === null) return;
    this.#pairs += 1;
    if (numerator > denominator) this.#over += 1;
  }

  /** Says so where it is the case. */
  say(log: IssueLog, { figures }: CompiledMapping): void {
    if (this.#pairs < ROWS_AT_LEAST || this.#over * 2 <= this.#pairs) return;
    const swapped = figures.find(
      ({ numerator, denominator }) => numerator !== null && denominator !== null,
    );
    const name = (column: number | null | undefined) => (column == null ? '?' : columnName(column));
    log.add('COLUMNS_SWAPPED', {
      ...{ row: null, column: swapped?.numerator ?? null, read: null },
      expected: 'numerators that are at most their denominators',
      sentence: `In ${this.#over} of ${this.#pairs} percentages the numerator (column ${name(swapped?.numerator)}) is above the denominator (column ${name(swapped?.denominator)}). Say of each column that it is the other, and check again.`,
    });
  }
}
