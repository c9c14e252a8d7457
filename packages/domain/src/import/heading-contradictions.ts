import { formatPeriod, parsePeriodKey } from '../period-key';
import type { Period } from '../period';
import type { Basis } from '../vocabulary';
import { basisWords } from './basis-words';
import { placeIndex } from './find-place';
import { headingPeriodWords, mayBeHeadedBy } from './heading-period';
import type { ImportCatalogue } from './import-catalogue';
import type { ColumnMeaning, ImportMapping, MappedColumn } from './import-mapping';
import type { IssueLog } from './issue-log';
import { isMonthOrYears, readings, yearsAcross } from './months-or-years';
import { otherNumbers } from './numbered-headings';
import { readHeading } from './read-heading';
import type { HeadingSaid } from './read-heading';
import { quoted } from './read-part';
import { columnName } from './source-table';

/** What a heading reads as, and what was said of its column instead. */
interface Contradiction {
  readonly reads: string;
  readonly said: string;
}

const EACH_ROW = 'what each row says';

const MEANING_WORDS: Record<ColumnMeaning, string> = {
  IGNORED: 'no figure of the authority',
  INDICATOR: 'the indicator',
  PLACE: 'the place',
  PERIOD: 'the period',
  BASIS: 'the basis',
  VALUE: 'the value',
  NUMERATOR: 'the numerator',
  DENOMINATOR: 'the denominator',
  VALUE_OF_PERIOD: 'the value',
  VALUE_OF_PLACE: 'the value',
};

/**
 * Holds what was said of each column of figures against its heading, as the headings are read where
 * columns are proposed: another period, place or basis, another part of the figure, or no figure at
 * all. It may be right, for headings can be wrong, and somebody has to say so.
 */
export function sayContradictedHeadings(
  mapping: ImportMapping,
  catalogue: ImportCatalogue,
  log: IssueLog,
): void {
  const places = placeIndex(catalogue.places);
  const columns = mapping.columns.filter(
    ({ heading, meaning }) => heading !== '' && meaning !== 'IGNORED',
  );
  const across = yearsAcross(
    columns.map(({ heading }) => ({ heading, said: readHeading(heading, places) })),
  );
  const numbers = otherNumbers(
    columns.map((column, index) => ({
      heading: column.heading,
      said: across.said[index]?.period ?? null,
      period: isFigure(column.meaning) ? periodSaid(column, mapping) : null,
    })),
    catalogue.financialYearStartMonth,
  );
  for (const [index, column] of columns.entries()) {
    const said = across.said[index] ?? readHeading(column.heading, places);
    if (across.areDoubtful) sayMonthOrYear(said, column, mapping, catalogue, log);
    const numbered = numbers[index] ?? null;
    const found = [
      ...contradictionsOf(said, column, mapping, catalogue),
      ...(numbered === null ? [] : [{ reads: numbered, said: wordsSaid(column, mapping) }]),
    ];
    for (const { reads, said: mapped } of found) {
      const where = `Column ${columnName(column.column)} ${quoted(column.heading)}`;
      log.add('HEADING_CONTRADICTED', {
        ...{ row: mapping.headingRow, column: column.column, read: column.heading },
        expected: reads,
        sentence: `${where}: the heading reads as ${reads}, and the column was said to be ${mapped}. Say otherwise what the column is, or why it is right.`,
      });
    }
  }
}

/** A heading such as 2011-12, alone, over a column that is read as that month. */
function sayMonthOrYear(
  { period }: HeadingSaid,
  mapped: MappedColumn,
  mapping: ImportMapping,
  { financialYearStartMonth }: ImportCatalogue,
  log: IssueLog,
): void {
  if (!isMonthOrYears(period) || !isFigure(mapped.meaning)) return;
  if (periodSaid(mapped, mapping)?.kind !== 'MONTH') return;
  const [{ column, heading }, { headingRow }] = [mapped, mapping];
  const { month, year } = readings(period, financialYearStartMonth);
  log.add('MONTH_OR_YEAR', {
    ...{ row: headingRow, column, read: heading, expected: `"${month}" or "${year}"` },
    sentence: `Cell ${columnName(column)}${headingRow ?? ''} "${heading}" may be the month ${month} or the year ${year}, and is read as ${month}. Say that the column is of ${year}, write "${month}" above it, or say why it is right.`,
  });
}

function contradictionsOf(
  said: HeadingSaid,
  column: MappedColumn,
  mapping: ImportMapping,
  catalogue: ImportCatalogue,
): readonly Contradiction[] {
  const meaning = otherMeaning(said, column);
  if (meaning !== null) return [meaning];
  if (!isFigure(column.meaning)) return [];
  return [
    otherPeriod(said, column, mapping, catalogue.financialYearStartMonth),
    otherPlace(said, column, mapping, catalogue),
    otherBasis(said, column, mapping, catalogue),
  ].filter((found) => found !== null);
}

function isFigure(meaning: ColumnMeaning): boolean {
  return PART_OF[meaning] !== null;
}

const PART_OF: Record<ColumnMeaning, 'VALUE' | 'NUMERATOR' | 'DENOMINATOR' | null> = {
  ...{ IGNORED: null, INDICATOR: null, PLACE: null, PERIOD: null, BASIS: null },
  ...{ VALUE: 'VALUE', VALUE_OF_PERIOD: 'VALUE', VALUE_OF_PLACE: 'VALUE' },
  ...{ NUMERATOR: 'NUMERATOR', DENOMINATOR: 'DENOMINATOR' },
};

/** A part of the figure, or what says what rows are of, where the heading names another plainly. */
function otherMeaning(
  { role, period, place, basis }: HeadingSaid,
  { meaning }: MappedColumn,
): Contradiction | null {
  if (role === null) return null;
  // "Mar 18" says of which month its figures are, and not which part of them.
  const isPlain = role !== 'VALUE' || (period === null && place === null && basis === null);
  const [heading, mapped] = [PART_OF[role], PART_OF[meaning]];
  if (!isPlain || heading === mapped) return null;
  return { reads: MEANING_WORDS[role], said: MEANING_WORDS[meaning] };
}

function otherPeriod(
  said: HeadingSaid,
  column: MappedColumn,
  mapping: ImportMapping,
  startMonth: number,
): Contradiction | null {
  const reads = said.period === null ? null : headingPeriodWords(said.period, startMonth);
  if (reads === null) return null;
  if (keySaid(column, mapping) === null) return { reads, said: EACH_ROW };
  const period = periodSaid(column, mapping);
  const { basis } = column;
  if (period === null || mayBeHeadedBy(said, { period, basis }, startMonth)) return null;
  return { reads, said: formatPeriod(period) };
}

/** The key of the period that was said of a column, or of all; null where each row says its own. */
function keySaid({ period }: MappedColumn, { columns, period: ofAll }: ImportMapping) {
  return period ?? (columns.some(({ meaning }) => meaning === 'PERIOD') ? null : ofAll);
}

function periodSaid(column: MappedColumn, mapping: ImportMapping): Period | null {
  const key = keySaid(column, mapping);
  return key === null ? null : periodOf(key);
}

function wordsSaid(column: MappedColumn, mapping: ImportMapping): string {
  const period = periodSaid(column, mapping);
  return period === null ? EACH_ROW : formatPeriod(period);
}

function periodOf(key: string): Period | null {
  try {
    return parsePeriodKey(key);
  } catch {
    return null;
  }
}

function otherPlace(
  { place: said }: HeadingSaid,
  { place: own }: MappedColumn,
  { columns, place: ofAll }: ImportMapping,
  { places }: ImportCatalogue,
): Contradiction | null {
  if (said === null) return null;
  const slug = own ?? (columns.some(({ meaning }) => meaning === 'PLACE') ? null : ofAll);
  if (slug === said.slug) return null;
  const mapped = places.find((place) => place.slug === slug);
  return { reads: said.name, said: mapped?.name ?? EACH_ROW };
}

function otherBasis(
  { basis: said }: HeadingSaid,
  { basis: own }: MappedColumn,
  { columns, basis: ofAll, indicator: key }: ImportMapping,
  { indicators }: ImportCatalogue,
): Contradiction | null {
  if (said === null) return null;
  const isOfRow = columns.some(({ meaning }) => meaning === 'BASIS');
  const ofIndicator: Basis | null = indicators.find((one) => one.key === key)?.basis ?? null;
  const basis = own ?? ofAll ?? (isOfRow ? null : ofIndicator);
  if (basis === said) return null;
  const inWords = isOfRow ? EACH_ROW : "the indicator's own basis";
  return { reads: basisWords(said), said: basis === null ? inWords : basisWords(basis) };
}
