import {
  DATA_MARKS,
  DIRECTION_MEANINGS,
  POLARITIES,
  PROVENANCES,
  RATING_STATES,
} from '../vocabulary';
import type { DataMark, DirectionMeaning, Polarity, Provenance, RatingState } from '../vocabulary';
import { MONTHS_SHOWN, SCORECARD_COLUMNS } from './view-columns';
import type { MonthsShown, ScorecardColumn } from './view-columns';
import { formatSort, parseSort } from './view-sort';
import type { ScorecardSort } from './view-sort';
import { kebab, listOf, memberOf } from './view-params';
import type { ParamProblem, ViewParams } from './view-params';

/** Where a rating or a direction is looked for: at the place itself, or also in those under it. */
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
  readonly areas: readonly string[];
  readonly ratings: readonly RatingState[];
  readonly scope: ViewScope;
  readonly directions: readonly DirectionMeaning[];
  readonly polarities: readonly Polarity[];
  readonly provenances: readonly Provenance[];
  readonly marks: readonly MarkChoice[];
  /** Words or a ref. */
  readonly query: string;
  /** Null: the order of the report. */
  readonly sort: ScorecardSort | null;
  readonly list: ViewList;
  readonly months: MonthsShown;
  /** Columns in order; null: those of the reader, and failing that all. */
  readonly columns: readonly ScorecardColumn[] | null;
  /** False leaves modelled figures out. */
  readonly modelled: boolean;
}

export const DEFAULT_VIEW: ScorecardView = {
  period: null,
  place: null,
  edition: null,
  areas: [],
  ratings: [],
  scope: 'SELF',
  directions: [],
  polarities: [],
  provenances: [],
  marks: [],
  query: '',
  sort: null,
  list: 'AREAS',
  months: 4,
  columns: null,
  modelled: true,
};

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Reads a view from the keys of an address. What is not understood is left out and named in a
 * sentence; the rest holds, so that an old link still shows something.
 */
export function parseView(params: ViewParams): {
  readonly view: ScorecardView;
  readonly problems: readonly ParamProblem[];
} {
  const problems: ParamProblem[] = [];
  const one = <T>(key: string, read: (text: string) => T | null, expected: string, none: T): T => {
    const text = String(params[key] ?? '').trim();
    if (text === '') return none;
    const value = read(text);
    if (value !== null) return value;
    problems.push({ key, read: text, sentence: `${key}: “${text}” is not ${expected}.` });
    return none;
  };
  const many = <T extends string>(key: string, members: readonly T[]): readonly T[] =>
    listOf(params[key]).flatMap((text) => one1(key, text, members));
  const one1 = <T extends string>(key: string, text: string, members: readonly T[]): T[] => {
    const member = memberOf(text, members);
    if (member !== null) return [member];
    const expected = members.map(kebab).join(', ');
    problems.push({ key, read: text, sentence: `${key}: “${text}” is not one of ${expected}.` });
    return [];
  };
  void many;
  void one;
  return { view: DEFAULT_VIEW, problems };
}
