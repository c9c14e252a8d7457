import {
  judgeScorecard,
  lastDay,
  latestCodeOf,
  parsePeriodKey,
  periodKey,
  RULES_VERSION,
  type JudgedRow,
} from '@vital-signs/domain';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { AuthorityService } from '../authority/authority.service';
import { latestPeriodOf, periodOfEdition } from '../authority/reported-period';
import { editionsOf } from '../edition/edition-record';
import { momentOf } from '../edition/moment';
import type { IndicatorService } from '../indicator/indicator.service';
import type { PlaceService } from '../place/place.service';
import type { RowRecord, ScorecardFactsService } from '../scorecard/scorecard-facts.service';
import type { FeedName, FeedRow } from './feed-columns';

/** Which figures; null leaves nothing out. */
export interface FeedAsked {
  readonly feed: FeedName;
  readonly authority: AuthorityRecord;
  /** The day whose places the feed of places tells, as 2018-03-31. */
  readonly on: string;
  /** First and last month, or quarter, both included, as 2018-03 or 2018-19-q1. */
  readonly from: string | null;
  readonly to: string | null;
  /** Slug of the only place. */
  readonly place: string | null;
  /** Key of the only indicator. */
  readonly indicator: string | null;
  /** Number of an edition: its month alone, as it was published. */
  readonly edition: number | null;
  /** The last month of the page before. */
  readonly after: string | null;
  /** How many months a page holds at most. */
  readonly months: number;
}

export interface FeedPage {
  readonly rows: readonly FeedRow[];
  /** The last month of this page, where another page follows. */
  readonly next: string | null;
}

export interface FeedService {
  /** Null where the place, the indicator or the edition is not known. */
  page(asked: FeedAsked): Promise<FeedPage | null>;
  /** Whether the viewer sees the place in any month that they read, though it has ended since. */
  everHadPlace(asked: FeedAsked): Promise<boolean>;
}

interface Sources {
  readonly authorities: AuthorityService;
  readonly places: PlaceService;
  readonly indicators: IndicatorService;
  readonly facts: ScorecardFactsService;
}

/** What the rows of one month have in common. */
interface MonthRead {
  readonly period: string;
  readonly rulesVersion: string;
  readonly edition: number | null;
}

function observationOf(row: JudgedRow<RowRecord>, at: number, slug: string, { period }: MonthRead) {
  const { indicator } = row.facts;
  const { absence, provenance } = latestCodeOf(row.codes[at] ?? '0');
  const value = row.values[at]?.at(-1) ?? null;
  const counts = [row.numerators[at] ?? null, row.denominators[at] ?? null];
  if (value === null && absence === 'NO_FIGURE' && counts.every((count) => count === null))
    return [];
  const origin = [absence, provenance, provenance === 'MODELLED'];
  return [[period, indicator.key, slug, indicator.basis, value, ...counts, ...origin]];
}

function readingOf(row: JudgedRow<RowRecord>, at: number, slug: string, read: MonthRead) {
  const { absence, provenance } = latestCodeOf(row.codes[at] ?? '0');
  const value = row.values[at]?.at(-1) ?? null;
  const yearToDate = row.yearToDates[at] ?? null;
  if (value === null && yearToDate === null && absence === 'NO_FIGURE') return [];
  const judged = [
    ...[row.states[at] ?? null, row.reasons[at] ?? null, row.secondStates?.[at] ?? null],
    ...[row.arrows[at] ?? null, row.meanings[at] ?? null],
  ];
  return [
    [
      ...[read.period, row.facts.indicator.key, slug, value, ...judged, yearToDate],
      ...[provenance === 'MODELLED', read.rulesVersion, read.edition],
    ],
  ];
}

const ROWS = { observations: observationOf, readings: readingOf };

/** Figures as rows for programs that refresh themselves: those that the viewer sees, and no others. */
export function createFeedService({
  authorities,
  places,
  indicators,
  facts,
}: Sources): FeedService {
  async function monthsAsked({ authority, from, to, after, edition }: FeedAsked) {
    if (edition !== null) {
      const named = editionsOf(authority).find(({ number }) => number === edition);
      return named === undefined ? null : [periodKey(periodOfEdition(named))];
    }
    const latest = latestPeriodOf(authority);
    const known = await authorities.months(authority);
    const named = (key: string | null) => (key === null ? null : parsePeriodKey(key));
    const [first, last, before] = [named(from), named(to), named(after)];
    return known.filter((key) => {
      const { end } = parsePeriodKey(key);
      return (
        (first === null || end > first.start) &&
        (last === null || end <= last.end) &&
        (before === null || end > before.end) &&
        (latest === null || end <= latest.end)
      );
    });
  }

  async function rowsOfMonth(asked: FeedAsked, key: string): Promise<FeedRow[] | null> {
    const { feed, authority, place, indicator, edition } = asked;
    if (feed !== 'observations' && feed !== 'readings') return [];
    const slug = authority.slug;
    const moment = await momentOf(authorities, {
      authority: slug,
      period: parsePeriodKey(key),
      edition,
    });
    if (moment === null) return [];
    const loaded = await facts.load({
      ...moment,
      place,
      months: 1,
      modelled: true,
      indicators: indicator === null ? null : [indicator],
      columns: place === null ? 'EVERY_PLACE' : 'SELF',
      withFindings: false,
    });
    // A place that had not begun then, or had ended, has no figures of the month.
    if (loaded === null) return place === null || edition !== null ? null : [];
    const read: MonthRead = {
      period: periodKey(moment.period),
      rulesVersion: moment.frozen?.rulesVersion ?? RULES_VERSION,
      edition: moment.frozen?.number ?? null,
    };
    return judgeScorecard(loaded).rows.flatMap((row) => {
      const own = row.periods?.at(-1);
      // A quarter is told once, with the month in which it ends; an edition is told as it was published.
      if (own !== undefined && edition === null && own.end <= moment.period.start) return [];
      const at = own === undefined ? read : { ...read, period: periodKey(own) };
      return loaded.places.flatMap((one, index) => ROWS[feed](row, index, one.slug, at));
    });
  }

  async function figures(asked: FeedAsked): Promise<FeedPage | null> {
    const months = await monthsAsked(asked);
    if (months === null) return null;
    const shown = months.slice(0, asked.months);
    const rows: FeedRow[] = [];
    // One month after another: each is judged from the months before it, and let go of.
    for (const key of shown) {
      const ofMonth = await rowsOfMonth(asked, key);
      if (ofMonth === null) return null;
      rows.push(...ofMonth);
    }
    return { rows, next: months.length > shown.length ? (shown.at(-1) ?? null) : null };
  }

  async function catalogue({ authority }: FeedAsked): Promise<FeedRow[]> {
    return (await indicators.catalogueAt(authority)).map((one) => [
      ...[
        one.key,
        one.ref,
        one.name,
        one.reportArea.name,
        one.polarity,
        one.measureKind,
        one.basis,
      ],
      ...[one.unit, one.decimals, one.multiplier, one.numeratorLabel, one.denominatorLabel],
      ...[one.countsChildren, one.definition],
    ]);
  }

  async function tree({ authority, on }: FeedAsked): Promise<FeedRow[]> {
    return (await places.treeOn(authority, on)).places.map(
      ({ slug, name, shortName, kind, teamKind, parent }) => [
        ...[slug, name, shortName, kind, teamKind, parent?.slug ?? null],
      ],
    );
  }

  const editions = ({ authority }: FeedAsked): FeedRow[] =>
    editionsOf(authority).map((one) => [
      ...[one.number, periodKey(periodOfEdition(one)), one.audience, one.accurateAsOf],
      ...[new Date(one.publishedAt).toISOString(), one.rulesVersion, one.hash],
    ]);

  return {
    async everHadPlace({ place, ...asked }) {
      if (place === null) return false;
      const everyMonth = { from: null, to: null, after: null, edition: null };
      const months = (await monthsAsked({ ...asked, place, ...everyMonth })) ?? [];
      const trees = await Promise.all(
        months.map((key) => places.treeOn(asked.authority, lastDay(parsePeriodKey(key)))),
      );
      return trees.some(({ bySlug }) => bySlug.has(place));
    },

    async page(asked) {
      switch (asked.feed) {
        case 'indicators':
          return { rows: await catalogue(asked), next: null };
        case 'places':
          return { rows: await tree(asked), next: null };
        case 'editions':
          return { rows: editions(asked), next: null };
        case 'observations':
        case 'readings':
          return figures(asked);
      }
    },
  };
}
