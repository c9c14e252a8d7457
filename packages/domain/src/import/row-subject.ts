import type { Period } from '../period';
import type { Basis } from '../vocabulary';
import { basisNamed } from './basis-words';
import type { CompiledMapping } from './compile-mapping';
import { indicatorIndex, refsOfNumber } from './find-indicator';
import { placeIndex } from './find-place';
import type { ImportCatalogue, ImportIndicator, ImportPlace } from './import-catalogue';
import type { IssueLog } from './issue-log';
import { mayBeNamed } from './name-beside-ref';
import type { NameChoices } from './name-choices';
import type { NameMatch } from './names';
import { quoted, unsavedFormula } from './read-part';
import { RowPeriods } from './row-periods';
import type { SourceCell, SourceRow } from './source-table';

/** The cell of a column in the row that is read; what is merged downwards stands in each of its rows. */
export type CellOf = (column: number) => SourceCell | null;

/** A row that is read. */
export interface ReadRow {
  readonly row: number;
  readonly cell: CellOf;
}

const MOST_REMEMBERED = 5000;

/** Says what the figures of a row are of: which indicator, place, period and basis. */
export class RowSubject {
  readonly #mapping: CompiledMapping;
  readonly #catalogue: ImportCatalogue;
  readonly #basis: Basis | null;
  readonly #log: IssueLog;
  readonly #indicators;
  readonly #places;
  readonly #choices: NameChoices;
  readonly #sayingColumns: readonly number[];
  readonly #periods: RowPeriods;
  readonly #namesBesideRefs = new Map<string, boolean>();

  constructor(
    mapping: CompiledMapping,
    catalogue: ImportCatalogue,
    { basis, choices }: { readonly basis: Basis | null; readonly choices: NameChoices },
    log: IssueLog,
  ) {
    this.#mapping = mapping;
    this.#catalogue = catalogue;
    this.#basis = basis;
    this.#choices = choices;
    const { indicatorColumns, placeColumn, periodColumns, basisColumn } = mapping;
    const timed = periodColumns.map(({ column }) => column);
    const saying = [...indicatorColumns, placeColumn?.column, ...timed, basisColumn];
    this.#sayingColumns = saying.filter((column) => column != null);
    this.#log = log;
    this.#periods = new RowPeriods(periodColumns, mapping.period, catalogue, log, mapping.read);
    this.#indicators = indicatorIndex(catalogue.indicators);
    this.#places = placeIndex(catalogue.places);
  }

  /** Whether a row is of a name that nothing has, and that somebody chose to leave out. */
  isLeftOut({ row, cell }: ReadRow): boolean {
    if (this.#choices.isEmpty) return false;
    const { indicatorColumns, placeColumn } = this.#mapping;
    const named = indicatorColumns.map(cell).find((one) => !isBlank(one)) ?? null;
    if (named !== null && this.#indicatorNamed(named).kind !== 'ONE') {
      if (this.#choices.leavesOut('INDICATOR', named.text, row)) return true;
    }
    const place = placeColumn === null ? null : cell(placeColumn.column);
    if (place === null || isBlank(place) || this.#places.find(place.text).kind === 'ONE')
      return false;
    return this.#choices.leavesOut('PLACE', place.text, row);
  }

  /** Whether a text names an indicator or a place of the authority. */
  isName(text: string): boolean {
    return this.#indicators.has(text) || this.#places.has(text);
  }

  /** Whether what says what a row is of is a formula without a value, which is said. */
  isUnsaved({ row, cell }: ReadRow): boolean {
    for (const column of this.#sayingColumns) {
      const said = cell(column);
      if (said?.isUnsavedFormula !== true) continue;
      this.#log.add('FORMULA_WITHOUT_VALUE', {
        ...{ row, column, read: said.text },
        ...unsavedFormula(said),
      });
      return true;
    }
    return false;
  }

  /** The indicator of a row; null where it is not known, which is said unless nothing is to be said. */
  indicator({ row, cell }: ReadRow, silent = false): ImportIndicator | null {
    const { indicatorColumns, indicator } = this.#mapping;
    const said = indicatorColumns.flatMap((column) => {
      const found = cell(column);
      return found === null || isBlank(found) ? [] : [{ column, cell: found }];
    });
    const [first, ...others] = said;
    if (first === undefined) {
      const column = indicatorColumns[0] ?? null;
      if (column === null || silent) return column === null ? indicator : null;
      this.#log.add('INDICATOR_MISSING', {
        ...{ row, column, read: null, expected: 'the ref or name of an indicator' },
        sentence:
          'The row does not say which indicator it is of. Write its ref or name, or take the row out.',
      });
      return null;
    }
    const { text } = first.cell;
    if (silent) return this.#indicators.named(text) ?? this.#choices.indicator(text, null);
    const match = this.#indicatorNamed(first.cell);
    if (match.kind !== 'ONE') {
      return this.#choices.indicator(text, row) ?? this.#notKnown(row, first.column, text, match);
    }
    for (const { column, cell: beside } of others) {
      const other = this.#indicatorNamed(beside);
      if (other.kind === 'ONE' && other.found !== match.found) {
        const found = [match.found, other.found];
        return this.#notKnown(row, first.column, text, { kind: 'SEVERAL', found });
      }
      if (other.kind === 'NONE') this.#besideRef(row, column, beside.text, match.found);
    }
    return match.found;
  }

  /** Holds the name that stands beside a ref against that of the indicator. */
  #besideRef(row: number, column: number, text: string, indicator: ImportIndicator): void {
    const beside = `${indicator.id} ${text}`;
    const known = this.#namesBesideRefs.get(beside) ?? mayBeNamed(text, indicator);
    if (this.#namesBesideRefs.size >= MOST_REMEMBERED) this.#namesBesideRefs.clear();
    this.#namesBesideRefs.set(beside, known);
    if (known) return;
    if (this.#choices.indicator(text, row) === indicator) return;
    const { key, ref, name } = indicator;
    this.#log.add(
      'NAME_DIFFERS',
      {
        ...{ row, column, read: text, expected: name },
        sentence: `${ref ?? key} is ${quoted(name ?? key)} here, and ${quoted(text)} in the file. Check that both are the same measure, counted in the same way.`,
      },
      `${key} ${text}`,
    );
  }

  #indicatorNamed(cell: SourceCell): NameMatch<ImportIndicator> {
    if (cell.number !== null) {
      const found = refsOfNumber(cell.number, this.#catalogue.indicators);
      if (found.length > 1) return { kind: 'SEVERAL', found };
    }
    return this.#indicators.find(cell.text);
  }

  #notKnown(row: number, column: number, text: string, match: NameMatch<ImportIndicator>): null {
    const names = (match.kind === 'SEVERAL' ? match.found : []).map(
      ({ key, ref, name }) => ref ?? name ?? key,
    );
    const expected = match.kind === 'NONE' ? nearest(match.nearest, 'an indicator') : oneOf(names);
    const sentence =
      match.kind === 'NONE'
        ? `No indicator is called ${quoted(text)}. ${didYouMean(match.nearest)} Say which of yours it is, leave its rows out, mend the name, or make the indicator first.`
        : `${quoted(text)} may be ${names.join(' or ')}. Write the ref as text, or choose one column that names the indicator.`;
    const code = match.kind === 'NONE' ? 'INDICATOR_NOT_KNOWN' : 'INDICATOR_AMBIGUOUS';
    this.#log.add(code, { row, column, read: text, expected, sentence }, text);
    return null;
  }

  /** The place of a row, by its own name; null where it is not known, which is said unless silent. */
  place({ row, cell }: ReadRow, silent = false): ImportPlace | null {
    const { placeColumn, place } = this.#mapping;
    if (placeColumn === null) return place;
    const { column } = placeColumn;
    const text = cell(column)?.text ?? '';
    if (text.trim() === '') {
      if (silent) return null;
      this.#log.add('PLACE_MISSING', {
        ...{ row, column, read: null, expected: 'the name of a place' },
        sentence: 'The row does not say which place it is of. Write its name, or take the row out.',
      });
      return null;
    }
    if (silent) return this.#places.named(text) ?? this.#choices.place(text, null);
    const match = this.#places.find(text);
    if (match.kind === 'ONE') return match.found;
    const chosen = this.#choices.place(text, row);
    if (chosen !== null) return chosen;
    const names = (match.kind === 'SEVERAL' ? match.found : []).map(({ name, within }) =>
      within === null ? name : `${name} (${within})`,
    );
    const [code, expected, sentence] =
      match.kind === 'NONE'
        ? ([
            'PLACE_NOT_KNOWN',
            nearest(match.nearest, 'a place'),
            `No place is called ${quoted(text)}. ${didYouMean(match.nearest)} Say which of yours it is, leave its rows out, mend the name, or make the place first.`,
          ] as const)
        : ([
            'PLACE_AMBIGUOUS',
            oneOf(names),
            `${quoted(text)} may be ${names.join(' or ')}. Write the place that it lies in, too.`,
          ] as const);
    this.#log.add(code, { row, column, read: text, expected, sentence }, text);
    return null;
  }

  /** The period of a row for an indicator; null where it is none, which is said. */
  period(row: ReadRow, indicator: ImportIndicator): Period | null {
    return this.#periods.of(row, indicator);
  }

  /** Takes note of the row of headings. */
  heading(row: SourceRow): void {
    this.#periods.heading(row);
  }

  /** Says what is known of the periods only when all rows are read. */
  finish(): void {
    this.#periods.finish();
  }

  /** The basis that a row names; null where it names none, or the indicator's own; undefined where it cannot be read, which is said. */
  basis({ row, cell }: ReadRow): Basis | null | undefined {
    const { basisColumn: column } = this.#mapping;
    if (column === null) return this.#basis;
    const text = cell(column)?.text ?? '';
    const named = basisNamed(text);
    if (named !== null) return named === 'OWN' ? this.#basis : named;
    const expected = '"in month", "snapshot", "YTD", "R3", "R12" or "annualised"';
    this.#log.add(
      'BASIS_NOT_READ',
      {
        ...{ row, column, read: text, expected },
        sentence: `${quoted(text)} is no basis. Write ${expected}, or ignore the column.`,
      },
      text,
    );
    return undefined;
  }
}

function isBlank(cell: SourceCell | null): boolean {
  return cell === null || cell.text.trim() === '';
}

function nearest(names: readonly string[], what: string): string {
  return names.length === 0
    ? `the name of ${what} of the authority`
    : `perhaps ${names.map((name) => `"${name}"`).join(', ')}`;
}

function didYouMean(names: readonly string[]): string {
  if (names.length === 0) return 'Nothing of a similar name is known.';
  const named = names.map((name) => `"${name}"`).join(', ');
  return `Nearest ${names.length === 1 ? 'is' : 'are'} ${named}.`;
}

function oneOf(names: readonly string[]): string {
  return `one of ${names.join(', ')}`;
}
