import {
  byUrgency,
  cardsSentence,
  isAbout,
  hasRowIn,
  judgeScorecard,
  lastDay,
  type Period,
} from '@vital-signs/domain';
import type { ActionRepository } from '../action/action.repository';
import { toldAction } from '../action/action.service';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { AuthorityService } from '../authority/authority.service';
import {
  isSaidOnPagesOf,
  type Commentary,
  type CommentaryService,
} from '../commentary/commentary.service';
import type { LiveTextService } from '../commentary/live-text.service';
import { momentOf, type Moment, type MomentAsked } from '../edition/moment';
import type { ExceptionRepository } from '../exception/exception.repository';
import {
  toldFlag,
  type ExceptionService,
  type ToldException,
} from '../exception/exception.service';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import type { IndicatorService } from '../indicator/indicator.service';
import type { NationalRepository } from '../national/national.repository';
import { publishedComparisons } from '../national/published-comparisons';
import type { ObservationRepository } from '../observation/observation.repository';
import type { PlaceNode } from '../place/place-tree';
import { laterPeriods } from '../scorecard/latest-figures';
import type { LoadedFacts, ScorecardFactsService } from '../scorecard/scorecard-facts.service';
import type { SectionRecord, SectionService } from '../section/section.service';
import { reportCard, type ReportCard } from './card-parts';
import { dueReviews } from './due-reviews';
import { inPlainWords } from './said-on-card';

export interface CardAsked extends MomentAsked {
  /** Key of the indicator. */
  readonly indicator: string;
  /** Slug of the place; null: the authority itself. */
  readonly place: string | null;
}

export interface CardsAsked extends MomentAsked {
  readonly which: 'EXCEPTIONS' | 'ALL';
  /** Slug of a report area; null: all of them. */
  readonly area: string | null;
  readonly place: string | null;
  readonly skip: number;
  readonly first: number;
  /** False leaves modelled figures out, as if they had not been recorded. Left out: they are shown and marked. */
  readonly modelled?: boolean;
}

/** Some of the cards of a place and month. */
export interface ReportCardPage {
  readonly authority: AuthorityRecord;
  readonly place: PlaceNode;
  readonly period: Period;
  readonly revision: number;
  readonly sentence: string;
  readonly total: number;
  readonly cards: readonly ReportCard[];
}

/** Both are null where the authority, the indicator, the place or the edition is not known. */
export interface ReportCardService {
  card(asked: CardAsked): Promise<ReportCard | null>;
  /** As many statements for forty cards as for one. */
  cards(asked: CardsAsked): Promise<ReportCardPage | null>;
}

interface Sources {
  readonly authorities: AuthorityService;
  readonly facts: ScorecardFactsService;
  readonly indicators: IndicatorService;
  readonly sections: SectionService;
  readonly commentaries: CommentaryService;
  readonly liveTexts: LiveTextService;
  readonly exceptions: ExceptionService;
  readonly said: ExceptionRepository;
  readonly actions: ActionRepository;
  readonly national: NationalRepository;
  readonly observations: ObservationRepository;
  readonly today: () => string;
}

/** As many of its own periods as are drawn of an indicator. */
const PERIODS_DRAWN = 13;

/** What people said, by the number of the indicator. */
interface SaidOfMany {
  readonly commentary: readonly Commentary[];
  readonly pages: readonly SectionRecord[];
  readonly actions: Awaited<ReturnType<ActionRepository['of']>>;
  readonly flags: Awaited<ReturnType<ExceptionRepository['said']>>['flags'];
  /** What the figures say of actions that are due for review, by number. */
  readonly reviews: ReadonlyMap<number, string>;
  /** By which actions are overdue and flags due for review. */
  readonly day: string;
}

export function createReportCardService(sources: Sources): ReportCardService {
  const load = (
    moment: Moment,
    place: string | null,
    indicators: readonly string[],
    modelled = true,
  ) =>
    sources.facts.load({
      ...{ ...moment, place, indicators, months: PERIODS_DRAWN, modelled },
      // Of an indicator that has ended there is a card that says so.
      measuredSince: null,
      columns: 'NEIGHBOURS',
    });

  async function saidOf(moment: Moment, facts: LoadedFacts): Promise<SaidOfMany> {
    const { authority, revision, frozen, period } = moment;
    const { authorityId } = authority;
    const at = { authorityId, revision };
    const indicatorIds = facts.rows.map(({ indicator }) => indicator.id);
    const place = facts.places[0];
    if (place === undefined) throw new Error('Report cards are made of no place.');
    const pages = (await sources.sections.ofAuthority(at)).filter((page) =>
      page.indicatorIds.some((id) => indicatorIds.includes(id)),
    );
    // What people say is read as it stands now, but of an edition as it stood then.
    const saidAt = frozen === null ? null : revision;
    const [commentary, actions, { flags }] = await Promise.all([
      sources.commentaries.of({
        ...{ authority, revision, frozen, period, indicatorIds, indicatorId: null },
        ...{ place: place.node, sectionIds: pages.map(({ id }) => id) },
        areas: [...new Set(facts.rows.map(({ indicator }) => indicator.reportArea.slug))],
      }),
      sources.actions.of({
        ...{ authorityId, indicatorIds, placeIds: [place.id], at: saidAt, figuresAt: revision },
      }),
      sources.said.said({ authorityId: at.authorityId, saidAt }),
    ]);
    const day = frozen === null ? sources.today() : lastDay(period);
    // A paper, of which nothing modelled is a part, has no room for reviews.
    const reviews = facts.modelled
      ? await dueReviews(sources.facts, moment, facts, { actions, day })
      : new Map<number, string>();
    return { reviews, commentary, pages, actions, flags, day };
  }

  /** The card of each row, with what people said of it. */
  async function cardsOf(
    moment: Moment,
    facts: LoadedFacts,
    exceptions: readonly ToldException[],
  ): Promise<readonly ReportCard[]> {
    const place = facts.places[0];
    if (place === undefined || facts.rows.length === 0) return [];
    const [said, later, comparisonOf] = await Promise.all([
      saidOf(moment, facts),
      laterPeriods(sources.observations, moment, facts),
      publishedComparisons(
        sources.national,
        moment,
        facts.rows.map(({ indicator }) => indicator),
      ),
    ]);
    return Promise.all(
      judgeScorecard(facts).rows.map(async (row) => {
        const { indicator } = row.facts;
        const commentary = await inPlainWords(
          nearestFirst(said.commentary.filter((each) => isSaidOf(each, indicator, said.pages))),
          sources.liveTexts,
          facts.modelled,
          // A paper of published figures has commentary of its edition beside them.
          facts.modelled ? { indicator: indicator.key, place: place.node } : null,
        );
        const exception = exceptions.find(({ reading }) => reading.indicator.id === indicator.id);
        const one = { ...facts, rows: [row.facts] };
        return reportCard(
          {
            ...{ moment, facts: one, row, later: later.get(indicator.id) },
            national: comparisonOf(indicator.id),
          },
          {
            commentary,
            reviews: said.reviews,
            actions: said.actions
              .filter(({ indicatorId }) => indicatorId === indicator.id)
              .sort(byUrgency)
              .map((action) => toldAction(action, indicator.unit, said.day)),
            flags: said.flags
              .filter((flag) => isFlagOf(flag, indicator, place, moment.period))
              .map((flag) => toldFlag(flag, said.day)),
            exception: exception ?? null,
          },
        );
      }),
    );
  }

  /** The keys of the rows of the report in a month, in its order. */
  async function keysOfRows({ authority, revision, period }: Moment, area: string | null) {
    const at = { authorityId: authority.authorityId, revision };
    return (await sources.indicators.catalogueAt(at))
      .filter(
        (row) =>
          row.onScorecard &&
          hasRowIn(period, row) &&
          (area === null || row.reportArea.slug === area),
      )
      .map(({ key }) => key);
  }

  const exceptionsOf = (
    asked: MomentAsked & { readonly place: string | null },
    area: string | null,
  ) =>
    sources.exceptions.list({ ...asked, below: false, filter: { area, owner: null, rule: null } });

  return {
    async card({ indicator, place, ...asked }) {
      const moment = await momentOf(sources.authorities, asked);
      if (moment === null) return null;
      const [facts, list] = await Promise.all([
        load(moment, place, [indicator]),
        exceptionsOf({ ...asked, place }, null),
      ]);
      if (facts === null) return null;
      const [card] = await cardsOf(moment, facts, list?.exceptions ?? []);
      return card ?? null;
    },

    async cards({ which, area, place, skip, first, modelled, ...asked }) {
      const moment = await momentOf(sources.authorities, asked);
      const list = await exceptionsOf({ ...asked, place }, area);
      if (moment === null || list === null) return null;
      const keys =
        which === 'EXCEPTIONS'
          ? list.exceptions.map(({ reading }) => reading.indicator.key)
          : await keysOfRows(moment, area);
      const wanted = keys.slice(skip, skip + first);
      const facts = wanted.length === 0 ? null : await load(moment, place, wanted, modelled);
      const made = facts === null ? [] : await cardsOf(moment, facts, list.exceptions);
      const byKey = new Map(made.map((card) => [card.indicator.key, card]));
      return {
        ...{ authority: moment.authority, place: list.place, period: moment.period },
        ...{ revision: moment.revision, total: keys.length },
        sentence: cardsSentence({
          isOfExceptions: which === 'EXCEPTIONS',
          ...{ total: keys.length, skip, shown: wanted.length },
        }),
        cards: wanted.flatMap((key) => byKey.get(key) ?? []),
      };
    },
  };
}

/**
 * Whether a commentary is about an indicator: about it alone, about a page on which it stands, or what a
 * report says of its whole area, as the indicator's own page tells it.
 */
function isSaidOf(
  said: Commentary,
  { id, reportArea }: IndicatorRecord,
  pages: readonly SectionRecord[],
): boolean {
  const { indicatorId, sectionId, area } = said;
  if (indicatorId !== null) return indicatorId === id;
  if (area !== null) return area === reportArea.slug && isSaidOnPagesOf(said);
  const page = pages.find((each) => each.id === sectionId);
  return page?.indicatorIds.includes(id) ?? false;
}

/** What is about less before what is about a whole area, which has room where the other leaves some. */
function nearestFirst(said: readonly Commentary[]): readonly Commentary[] {
  return [...said.filter(({ area }) => area === null), ...said.filter(({ area }) => area !== null)];
}

/** Whether a flag stands on an indicator at a place, begun by the end of a period. */
function isFlagOf(
  flag: SaidOfMany['flags'][number],
  { id }: IndicatorRecord,
  place: LoadedFacts['places'][number],
  { end }: Period,
): boolean {
  return flag.indicatorId === id && isAbout(flag.placeId, place) && flag.since < end;
}
