import type { Basis } from '../vocabulary';
import { compileMapping } from './compile-mapping';
import type { CompiledMapping, FigureColumns } from './compile-mapping';
import { FigureRegister } from './figure-register';
import type { FoundIssue, ListedIssue } from './found-issue';
import type { ImportCatalogue, ImportIndicator, ImportPlace } from './import-catalogue';
import type { ImportMapping } from './import-mapping';
import type { ImportedCell } from './imported-cell';
import { IssueLog } from './issue-log';
import { LeftOutRows } from './left-out-rows';
import { MergedDown } from './merged-down';
import { NameChoices } from './name-choices';
import { nationalRefusal } from './national-table';
import { readFigure } from './read-figure';
import type { FigureCells, FigurePart, SayOfFigure } from './read-part';
import { boundColumn, isBlankRow, isTotal, namesAreasOfCountry } from './row-kind';
import { rowInOneCell } from './row-in-one-cell';
import { RowSubject } from './row-subject';
import type { ReadRow } from './row-subject';
import type { SourceRow, SourceSheet } from './source-table';
import { TableExtent } from './table-extent';
import { SubjectRemarks } from './subject-remarks';
import { SwappedColumns } from './swapped-columns';
import { TitleContradiction } from './title-contradiction';
import { UnreadColumns } from './unread-columns';

const NO_CELLS: readonly ImportedCell[] = [];

/** Turns rows into figures, one after the other, and keeps what is to be said of them. */
export interface RowReader {
  /** The figures of a row; none where the row gives none, or where something stops them. */
  read(row: SourceRow): readonly ImportedCell[];
  /** Everything that is to be said of the rows read, once all of them are. */
  finish(): readonly ListedIssue[];
  /** Whether anything was found that stops the import. */
  readonly hasFailures: boolean;
}

/**
 * A reader of the rows of a table, from its first, by what its columns mean. It holds nothing of the
 * rows but which figures they gave (see FigureKeys), so that a file of a million rows takes little
 * more than one of a thousand. Where the mapping itself cannot be, it reads nothing and says why.
 */
export function createRowReader(
  mapping: ImportMapping,
  catalogue: ImportCatalogue,
  sheet: Pick<SourceSheet, 'merged' | 'hiddenColumns'> = { merged: [], hiddenColumns: [] },
): RowReader {
  const log = new IssueLog();
  const compiled = compileMapping(mapping, catalogue, log);
  const reader =
    compiled === null
      ? { read: () => NO_CELLS, finish: () => log.list(), hasFailures: true }
      : new TableReader(mapping, compiled, catalogue, sheet, log);
  return ofOwnFigures(reader);
}

/** A reader that refuses a file of published figures, and says nothing else of it. */
function ofOwnFigures(reader: RowReader): RowReader {
  let refusal: FoundIssue | null = null;
  return {
    read(row) {
      refusal ??= nationalRefusal(row);
      return refusal === null ? reader.read(row) : NO_CELLS;
    },
    finish: () => (refusal === null ? reader.finish() : [{ ...refusal, more: 0 }]),
    get hasFailures() {
      return refusal !== null || reader.hasFailures;
    },
  };
}

interface FigureBeingRead {
  readonly row: number;
  readonly columns: Readonly<Record<FigurePart, number | null>>;
  readonly cells: FigureCells;
}

const NO_FIGURE = { value: null, numerator: null, denominator: null } as const;

/** What a row, or the heading above a figure, says that it is of. */
interface RowSaid {
  readonly indicator: ImportIndicator;
  readonly place: ImportPlace | null;
  /** Undefined where it cannot be read. */
  readonly rowBasis: Basis | null | undefined;
}

class TableReader implements RowReader {
  readonly #mapping: ImportMapping;
  readonly #compiled: CompiledMapping;
  readonly #catalogue: ImportCatalogue;
  readonly #unread: UnreadColumns;
  readonly #log: IssueLog;
  readonly #choices: NameChoices;
  readonly #subject: RowSubject;
  readonly #remarks: SubjectRemarks;
  readonly #register: FigureRegister;
  readonly #leftOut: LeftOutRows;
  readonly #merged: MergedDown;
  readonly #extent: TableExtent;
  readonly #title: TitleContradiction;
  readonly #swapped = new SwappedColumns();
  readonly #isNational: boolean;
  readonly #namingColumns: readonly number[];
  #figures = 0;
  #saidOf: FigureBeingRead = { row: 0, columns: NO_FIGURE, cells: NO_FIGURE };

  constructor(
    mapping: ImportMapping,
    compiled: CompiledMapping,
    catalogue: ImportCatalogue,
    sheet: Pick<SourceSheet, 'merged' | 'hiddenColumns'>,
    log: IssueLog,
  ) {
    this.#mapping = mapping;
    this.#compiled = compiled;
    this.#catalogue = catalogue;
    this.#unread = new UnreadColumns(mapping);
    this.#log = log;
    this.#choices = new NameChoices(mapping, catalogue);
    const said = { basis: mapping.basis, choices: this.#choices };
    this.#subject = new RowSubject(compiled, catalogue, said, log);
    this.#remarks = new SubjectRemarks(catalogue, this.#choices, log);
    this.#leftOut = new LeftOutRows(mapping, log);
    this.#extent = new TableExtent(mapping, log);
    this.#title = new TitleContradiction(mapping, catalogue, log);
    this.#register = new FigureRegister(catalogue, mapping.prints ?? null, this.#leftOut, log);
    const { indicatorColumns, placeColumn, periodColumns, basisColumn } = compiled;
    this.#namingColumns = [
      ...indicatorColumns,
      ...(placeColumn === null ? [] : [placeColumn.column]),
    ];
    const timed = periodColumns.map(({ column }) => column);
    const columns = [...indicatorColumns, placeColumn?.column, ...timed, basisColumn];
    this.#merged = new MergedDown(
      sheet.merged,
      columns.filter((column) => column != null),
    );
    this.#isNational = placeColumn !== null && namesAreasOfCountry(placeColumn);
    for (const column of sheet.hiddenColumns) this.#leftOut.hiddenColumn(column);
  }

  get hasFailures(): boolean {
    return this.#log.hasFailures;
  }

  read(source: SourceRow): readonly ImportedCell[] {
    if (this.#leftOut.isNotOfTable(source)) {
      this.#extent.heading(source);
      this.#title.heading(source);
      this.#unread.heading(source);
      if (source.row === this.#mapping.headingRow) this.#subject.heading(source);
      return NO_CELLS;
    }
    const row: ReadRow = { row: source.row, cell: this.#merged.cellsOf(source) };
    const { figures } = this.#compiled;
    if (this.#namingColumns.some((column) => isTotal(row.cell(column))))
      return this.#leave('TOTAL_ROW', source);
    if (this.#isNational && this.#subject.place(row, true) === null) {
      return this.#leave('OTHER_AREA', source);
    }
    const filled = figures.filter((columns) => holdsAnything(columns, row));
    this.#leftOut.emptyCells(figures.length - filled.length);
    this.#unread.see(source);
    if (filled.length === 0) return this.#withoutFigure(source, row);
    if (this.#subject.isLeftOut(row) || this.#subject.isUnsaved(row)) return NO_CELLS;
    if (this.#extent.isBeyond(source)) return NO_CELLS;
    const bound = boundColumn(source, (column) => this.#compiled.read.has(column));
    if (bound !== null) {
      this.#leftOut.bound(source, bound, cellOfFigure(filled[0], row));
      return NO_CELLS;
    }
    const indicator = this.#subject.indicator(row);
    const basis = this.#subject.basis(row);
    const place = filled.some((columns) => columns.place === null)
      ? this.#subject.place(row)
      : null;
    if (indicator === null) return NO_CELLS;
    const found = filled.map((columns) => {
      const own = { indicator, place: columns.place ?? place, rowBasis: basis };
      return this.#cellOf(columns, row, own);
    });
    return this.#register.kept(found.filter((cell) => cell !== null));
  }

  /** What a row is in which no figure stands where figures are read: none of it goes without a word. */
  #withoutFigure(source: SourceRow, row: ReadRow): readonly ImportedCell[] {
    if (isBlankRow(source)) return NO_CELLS;
    const isKnown = this.#subject.indicator(row, true) !== null;
    if (isKnown && this.#extent.isBeyond(source)) return NO_CELLS;
    if (isKnown || this.#subject.isLeftOut(row)) return NO_CELLS;
    const within = rowInOneCell(source, this.#extent.width, (text) => this.#subject.isName(text));
    if (within !== null) this.#leftOut.inOneCell(source, within);
    else if (!this.#leftOut.saysFiguresOf(source)) this.#leftOut.row('ROW_OF_WORDS', source.row);
    return NO_CELLS;
  }

  #leave(why: 'TOTAL_ROW' | 'OTHER_AREA', { row }: SourceRow) {
    this.#leftOut.row(why, row);
    return NO_CELLS;
  }

  #cellOf(
    columns: FigureColumns,
    row: ReadRow,
    { indicator, place, rowBasis }: RowSaid,
  ): ImportedCell | null {
    const period = columns.period ?? this.#subject.period(row, indicator);
    const basis = this.#basisOf(columns, indicator, rowBasis);
    const figure = this.#figureOf(columns, row, indicator, basis ?? indicator.basis);
    if (place === null || period === null || basis === null || figure === null) return null;
    const column = columns.value ?? columns.numerator ?? columns.denominator ?? 1;
    const at = { row: row.row, column };
    const isOfColumn = columns.period !== null;
    const isAbsence = figure.absence !== null;
    const subject = { indicator, place, period, basis, isOfColumn, isAbsence };
    if (!this.#remarks.allow(at, subject)) return null;
    this.#figures += 1;
    // Written out: spreading two objects here takes as long as all the rest of reading a row.
    return {
      row: at.row,
      column: at.column,
      indicatorId: indicator.id,
      placeId: place.id,
      basis,
      period,
      value: figure.value,
      numerator: figure.numerator,
      denominator: figure.denominator,
      absence: figure.absence,
      text: figure.text,
    };
  }

  #basisOf(
    { basis, period }: FigureColumns,
    indicator: ImportIndicator,
    rowBasis: Basis | null | undefined,
  ): Basis | null {
    if (basis !== null) return basis;
    if (rowBasis === undefined) return null;
    const holds = period === null || this.#compiled.basisHoldsForPeriods;
    return (holds ? rowBasis : this.#mapping.basis) ?? indicator.basis;
  }

  #figureOf(
    columns: FigureColumns,
    { row, cell }: ReadRow,
    indicator: ImportIndicator,
    basis: Basis,
  ) {
    const cells: FigureCells = {
      value: columns.value === null ? null : cell(columns.value),
      numerator: columns.numerator === null ? null : cell(columns.numerator),
      denominator: columns.denominator === null ? null : cell(columns.denominator),
    };
    this.#saidOf = { row, columns, cells };
    const { percentagesAreFractions } = this.#mapping;
    const figure = readFigure(cells, { indicator, basis, percentagesAreFractions }, this.#say);
    if (figure !== null) this.#swapped.see(figure, indicator);
    return figure;
  }

  /** One function for all figures, of the one that is being read. */
  readonly #say: SayOfFigure = (code, part, { same, ...details }) => {
    const { row, columns, cells } = this.#saidOf;
    const about = { row, column: columns[part], read: cells[part]?.text ?? null };
    this.#log.add(code, { ...about, ...details }, same);
  };

  finish(): readonly ListedIssue[] {
    this.#subject.finish();
    this.#swapped.say(this.#log, this.#compiled);
    this.#choices.say(this.#log);
    this.#unread.say(this.#catalogue, this.#log);
    this.#leftOut.say(this.#figures);
    return this.#log.list();
  }
}

/** The cell in which a figure stands: its value, otherwise a count. */
function cellOfFigure(columns: FigureColumns | undefined, { cell }: ReadRow) {
  const column = columns?.value ?? columns?.numerator ?? columns?.denominator ?? null;
  return column === null ? null : cell(column);
}

function holdsAnything(
  { value, numerator, denominator }: FigureColumns,
  { cell }: ReadRow,
): boolean {
  return [value, numerator, denominator].some((column) => {
    const at = column === null ? null : cell(column);
    return at !== null && (at.number !== null || at.text.trim() !== '');
  });
}
