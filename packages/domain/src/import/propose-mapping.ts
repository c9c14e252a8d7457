import { periodKey } from '../period-key';
import { columnEvidence } from './column-evidence';
import { columnTimes, periodAround } from './column-times';
import { areFractions } from './fractions';
import { indicatorIndex } from './find-indicator';
import { placeIndex } from './find-place';
import { headingSignature } from './heading-signature';
import type { FoundIssue } from './found-issue';
import { findHeadings } from './heading-rows';
import type { KnownNames } from './heading-rows';
import { identityColumns } from './identity-columns';
import type { IdentityColumns } from './identity-columns';
import type { ImportCatalogue } from './import-catalogue';
import type { ColumnMeaning, ImportMapping, ImportShape, MappedColumn } from './import-mapping';
import { yearsAcross } from './months-or-years';
import { nationalRefusal } from './national-table';
import { proposalRemarks } from './proposal-remarks';
import { readHeading } from './read-heading';
import { isBlankRow } from './row-kind';
import type { SourceRow, SourceSheet } from './source-table';
import type { StandingColumn } from './standing-column';

/** How a table reads by its headings and its first rows. */
export interface ProposedMapping {
  readonly mapping: ImportMapping;
  /** Why it is read so, and what is doubtful, each in a sentence. */
  readonly remarks: readonly string[];
  /** A heading for each column, the first column first, also of those that are not read. */
  readonly headings: readonly string[];
  /** By which tables of the same kind are known again. */
  readonly signature: string;
  /** Why it is no table of the authority's own figures at all; null where it may be. */
  readonly refusal: FoundIssue | null;
}

/**
 * Proposes what each column of a table is, from its headings and its first rows (a hundred are plenty).
 * What neither tells is left for the reader to say: nothing is guessed that would put a figure under
 * another name.
 */
export function proposeMapping(
  rows: readonly SourceRow[],
  sheet: SourceSheet,
  catalogue: ImportCatalogue,
): ProposedMapping {
  const names: KnownNames = {
    indicators: indicatorIndex(catalogue.indicators),
    places: placeIndex(catalogue.places),
  };
  const found = findHeadings(rows, sheet, names);
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const data = rows.filter(
    (row) =>
      !row.hidden && !isBlankRow(row) && (found.headingRow === null || row.row > found.headingRow),
  );
  const headings = Array.from({ length: width }, (_, index) => found.texts[index] ?? '');
  const { said } = yearsAcross(
    headings.map((heading) => ({ heading, said: readHeading(heading, names.places) })),
  );
  const around = [...found.above, sheet.name ?? ''].filter((text) => text !== '');
  const surroundings = { texts: around, startMonth: catalogue.financialYearStartMonth };
  const { times, latest } = columnTimes(said, surroundings);
  const columns = headings.map((heading, index): StandingColumn => {
    const column = index + 1;
    return {
      ...{ column, heading },
      said: said[index] ?? readHeading('', names.places),
      evidence: columnEvidence(data, { column, heading }, names),
      time: times[index] ?? { period: null, basis: null, isOutturn: false },
    };
  });
  const identity = identityColumns(columns, data);
  const mapped = columns.map((column) => meaningOf(column, identity));
  const shape = shapeOf(mapped);
  const placed = mapped.some(({ meaning, place }) => meaning === 'PLACE' || place !== null);
  const timed = identity.periods.length > 0;
  const period = timed ? null : (latest ?? periodAround(surroundings));
  const mapping: ImportMapping = {
    sheet: sheet.name,
    shape,
    headingRow: found.headingRow,
    columns: mapped.filter(({ meaning }) => meaning !== 'IGNORED'),
    indicator: identity.indicators.length > 0 ? null : indicatorAround(around, names),
    place: placed ? null : (catalogue.places[0]?.slug ?? null),
    period: period === null ? null : periodKey(period),
    basis: null,
    percentagesAreFractions: null,
  };
  const fractions = areFractions(data, mapping, names.indicators, catalogue.indicators);
  const proposed = { ...mapping, percentagesAreFractions: fractions };
  return {
    mapping: proposed,
    remarks: proposalRemarks({
      found,
      columns,
      identity,
      mapping: proposed,
      catalogue,
      rows,
      sheet,
    }),
    headings,
    signature: headingSignature(headings),
    refusal: rows.map(nationalRefusal).find((refusal) => refusal !== null) ?? null,
  };
}

function meaningOf(standing: StandingColumn, identity: IdentityColumns): MappedColumn {
  const { column, heading, said, time } = standing;
  const plain = { column, heading, period: null, place: null, basis: null };
  const own = (meaning: ColumnMeaning): MappedColumn => ({ ...plain, meaning });
  if (identity.indicators.includes(column)) return own('INDICATOR');
  if (identity.place === column) return own('PLACE');
  if (identity.periods.includes(column)) return own('PERIOD');
  if (identity.basis === column) return own('BASIS');
  const place = said.place?.slug ?? null;
  const { period, basis } = time;
  const isFigure =
    said.role === 'VALUE' || said.role === 'NUMERATOR' || said.role === 'DENOMINATOR';
  if (!isFigure) return own(identity.value === column ? 'VALUE' : 'IGNORED');
  const part = said.role === 'NUMERATOR' || said.role === 'DENOMINATOR' ? said.role : null;
  if (said.period !== null || (basis !== null && period !== null)) {
    return { ...plain, meaning: part ?? 'VALUE_OF_PERIOD', period, place, basis };
  }
  if (place !== null) return { ...plain, meaning: part ?? 'VALUE_OF_PLACE', place, basis };
  if (part !== null)
    return { ...plain, meaning: identity[part] === column ? part : 'IGNORED', basis };
  return { ...plain, meaning: identity.value === column ? 'VALUE' : 'IGNORED', basis };
}

function shapeOf(columns: readonly MappedColumn[]): ImportShape {
  if (columns.some(({ period }) => period !== null)) return 'PERIODS_ACROSS';
  if (columns.some(({ meaning }) => meaning === 'VALUE_OF_PERIOD')) return 'PERIODS_ACROSS';
  return columns.some(({ place }) => place !== null) ? 'PLACES_ACROSS' : 'LONG';
}

/** The indicator that a title or the sheet's name gives, where one alone does. */
function indicatorAround(texts: readonly string[], { indicators }: KnownNames): string | null {
  const keys = texts.flatMap((text) => {
    const found = indicators.named(text);
    return found === null ? [] : [found.key];
  });
  return new Set(keys).size === 1 ? (keys[0] ?? null) : null;
}
