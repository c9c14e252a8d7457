import {
  addedFigure,
  alignedWith,
  compareRestated,
  judgeCell,
  lastDay,
  leftFigure,
  parsePeriodKey,
  questionOf,
  restatedFigure,
  spanOfRow,
  type JudgedCell,
  type NamesKnown,
  type Period,
  type PublishedMonth,
  type PublishedReading,
  type RestatedAt,
  type RestatedFigure,
} from '@vital-signs/domain';
import type { AuthorityRecord } from '../authority/authority.repository';
import { periodOfEdition } from '../authority/reported-period';
import { MONTHS_OF_EDITION } from '../edition/edition-document.service';
import type { EditionRecord } from '../edition/edition-record';
import type { PublishedMonthService } from '../edition/published-month.service';
import { indicatorAsPublished } from '../edition/published-row';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import type { IndicatorService } from '../indicator/indicator.service';
import { withNames, type PlaceNode } from '../place/place-tree';
import type { PlaceService } from '../place/place.service';
import type { LoadedFacts, ScorecardFactsService } from '../scorecard/scorecard-facts.service';
import { earlierFigure, figureNow, figuresBefore, publishedFigure } from './figure-then';
import type { Departures, RestatementRepository } from './restatement.repository';

/** A figure that is not what was published, with what it is of. */
export interface RestatedCell {
  readonly figure: RestatedFigure;
  readonly indicator: IndicatorRecord;
  readonly place: PlaceNode;
  readonly period: Period;
  /** The first day on which its indicator or its place was gone; null where neither is, or it is not known. */
  readonly since: string | null;
  /** Whether it is of the published month itself, which is judged. */
  readonly isJudged: boolean;
}

export interface RestatedCellsSources {
  readonly facts: ScorecardFactsService;
  readonly indicators: IndicatorService;
  readonly places: PlaceService;
  readonly publishedMonths: PublishedMonthService;
  readonly restatements: RestatementRepository;
}

/** A figure with how many months before the published one it is of. */
interface Back {
  readonly figure: RestatedFigure | null;
  readonly back: number;
}

/** What became of one indicator in one place that are both there still, month by month. */
function restatedIn(
  published: PublishedReading,
  cell: JudgedCell,
  decimals: number,
): readonly Back[] {
  const months = Array.from({ length: published.months });
  const before = alignedWith(months, published.values);
  return cell.values.map((value, index) => {
    const back = cell.values.length - 1 - index;
    const then = before.at(-1 - back) ?? null;
    const figure =
      back === 0
        ? restatedFigure(publishedFigure(published), figureNow(cell))
        : restatedFigure(earlierFigure(then, decimals), earlierFigure(value, decimals));
    return { figure, back };
  });
}

/** What is known now of the cells that the record has, beside what was published of them. */
function stillThere(loaded: LoadedFacts, published: PublishedMonth): readonly RestatedCell[] {
  return loaded.rows.flatMap((row) =>
    loaded.places.flatMap(({ node }, column) => {
      const { indicator } = row;
      const reading = published.reading(node.slug, indicator.key);
      const cell = judgeCell(questionOf(loaded, row, column));
      const found =
        reading === null
          ? [{ figure: addedFigure(figureNow(cell), figuresBefore(cell.values)), back: 0 }]
          : restatedIn(reading, cell, indicator.decimals);
      return found.flatMap(({ figure, back }): RestatedCell[] => {
        const period = spanOfRow(loaded, row).months.at(-1 - back);
        if (figure === null || period === undefined) return [];
        const since = null;
        return [{ figure, indicator, place: node, period, since, isJudged: back === 0 }];
      });
    }),
  );
}

/** Since when a place, or one in which it lies, is gone; undefined where it is there. */
function placeLeft(
  { placeId, parent }: PlaceNode,
  { places }: Departures,
): string | null | undefined {
  if (places.has(placeId)) return places.get(placeId);
  return parent === null ? undefined : placeLeft(parent, { places, indicators: new Map() });
}

interface Then {
  readonly indicators: readonly IndicatorRecord[];
  readonly places: readonly PlaceNode[];
}

/** What was published of cells that the record does not have any more. */
function leftSince(
  loaded: LoadedFacts,
  published: PublishedMonth,
  then: Then,
  departures: Departures,
): readonly RestatedCell[] {
  const period = parsePeriodKey(published.period);
  const rows = new Set(loaded.rows.map(({ indicator }) => indicator.key));
  const columns = new Set(loaded.places.map(({ slug }) => slug));
  return then.places.flatMap((place) => {
    const placeSince = placeLeft(place, departures);
    // A place that is there and is not seen now tells nothing more to whoever saw it.
    if (placeSince === undefined && !columns.has(place.slug)) return [];
    return then.indicators.flatMap((indicator): RestatedCell[] => {
      const reading = published.reading(place.slug, indicator.key);
      if (reading === null || (placeSince === undefined && rows.has(indicator.key))) return [];
      const since =
        placeSince === undefined ? (departures.indicators.get(indicator.id) ?? null) : placeSince;
      const gone = loaded.span.months.filter(({ start }) => since === null || start >= since);
      const earlier = figuresBefore(reading.values, Math.max(0, gone.length - 1));
      const kind = placeSince === undefined ? 'INDICATOR_LEFT' : 'PLACE_LEFT';
      const figure = leftFigure(publishedFigure(reading), earlier, kind);
      return figure === null ? [] : [{ figure, indicator, place, period, since, isJudged: true }];
    });
  });
}

/** Where a key stands among some, and any other after them. */
function standing(keys: Iterable<string>): (key: string) => number {
  const known = new Map([...keys].map((key, index) => [key, index]));
  return (key) => known.get(key) ?? known.size;
}

/** As a committee reads them. */
function inOrder(
  cells: readonly RestatedCell[],
  published: PublishedMonth,
): readonly RestatedCell[] {
  const placeAt = standing(published.places.keys());
  const indicatorAt = standing(published.indicators.keys());
  const at = ({ figure, period, place, indicator }: RestatedCell): RestatedAt => ({
    ...{ figure, month: period.start, place: placeAt(place.slug) },
    indicator: indicatorAt(indicator.key),
  });
  return cells
    .map((cell) => ({ cell, at: at(cell) }))
    .sort((a, b) => compareRestated(a.at, b.at))
    .map(({ cell }) => cell);
}

/** What a viewer knows of, then or now. */
function knownOf(loaded: LoadedFacts, then: Then): NamesKnown {
  const indicators = [...loaded.rows.map(({ indicator }) => indicator), ...then.indicators];
  const places = [...loaded.places.map(({ node }) => node), ...then.places];
  return {
    indicators: new Map(indicators.map((each) => [each.id, each.ref ?? each.name ?? each.key])),
    places: new Map(places.map(({ placeId, name }) => [placeId, name])),
    units: new Map(indicators.map(({ id, unit }) => [id, unit ?? ''])),
  };
}

/** What is not as it was published, with the indicators and places that its viewer knows of. */
export interface RestatedCells {
  readonly cells: readonly RestatedCell[];
  readonly known: NamesKnown;
}

/**
 * Everything that an edition published and that is another now, or nowhere, and what is known now of
 * its month and was not published: as far as the viewer sees the places, then and now. Null where
 * the edition is none for the authority's own people, or nothing is seen now.
 */
export async function restatedCells(
  sources: RestatedCellsSources,
  authority: AuthorityRecord,
  edition: EditionRecord,
  revision: number,
): Promise<RestatedCells | null> {
  const { authorityId } = authority;
  const period = periodOfEdition(edition);
  const on = lastDay(period);
  const [published, loaded, catalogue, tree, departures] = await Promise.all([
    sources.publishedMonths.of(edition),
    sources.facts.load({
      ...{ authority, revision, period, place: null, months: MONTHS_OF_EDITION },
      ...{ modelled: true, indicators: null, columns: 'EVERY_PLACE', withFindings: false },
    }),
    sources.indicators.catalogueAt({ authorityId, revision: edition.revision }),
    sources.places.treeOn(authority, on, edition.revision),
    sources.restatements.departures({ authorityId, revision, on }),
  ]);
  if (published === null || loaded === null) return null;
  const indicators = catalogue.map((each) => indicatorAsPublished(each, published));
  const then = { indicators, places: withNames(tree, published.places).places };
  const cells = [
    ...stillThere(loaded, published),
    ...leftSince(loaded, published, then, departures),
  ];
  return { cells: inOrder(cells, published), known: knownOf(loaded, then) };
}
