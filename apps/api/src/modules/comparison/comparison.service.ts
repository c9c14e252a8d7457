import {
  CHARTED_MONTHS,
  monthsBetween,
  onlyPlaces,
  periodKey,
  spanOfKind,
  type CellFacts,
  type ComparedBy,
  type MonthSpan,
  type Period,
} from '@vital-signs/domain';
import { badInput } from '../../errors';
import { MOST_MONTHS_OF_ONE, USUAL_MONTHS } from '../../month-range';
import type { BriefReading } from '../area-summary/brief-reading';
import { monthAccount } from '../area-summary/month-account';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { AuthorityService } from '../authority/authority.service';
import { periodOfEdition, reportedIn } from '../authority/reported-period';
import { editionFor } from '../edition/edition-record';
import { frozenFor, revisionOf } from '../edition/moment';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import type { PlaceNode } from '../place/place-tree';
import type {
  LoadedFacts,
  RowRecord,
  ScorecardFactsService,
} from '../scorecard/scorecard-facts.service';
import { comparedBy, eachOnce, type ComparedLists } from './compared-columns';

export interface ComparisonAsked extends ComparedLists {
  readonly authority: string;
  /** Slug of a report area, to which the rows are limited; null: all of them. */
  readonly area: string | null;
  /** Number of an edition; null: as known now. */
  readonly edition: number | null;
}

/** One reading of a comparison with the months that lead to it. */
export interface ComparedCell {
  readonly reading: BriefReading;
  readonly values: readonly (number | null)[];
  readonly codes: string;
}

/** Places, months or indicators side by side. */
export interface Comparison {
  readonly by: ComparedBy;
  readonly columns: readonly {
    readonly place: PlaceNode;
    readonly period: Period;
    readonly indicator: IndicatorRecord | null;
  }[];
  readonly rows: readonly {
    readonly indicator: IndicatorRecord | null;
    readonly cells: readonly ComparedCell[];
  }[];
  readonly months: readonly string[];
}

export interface ComparisonService {
  /** Null where the authority, or anything named, is not known. */
  compare(asked: ComparisonAsked): Promise<Comparison | null>;
}

/** The readings of the first place of some facts, row by row. */
function cellsOf(facts: LoadedFacts): ComparedCell[] {
  return monthAccount(facts).map(({ brief, now }) => ({
    reading: brief,
    values: now.values,
    codes: now.codes,
  }));
}

/** The facts as they would have been loaded for one month of their span alone, but for years to date of longer periods. */
function upTo(facts: LoadedFacts, period: Period, authority: AuthorityRecord): LoadedFacts {
  const { reportingPeriod, financialYearStartMonth } = authority;
  const span = spanOfKind(reportingPeriod, period, USUAL_MONTHS, financialYearStartMonth);
  const rowUpTo = (row: RowRecord): RowRecord => {
    const { months } = row.span ?? facts.span;
    const last = months.findLastIndex(({ end }) => end <= period.end);
    const own = row.span && ownUpTo(row.span, last);
    const first = Math.max(0, last + 1 - (own ?? span).months.length);
    const isLatest = last === months.length - 1;
    const cut = (cell: CellFacts | null): CellFacts | null =>
      cell && {
        months: cell.months.slice(first, last + 1),
        printedYearToDate: isLatest ? cell.printedYearToDate : null,
        printedPreviousYearToDate: isLatest ? cell.printedPreviousYearToDate : null,
        // It is laid over the very month that was published, and no other.
        ...(cell.published && { published: cell.published }),
      };
    return {
      ...row,
      ...(own && { span: own }),
      cells: row.cells.map(cut),
      maturing: isLatest ? row.maturing : null,
    };
  };
  return { ...facts, span, rows: facts.rows.map(rowUpTo) };
}

/** A row's own periods up to one of them; the first of all where none of them had ended. */
function ownUpTo(span: MonthSpan, last: number): MonthSpan {
  const months = span.months.slice(0, Math.max(1, last + 1));
  return { ...span, months, shown: Math.min(span.shown, months.length), inYearToDate: 0 };
}

/** How many months it takes to judge each of the periods by those before it, as it is judged alone. */
function monthsFor(periods: readonly Period[]): number {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return USUAL_MONTHS;
  const length = monthsBetween(first, last) + CHARTED_MONTHS;
  if (length <= MOST_MONTHS_OF_ONE) return length;
  const years = Math.floor((MOST_MONTHS_OF_ONE - CHARTED_MONTHS) / 12);
  throw badInput('periods', periodKey(first), `months that lie ${years} years apart at most`);
}

/** Row by row what stands in each column. */
function acrossColumns(columns: readonly (readonly ComparedCell[])[]): Comparison['rows'] {
  const [first = []] = columns;
  return first.map(({ reading }, row) => ({
    indicator: reading.indicator,
    cells: columns.flatMap((cells) => cells[row] ?? []),
  }));
}

export function createComparisonService(
  authorities: AuthorityService,
  facts: ScorecardFactsService,
): ComparisonService {
  return {
    async compare(asked) {
      const by = comparedBy(asked);
      const authority = await authorities.bySlug(asked.authority);
      if (authority === null) return null;
      const edition =
        asked.edition === null ? null : editionFor(authority, { number: asked.edition });
      if (asked.edition !== null && edition === null) return null;
      const reported = asked.periods.map((each) => reportedIn(authority, each));
      const named = eachOnce(reported, ({ start }) => start);
      const unnamed = async () =>
        edition === null ? await authorities.opensOn(authority) : periodOfEdition(edition);
      const periods = named.length > 0 ? named : [await unnamed()].filter((each) => each !== null);
      const inTime = [...periods].sort((a, b) => monthsBetween(b, a));
      const period = inTime.at(-1);
      if (period === undefined) return null;
      const [place = null, ...beside] = eachOnce(asked.places, (slug) => slug);
      const indicators = eachOnce(asked.indicators, (key) => key);
      const load = (last: Period, first: Period) => {
        const revision = revisionOf(authority, last, edition);
        if (revision === null) return null;
        return facts.load({
          ...{ authority, revision, place, period: last },
          frozen: frozenFor(authority, last, edition),
          months: monthsFor([first, last]),
          modelled: true,
          indicators: indicators.length === 0 ? null : indicators,
          measuredSince: indicators.length === 0 ? first : null,
          columns: beside,
        });
      };
      const loaded = await load(period, inTime[0] ?? period);
      if (loaded === null) return null;
      const ofArea = (all: LoadedFacts['rows']) =>
        all.filter(
          ({ indicator }) => asked.area === null || indicator.reportArea.slug === asked.area,
        );
      const rows = ofArea(loaded.rows);
      const [own] = loaded.places;
      if (own === undefined || rows.length === 0 || rows.length < indicators.length) return null;
      const shown: LoadedFacts = { ...loaded, rows, span: { ...loaded.span, shown: USUAL_MONTHS } };
      const months = shown.span.months.slice(-USUAL_MONTHS).map(periodKey);
      if (by === 'PLACES') {
        const cells = shown.places.map((_, index) => cellsOf(onlyPlaces(shown, [index])));
        return {
          by,
          months,
          columns: shown.places.map(({ node }) => ({ place: node, period, indicator: null })),
          rows: acrossColumns(cells),
        };
      }
      if (by === 'PERIODS') {
        // Where each month is read as its own edition holds it, one record does not give them all.
        const cells = await Promise.all(
          periods.map(async (each) => {
            if (revisionOf(authority, each, edition) === null) return null;
            const own = authority.reads === 'EDITIONS' ? await load(each, each) : shown;
            return own && cellsOf(upTo({ ...own, rows: ofArea(own.rows) }, each, authority));
          }),
        );
        if (cells.some((each) => each === null)) return null;
        return {
          by,
          months,
          columns: periods.map((each) => ({ place: own.node, period: each, indicator: null })),
          rows: acrossColumns(cells.filter((each) => each !== null)),
        };
      }
      const byKey = new Map(cellsOf(shown).map((cell) => [cell.reading.indicator.key, cell]));
      const cells = indicators.flatMap((key) => byKey.get(key) ?? []);
      return {
        by,
        months,
        columns: cells.map(({ reading: { indicator } }) => ({
          place: own.node,
          period,
          indicator,
        })),
        rows: [{ indicator: null, cells }],
      };
    },
  };
}
