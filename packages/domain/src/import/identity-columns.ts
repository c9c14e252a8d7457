import type { ColumnEvidence } from './column-evidence';
import type { HeadingRole } from './heading-words';
import { comparableName } from './names';
import type { SourceRow } from './source-table';
import type { StandingColumn } from './standing-column';
import { namesAreasOfCountry } from './row-kind';

/** The columns, by number, that say what rows are of, and the one value of each row. */
export interface IdentityColumns {
  readonly indicators: readonly number[];
  readonly place: number | null;
  /** Two where one says the year and the other the month. */
  readonly periods: readonly number[];
  readonly basis: number | null;
  readonly value: number | null;
  readonly NUMERATOR: number | null;
  readonly DENOMINATOR: number | null;
  /** Columns that hold figures under headings that say nothing known. */
  readonly unknownFigures: readonly number[];
}

type Share = Exclude<keyof ColumnEvidence, 'filled'>;

const MOST = 0.6;
const SOME = 0.3;
/** Reports head the names of their own sections "area": what stands there may be no place at all. */
const NOT_A_SECTION = /^(?!areas?$)/i;

/** Finds them: by what is in the columns where that is clear, otherwise by their headings. */
export function identityColumns(
  columns: readonly StandingColumn[],
  rows: readonly SourceRow[],
): IdentityColumns {
  const free = columns.filter(({ said }) => said.period === null && said.place === null);
  const headed = (role: HeadingRole) => free.filter(({ said }) => said.role === role);
  const unheaded = free.filter(({ said }) => said.role === null);
  const isTimed = columns.some(({ time }) => time.period !== null);
  const basis = best([...headed('BASIS'), ...headed('PERIOD'), ...unheaded], 'bases', SOME) ?? null;
  const periods = periodColumns(headed('PERIOD'), unheaded, isTimed);
  const indicators = indicatorColumns(headed('INDICATOR'), textOf(unheaded));
  const place =
    ofNationalFile(headed('PLACE')) ??
    best(headed('PLACE'), 'places', SOME) ??
    best(textOf(unheaded), 'places', MOST) ??
    plainly(textOf(headed('PLACE')), NOT_A_SECTION) ??
    textOf(headed('PLACE')).find(({ column }) => tellsRowsApart(rows, column, indicators)) ??
    null;
  const named = [basis, ...periods, place].map((column) => column?.column);
  const rest = unheaded.filter(
    ({ column }) => !named.includes(column) && !indicators.includes(column),
  );
  const unknownFigures = rest.filter(({ evidence }) => evidence.numbers >= MOST);
  const untimed = (role: HeadingRole) => filledFirst(headed(role)).filter(isUntimed);
  const plain = isTimed ? undefined : plainly(untimed('VALUE'), /^(?:value|figure|result|actual)/i);
  // Of a table to be filled in, the first rows may be empty throughout.
  const blank = isTimed
    ? undefined
    : untimed('VALUE').find(({ evidence }) => evidence.filled === 0);
  const value = best(untimed('VALUE'), 'numbers', SOME) ?? plain ?? blank ?? null;
  const isAcross = columns.some(({ said, time }) => said.place !== null || time.period !== null);
  const guessed = value === null && !isAcross ? unknownFigures[0] : undefined;
  return {
    indicators,
    place: place?.column ?? null,
    periods: periods.filter((column) => column !== basis).map(({ column }) => column),
    basis: basis?.column ?? null,
    value: value?.column ?? guessed?.column ?? null,
    NUMERATOR: untimed('NUMERATOR')[0]?.column ?? null,
    DENOMINATOR: untimed('DENOMINATOR')[0]?.column ?? null,
    unknownFigures: unknownFigures.map(({ column }) => column),
  };
}

/**
 * The column of the periods; where one headed so says years alone and another months or quarters alone,
 * both; where one says all of the period, that one, with the years beside it that it has to lie in.
 */
function periodColumns(
  headed: readonly StandingColumn[],
  unheaded: readonly StandingColumn[],
  isTimed: boolean,
): readonly StandingColumn[] {
  const year = best(headed, 'years', MOST);
  const part = best(headed, 'partsOfYears', MOST);
  const whole = headed.filter((column) => column !== year && column !== part);
  const told = best(whole, 'periods', SOME);
  // Years of two are held against the month beside them; a single year may be that of the beginning or the end.
  const isHeld = year !== undefined && year.evidence.runningYears >= MOST;
  if (told !== undefined) return isHeld && told.evidence.years < SOME ? [year, told] : [told];
  if (year !== undefined && part !== undefined) return [year, part];
  const found =
    best(headed, 'periods', SOME) ??
    best(textOf(unheaded), 'periods', 0.8) ??
    (isTimed ? undefined : plainly(headed, /^(?:(?:reporting|time) )?(?:period|month)/i));
  return found === undefined ? [] : [found];
}

function isUntimed({ time }: StandingColumn): boolean {
  return time.period === null;
}

function filledFirst(columns: readonly StandingColumn[]): readonly StandingColumn[] {
  return columns.toSorted(
    (a, b) => Number(b.evidence.filled > 0) - Number(a.evidence.filled > 0) || a.column - b.column,
  );
}

/**
 * Whether rows of one indicator stand under several names in a column, as those of places do and those
 * of a report's sections do not; without a column of indicators, whether there are several names.
 */
function tellsRowsApart(
  rows: readonly SourceRow[],
  column: number,
  indicators: readonly number[],
): boolean {
  const textAt = ({ cells }: SourceRow, at: number) => comparableName(cells[at - 1]?.text ?? '');
  const names = new Map<string, string>();
  return rows.some((row) => {
    const name = textAt(row, column);
    const of = indicators.map((at) => textAt(row, at)).join(' ');
    const known = names.get(of);
    if (name !== '' && known === undefined) names.set(of, name);
    return name !== '' && known !== undefined && known !== name;
  });
}

/** The first of the columns with the greatest share of one thing, where that is enough. */
function best(
  columns: readonly StandingColumn[],
  of: Share,
  least: number,
): StandingColumn | undefined {
  return [...columns]
    .filter(({ evidence }) => evidence[of] >= least && evidence.filled > 0)
    .sort((a, b) => b.evidence[of] - a.evidence[of] || a.column - b.column)[0];
}

/**
 * A column that a plain heading says it is, whatever is in it: where every cell of it is wrong, each of
 * them is to be named, and not the column forgotten.
 */
function plainly(columns: readonly StandingColumn[], heading: RegExp): StandingColumn | undefined {
  return columns.find((column) => heading.test(column.heading) && column.evidence.filled > 0);
}

/** The column in which a national file names the authority of each row, by name rather than by code. */
function ofNationalFile(columns: readonly StandingColumn[]): StandingColumn | undefined {
  const areas = columns.filter((column) => namesAreasOfCountry(column));
  return areas.find(({ heading }) => !/code/i.test(heading)) ?? areas[0];
}

function textOf(columns: readonly StandingColumn[]): readonly StandingColumn[] {
  return columns.filter(({ evidence }) => evidence.numbers < MOST);
}

/** The column of names beside one of refs: read too, to see that both are of the same. */
function nameBeside(
  headed: readonly StandingColumn[],
  known: readonly StandingColumn[],
): StandingColumn | undefined {
  return headed.find(
    (column) =>
      !known.includes(column) &&
      /\b(?:name|measure|title|indicator)\b/i.test(column.heading) &&
      !/\b(?:ref|id|code|no)\b/i.test(column.heading) &&
      column.evidence.filled > 0 &&
      column.evidence.numbers < SOME,
  );
}

/** A ref and a name, where both stand there; else the one that most rows are known by. */
function indicatorColumns(
  headed: readonly StandingColumn[],
  unheaded: readonly StandingColumn[],
): readonly number[] {
  const known = headed.filter(({ evidence }) => evidence.indicators >= SOME).slice(0, 2);
  if (known.length > 0) {
    const name = known.length === 1 ? nameBeside(headed, known) : undefined;
    return [...known, ...(name === undefined ? [] : [name])].map(({ column }) => column);
  }
  const content = best(unheaded, 'indicators', MOST);
  if (content !== undefined) return [content.column];
  const named = headed.find(({ heading }) => !/^(?:no|id|code|name|title)$/i.test(heading.trim()));
  const first = named ?? headed[0];
  return first === undefined ? [] : [first.column];
}
