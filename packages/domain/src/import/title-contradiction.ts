import type { Period } from '../period';
import { formatPeriod, parsePeriodKey } from '../period-key';
import { periodAround } from './column-times';
import { placeIndex } from './find-place';
import type { ImportCatalogue } from './import-catalogue';
import type { ImportMapping } from './import-mapping';
import type { IssueLog } from './issue-log';
import { readHeading } from './read-heading';
import { quoted } from './read-part';
import type { SourceRow } from './source-table';

const LINES_AT_MOST = 40;

interface TitleText {
  readonly row: number | null;
  readonly column: number | null;
  readonly text: string;
}

/**
 * Holds the period that was said of a table against its titles and the name of its sheet, as they are
 * read where a period is proposed. Only where neither a heading nor a row says the period: otherwise
 * the title is not what tells it.
 */
export class TitleContradiction {
  readonly #mapping: ImportMapping;
  readonly #startMonth: number;
  readonly #said: readonly Period[];
  readonly #log: IssueLog;
  readonly #texts: TitleText[];
  #lines = 0;

  constructor(mapping: ImportMapping, catalogue: ImportCatalogue, log: IssueLog) {
    this.#mapping = mapping;
    this.#startMonth = catalogue.financialYearStartMonth;
    this.#said = periodsSaid(mapping, catalogue);
    this.#log = log;
    const { sheet } = mapping;
    this.#texts = sheet === null ? [] : [{ row: null, column: null, text: sheet }];
  }

  /** Takes note of a row that stands above the figures, and says what contradicts it at the headings. */
  heading({ row, hidden, cells }: SourceRow): void {
    const { headingRow } = this.#mapping;
    if (headingRow === null || row > headingRow || this.#said.length === 0) return;
    if (row === headingRow) this.#say();
    if (hidden || this.#lines >= LINES_AT_MOST) return;
    this.#lines += 1;
    for (const [index, cell] of cells.entries()) {
      const text = cell?.text.trim() ?? '';
      if (text !== '') this.#texts.push({ row, column: index + 1, text });
    }
  }

  #say(): void {
    const title = this.#read(this.#texts);
    const other = title === null ? undefined : this.#said.find((said) => isApart(said, title));
    const from = this.#texts.findLast((text) => this.#read([text]) !== null);
    if (title === null || other === undefined || from === undefined) return;
    const { row, column, text } = from;
    const where = row === null ? 'The name of the sheet' : `Row ${row}, above the headings,`;
    const reads = formatPeriod(title);
    this.#log.add('HEADING_CONTRADICTED', {
      ...{ row, column, read: text, expected: reads },
      sentence: `${where} ${quoted(text)} reads as ${reads}, and the figures were said to be of ${formatPeriod(other)}. Say otherwise of which period they are, or why it is right.`,
    });
  }

  #read(texts: readonly TitleText[]): Period | null {
    return periodAround({ texts: texts.map(({ text }) => text), startMonth: this.#startMonth });
  }
}

/** What was said of the periods of columns whose headings tell none; nothing where rows or others do. */
function periodsSaid(
  { columns, period: ofAll }: ImportMapping,
  { places }: ImportCatalogue,
): readonly Period[] {
  const index = placeIndex(places);
  const headings = columns.map((column) => ({ column, said: readHeading(column.heading, index) }));
  const isToldElsewhere = headings.some(
    ({ column, said }) => column.meaning === 'PERIOD' || said.period !== null,
  );
  if (isToldElsewhere) return [];
  const keys = headings.flatMap(({ column, said }) =>
    said.previous || NO_FIGURE.has(column.meaning) ? [] : (column.period ?? ofAll ?? []),
  );
  return [...new Set(keys)].map(parsePeriodKey);
}

const NO_FIGURE: ReadonlySet<string> = new Set(['IGNORED', 'INDICATOR', 'PLACE', 'BASIS']);

function isApart(one: Period, other: Period): boolean {
  return one.end <= other.start || other.end <= one.start;
}
