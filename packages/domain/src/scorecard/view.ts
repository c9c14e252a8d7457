import { reportingPeriodNamed } from '../reporting-period/reporting-key';
import {
  DATA_MARKS,
  DIRECTION_MEANINGS,
  POLARITIES,
  PROVENANCES,
  RATING_STATES,
} from '../vocabulary';
import type { DataMark, DirectionMeaning, Polarity, Provenance, RatingState } from '../vocabulary';
import { TRAJECTORY_STANDINGS } from '../trajectory/trajectory-standing';
import type { TrajectoryStandingState } from '../trajectory/trajectory-standing';
import { MONTHS_SHOWN, SCORECARD_COLUMNS, VIEW_COLUMNS } from './view-columns';
import type { MonthsShown, ViewColumn } from './view-columns';
import {
  manyMembersOf,
  manyOf,
  oneMemberOf,
  oneOf,
  problemOf,
  repeatedProblem,
} from './view-params';
import type { ViewParam, ViewParams, ViewProblem } from './view-params';
import { formatSort, parseSort } from './view-sort';
import type { ScorecardSort } from './view-sort';

/** Where a rating, a direction or a standing is looked for: at the place itself, or also in those under it. */
export const VIEW_SCOPES = ['SELF', 'ANY'] as const;
export type ViewScope = (typeof VIEW_SCOPES)[number];

/** Rows under the headings of the report, or as one list. */
export const VIEW_LISTS = ['AREAS', 'FLAT'] as const;
export type ViewList = (typeof VIEW_LISTS)[number];

/** A data mark, or ANY for a row that has one at all. */
export const MARK_CHOICES = ['ANY', ...DATA_MARKS] as const;
export type MarkChoice = DataMark | 'ANY';

/**
 * What is shown of a scorecard and how: the state of the page, of its address and of an export.
 * An empty list filters nothing.
 */
export interface ScorecardView {
  /** Key of a month; null: the latest with figures. */
  readonly period: string | null;
  /** Slug of a place; null: the authority itself. */
  readonly place: string | null;
  /** Number of an edition, as published then; null: as known now. */
  readonly edition: number | null;
  /** Slugs of report areas. */
  readonly areas: readonly string[];
  readonly ratings: readonly RatingState[];
  readonly scope: ViewScope;
  readonly directions: readonly DirectionMeaning[];
  /** Where a figure stands on the way to its target. */
  readonly standings: readonly TrajectoryStandingState[];
  readonly polarities: readonly Polarity[];
  readonly provenances: readonly Provenance[];
  readonly marks: readonly MarkChoice[];
  /** Words or a ref. */
  readonly query: string;
  /** Null: the order of the report. */
  readonly sort: ScorecardSort | null;
  readonly list: ViewList;
  /** Null: as many as the authority lays out. */
  readonly months: MonthsShown | null;
  /** Columns in order; null: those that the reader keeps, and failing that all. */
  readonly columns: readonly ViewColumn[] | null;
  /** False leaves modelled figures out. */
  readonly modelled: boolean;
  /** Rows that are open: an indicator's key, then the places gone down to (3.3/breckland). */
  readonly open: readonly string[];
}

const isReportingPeriod = (text: string) => (reportingPeriodNamed(text) === null ? null : text);
const isSlug = (text: string) => (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) ? text : null);
const isOpenRow = (text: string) => (/^[^/\s,]+(\/[a-z0-9-]+)*$/.test(text) ? text : null);
const isCount = (text: string) => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : null);

const PARAMS: { readonly [Part in keyof ScorecardView]: ViewParam<ScorecardView[Part]> } = {
  period: oneOf<string | null>(
    'period',
    null,
    'a month such as 2018-03, or a quarter such as 2018-19-q1',
    isReportingPeriod,
  ),
  place: oneOf<string | null>('place', null, 'a place such as great-yarmouth', isSlug),
  edition: oneOf<number | null>('edition', null, 'the number of an edition', isCount),
  areas: manyOf('area', 'a report area such as child-protection', isSlug),
  ratings: manyMembersOf('rating', RATING_STATES),
  scope: oneMemberOf('in', 'SELF', VIEW_SCOPES),
  directions: manyMembersOf('direction', DIRECTION_MEANINGS),
  standings: manyMembersOf('plan', TRAJECTORY_STANDINGS),
  polarities: manyMembersOf('polarity', POLARITIES),
  provenances: manyMembersOf('provenance', PROVENANCES),
  marks: manyMembersOf('mark', MARK_CHOICES),
  query: oneOf('q', '', 'words to search for', (text) => text),
  sort: oneOf<ScorecardSort | null>(
    'sort',
    null,
    'a column to sort by, such as value, -ytd or rag-breckland',
    parseSort,
    (sort) => (sort === null ? '' : formatSort(sort)),
  ),
  list: oneMemberOf('list', 'AREAS', VIEW_LISTS),
  months: oneOf<MonthsShown | null>(
    'months',
    null,
    `one of ${MONTHS_SHOWN.join(', ')}`,
    (text) => MONTHS_SHOWN.find((months) => String(months) === text) ?? null,
  ),
  columns: nullable(
    manyOf(
      'columns',
      `one of ${SCORECARD_COLUMNS.join(', ')}`,
      (text) => VIEW_COLUMNS.find((column) => column === text) ?? null,
    ),
  ),
  modelled: oneOf<boolean>(
    'modelled',
    true,
    'on or off',
    (text) => (text === 'on' ? true : text === 'off' ? false : null),
    (modelled) => (modelled ? 'on' : 'off'),
  ),
  open: manyOf('open', 'a row such as 3.3/breckland', isOpenRow),
};

/** No columns understood is the same as none asked for. */
function nullable<Value>(param: ViewParam<readonly Value[]>): ViewParam<readonly Value[] | null> {
  return {
    ...param,
    read: (text) => {
      const { value, refused } = param.read(text);
      return { value: value.length === 0 ? null : value, refused };
    },
    write: (value) => param.write(value ?? []),
  };
}

/** The page as it opens: everything, in the order of the report, four months. */
export const DEFAULT_VIEW: ScorecardView = {
  period: null,
  place: null,
  edition: null,
  areas: [],
  ratings: [],
  scope: 'SELF',
  directions: [],
  standings: [],
  polarities: [],
  provenances: [],
  marks: [],
  query: '',
  sort: null,
  list: 'AREAS',
  months: null,
  columns: null,
  modelled: true,
  open: [],
};

const PARTS = Object.keys(PARAMS) as readonly (keyof ScorecardView)[];

/** The keys of an address that a view understands, in the order in which it writes them. */
export const VIEW_KEYS: readonly string[] = PARTS.map((part) => PARAMS[part].key);

/**
 * Reads a view from the keys of an address. What is not understood is left out and named in a
 * sentence; the rest holds, so that an old link still shows something. Keys that are none of a
 * view's own are passed over.
 */
export function parseView(params: ViewParams): {
  readonly view: ScorecardView;
  readonly problems: readonly ViewProblem[];
} {
  const problems: ViewProblem[] = [];
  const read = <Part extends keyof ScorecardView>(part: Part): ScorecardView[Part] => {
    const param: ViewParam<ScorecardView[Part]> = PARAMS[part];
    const given = textsOf(params[param.key]);
    if (given.length === 0) return DEFAULT_VIEW[part];
    if (given.length > 1 && !param.takesSeveral) {
      problems.push(repeatedProblem(param.key, given));
      return DEFAULT_VIEW[part];
    }
    const { value, refused } = param.read(given.join(','));
    problems.push(...refused.map((word) => problemOf(param, word)));
    return value;
  };
  const view = Object.fromEntries(PARTS.map((part) => [part, read(part)]));
  // Every part of PARTS, which are all the parts there are, has just been read by its own param.
  return { view: view as unknown as ScorecardView, problems };
}

/** What a key was given: one text, or several where it stands in the address more than once. */
function textsOf(value: unknown): readonly string[] {
  const given: readonly unknown[] = Array.isArray(value) ? value : [value];
  return given
    .filter((one) => typeof one === 'string' || typeof one === 'number')
    .map((one) => String(one).trim())
    .filter((text) => text !== '');
}

/** Writes a view as the keys of an address, without what is as it opens. */
export function formatView(view: ScorecardView): Readonly<Record<string, string>> {
  const write = <Part extends keyof ScorecardView>(part: Part): [string, string] => {
    const param: ViewParam<ScorecardView[Part]> = PARAMS[part];
    return [param.key, param.write(view[part])];
  };
  return Object.fromEntries(PARTS.map(write).filter(([, text]) => text !== ''));
}
