import { columnWord } from '@vital-signs/domain';
import type { ViewColumn } from '@vital-signs/domain';
import { areaAddress } from '../../lib/page-address';
import { groupOf, inGroups } from './shown-layout';
import type { ShownPlace, ShownRow, ShownScorecard } from './shown-scorecard';

/** One row of figures on the page: an indicator, or under it one of its places, or a team there. */
export interface Line {
  /** 3.3, then 3.3/breckland, then 3.3/breckland/breckland-assessment: as an address says it. */
  readonly key: string;
  readonly level: 1 | 2 | 3;
  /** Where the figures are: a row, its scorecard, and which of that scorecard's places. */
  readonly scorecard: ShownScorecard;
  readonly row: ShownRow;
  readonly place: number;
  /** Which place's column on the page shows its rating. */
  readonly ratingColumn: number;
  readonly isOpen: boolean;
}

/** What stands in the table, from the top down. */
export type TableItem =
  | {
      readonly kind: 'AREA';
      readonly key: string;
      readonly name: string;
      readonly rows: number;
      /** Of the area's page; null of a heading that is no area. */
      readonly address: string | null;
    }
  | { readonly kind: 'LINE'; readonly key: string; readonly line: Line }
  | { readonly kind: 'DETAIL'; readonly key: string; readonly line: Line }
  /** What is said of a row at length, beneath it, where its columns would push others out of sight. */
  | {
      readonly kind: 'WORDS';
      readonly key: string;
      readonly line: Line;
      readonly said: readonly SaidBeneath[];
    }
  /** What the places of an open row have not recorded; its line is of the place that it is left of. */
  | { readonly kind: 'REMAINDER'; readonly key: string; readonly line: Line }
  /** The teams of an open locality, which are asked for when it is opened. */
  | {
      readonly kind: 'TEAMS';
      readonly key: string;
      readonly line: Line;
      readonly state: TeamsState;
    };

/** Words of a column that stand beneath a row, with what the column is called. */
export interface SaidBeneath {
  readonly heading: string;
  readonly text: string;
}

export type TeamsState = 'LOADING' | 'FAILED';

/** The teams of a locality for one indicator: the locality's own scorecard of that row. */
export type TeamsOf = (indicator: string, place: string) => ShownScorecard | TeamsState;

interface Arrangement {
  readonly scorecard: ShownScorecard;
  /** The rows that the view shows, in its order. */
  readonly rows: readonly ShownRow[];
  readonly underHeadings: boolean;
  readonly open: ReadonlySet<string>;
  readonly teamsOf: TeamsOf;
  /** The columns of words that stand beneath the rows; left out: none. */
  readonly beneath?: readonly ViewColumn[];
}

/** The place that a line speaks of. */
export function placeOf({ scorecard, place }: Line): ShownPlace {
  const found = scorecard.places[place];
  if (found === undefined) throw new RangeError(`No place ${place} in this scorecard`);
  return found;
}

/** Everything that stands in the table: headings, rows, and what open rows hold. */
export function tableItems(arrangement: Arrangement): readonly TableItem[] {
  const items: TableItem[] = [];
  let heading: string | null = null;
  const { scorecard, underHeadings } = arrangement;
  const { layout } = scorecard;
  const all = underHeadings ? inGroups(layout, arrangement.rows) : arrangement.rows;
  for (const row of all) {
    const { key, name } = groupOf(layout, row);
    if (underHeadings && key !== heading) {
      heading = key;
      const rows = all.filter((other) => groupOf(layout, other).key === key);
      const address = layout.grouping === 'AREA' ? areaOf(scorecard, key) : null;
      items.push({ kind: 'AREA', key: `area:${key}`, name, rows: rows.length, address });
    }
    items.push(...indicatorItems(row, arrangement));
  }
  return items;
}

/** The address of an area's page, at the scorecard's place and month. */
function areaOf({ authority, period, places }: ShownScorecard, area: string): string {
  const place = places.find(({ relation }) => relation === 'SELF');
  return areaAddress(authority, area, {
    period: period.key,
    place: place?.kind === 'AUTHORITY' ? null : place?.slug,
  });
}

function indicatorItems(row: ShownRow, arrangement: Arrangement): TableItem[] {
  const { scorecard, open, teamsOf, beneath = [] } = arrangement;
  const { key } = row.indicator;
  const isOpen = open.has(key);
  const line: Line = { key, level: 1, scorecard, row, place: 0, ratingColumn: 0, isOpen };
  const items = [lineItem(line), ...wordsItems(line, beneath)];
  if (!isOpen) return items;
  items.push(detailItem(line));
  scorecard.places.forEach((place, index) => {
    if (place.relation === 'SELF') return;
    const placeKey = `${key}/${place.slug}`;
    const isPlaceOpen = open.has(placeKey);
    const child: Line = {
      ...line,
      key: placeKey,
      level: 2,
      place: index,
      ratingColumn: index,
      isOpen: isPlaceOpen,
    };
    items.push(lineItem(child));
    if (!isPlaceOpen) return;
    items.push(detailItem(child));
    if (place.relation === 'CHILD' && place.hasChildren) {
      items.push(...teamItems(child, place.slug, open, teamsOf));
    }
  });
  items.push(...remainderItems({ ...line, level: 2 }, key));
  return items;
}

function remainderItems(line: Line, openKey: string): TableItem[] {
  if (line.row.remainder === null) return [];
  const key = `${openKey}#remainder`;
  return [{ kind: 'REMAINDER', key, line: { ...line, key, place: 0, isOpen: false } }];
}

function teamItems(
  parent: Line,
  slug: string,
  open: ReadonlySet<string>,
  teamsOf: TeamsOf,
): TableItem[] {
  const scorecard = teamsOf(parent.row.indicator.key, slug);
  if (scorecard === 'LOADING' || scorecard === 'FAILED') {
    return [{ kind: 'TEAMS', key: `${parent.key}#teams`, line: parent, state: scorecard }];
  }
  const row = scorecard.rows[0];
  if (row === undefined) return [];
  const teams = scorecard.places.flatMap((place, index) => {
    if (place.relation !== 'CHILD') return [];
    const key = `${parent.key}/${place.slug}`;
    const isOpen = open.has(key);
    const { ratingColumn } = parent;
    const line: Line = { key, level: 3, scorecard, row, place: index, ratingColumn, isOpen };
    return isOpen ? [lineItem(line), detailItem(line)] : [lineItem(line)];
  });
  return [...teams, ...remainderItems({ ...parent, level: 3, scorecard, row }, parent.key)];
}

function wordsItems(line: Line, columns: readonly ViewColumn[]): TableItem[] {
  const { layout } = line.scorecard;
  const said = columns.flatMap((column): SaidBeneath[] => {
    const text = line.row.said[layout.saidAt.get(column) ?? -1] ?? '';
    const heading = layout.headings.get(column) ?? columnWord(column);
    return text === '' ? [] : [{ heading, text }];
  });
  return said.length === 0 ? [] : [{ kind: 'WORDS', key: `${line.key}#words`, line, said }];
}

function lineItem(line: Line): TableItem {
  return { kind: 'LINE', key: line.key, line };
}

function detailItem(line: Line): TableItem {
  return { kind: 'DETAIL', key: `${line.key}#detail`, line };
}
