import {
  formerFigures,
  judgeCell,
  periodKey,
  questionOf,
  type ControlChartProfile,
  type FormerFigure,
  type MonthlyAccount,
  type MonthSpan,
  type Period,
} from '@vital-signs/domain';
import { MOST_MONTHS_OF_ONE } from '../../month-range';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { AuthorityService } from '../authority/authority.service';
import {
  isSaidOnPagesOf,
  type Commentary,
  type CommentaryService,
} from '../commentary/commentary.service';
import { wordingOf } from '../authority/own-words';
import { periodOfEdition } from '../authority/reported-period';
import { editionFor, editionsOf, type EditionRecord } from '../edition/edition-record';
import { momentOf } from '../edition/moment';
import type { PublishedMonthService } from '../edition/published-month.service';
import type { JudgedPlace } from '../place-comparison/place-comparison';
import type { ObservationRepository } from '../observation/observation.repository';
import type { PlaceNode } from '../place/place-tree';
import type { Reading, ReadingService } from '../reading/reading.service';
import { latestFigure, laterPeriods } from '../scorecard/latest-figures';
import type { LoadedFacts, ScorecardFactsService } from '../scorecard/scorecard-facts.service';
import { accountParts, type AccountParts } from './account-parts';

export interface AccountAsked {
  readonly authority: string;
  /** Key of the indicator. */
  readonly indicator: string;
  /** Slug of the place; null: the authority itself. */
  readonly place: string | null;
  readonly period: Period | null;
  /** How many months its series holds; null: all that there are. */
  readonly months: number | null;
  /** Null: the product's own. */
  readonly profile: ControlChartProfile | null;
  readonly edition: number | null;
}

/** All that is known of one indicator in one place and month. */
export interface IndicatorAccount extends Omit<AccountParts, 'series'> {
  readonly series: AccountParts['series'] & {
    /** What editions published of its months where it is another now. */
    readonly former: readonly FormerFigure[];
  };
  readonly authority: AuthorityRecord;
  readonly place: PlaceNode;
  readonly period: Period;
  readonly revision: number;
  /** The edition as which it is read; null: as known now. */
  readonly frozen: EditionRecord | null;
  readonly edition: EditionRecord | null;
  /** What it was made of. */
  readonly facts: LoadedFacts;
}

export interface IndicatorAccountService {
  /** Null where the authority, the indicator, the place or the edition is not known, or nothing was ever reported. */
  account(asked: AccountAsked): Promise<IndicatorAccount | null>;
  /** Its latest month, as it was printed and with all its words. */
  reading(account: IndicatorAccount): Promise<Reading | null>;
  /** Key of the latest period with a figure, shown or not; null: there is none. */
  latestFigure(account: IndicatorAccount): Promise<string | null>;
  /** What the report says of it in the month: of the indicator alone, and of a page on which it stands. */
  commentary(account: IndicatorAccount): Promise<readonly Commentary[]>;
}

/** As many of the latest months are held against their editions as an edition itself holds. */
const MONTHS_WITH_EDITIONS = 13;
/** More are not looked into: each is a document of every figure. */
const MOST_EDITIONS = 26;

interface Sources {
  readonly authorities: AuthorityService;
  readonly publishedMonths: PublishedMonthService;
  readonly facts: ScorecardFactsService;
  readonly readings: ReadingService;
  readonly commentaries: CommentaryService;
  readonly observations: ObservationRepository;
}

/** The facts of one row without the periods before the first in which any of the places has a figure. */
function fromFirstFigure(facts: LoadedFacts): LoadedFacts {
  const lengths = (facts.rows[0]?.cells ?? []).map((cell) => {
    const months = cell?.months ?? [];
    const first = months.findIndex((observed) => observed !== null);
    return first === -1 ? 1 : months.length - first;
  });
  const from = (span: MonthSpan): MonthSpan => ({
    ...span,
    shown: Math.min(span.shown, Math.max(1, ...lengths)),
  });
  const rows = facts.rows.map((row) => (row.span ? { ...row, span: from(row.span) } : row));
  return { ...facts, rows, span: from(facts.span) };
}

export function createIndicatorAccountService({
  authorities,
  publishedMonths,
  facts,
  readings,
  commentaries,
  observations,
}: Sources): IndicatorAccountService {
  /** What the editions of the months that are shown said of them, where it is another now. */
  async function formerOf(
    authority: AuthorityRecord,
    { months, values }: MonthlyAccount,
    place: string,
    indicator: string,
  ) {
    const shown = new Set(months.slice(-MONTHS_WITH_EDITIONS));
    const latest = editionsOf(authority)
      .filter((edition) => {
        const { audience } = edition;
        return audience === 'INTERNAL' && shown.has(periodKey(periodOfEdition(edition)));
      })
      .sort((a, b) => b.number - a.number)
      .slice(0, MOST_EDITIONS);
    const held = await publishedMonths.all(latest);
    const published = held.flatMap((each, index) => {
      const reading = each.reading(place, indicator);
      const edition = latest[index]?.number;
      return reading === null || edition === undefined ? [] : [{ edition, reading }];
    });
    return formerFigures(months, values, published);
  }

  return {
    async account({ indicator: key, place: slug, months, profile, ...asked }) {
      const moment = await momentOf(authorities, asked);
      if (moment === null) return null;
      const { authority, period, revision } = moment;
      const loaded = await facts.load({
        ...moment,
        place: slug,
        months: months ?? MOST_MONTHS_OF_ONE,
        modelled: true,
        indicators: [key],
        measuredSince: null,
        columns: 'NEIGHBOURS',
      });
      if (!loaded) return null;
      const shown = months === null ? fromFirstFigure(loaded) : loaded;
      const [row] = shown.rows;
      if (row === undefined) return null;
      const judged = shown.places.map((place, index): JudgedPlace => {
        const question = questionOf(shown, row, index);
        return { place, question, cell: judgeCell(question) };
      });
      const [own] = judged;
      if (own === undefined) return null;
      const parts = accountParts({ authority, period, profile, facts: shown, row, own, judged });
      const former =
        moment.frozen === null
          ? await formerOf(authority, parts.series, own.place.slug, row.indicator.key)
          : [];
      return {
        ...parts,
        series: { ...parts.series, former },
        authority,
        place: own.place.node,
        period,
        revision,
        frozen: moment.frozen,
        edition: moment.edition ?? editionFor(authority, { period }),
        facts: shown,
      };
    },

    reading({ authority, revision, facts: shown }) {
      const { authorityId } = authority;
      return readings.readingOf(shown, { authorityId, revision, wording: wordingOf(authority) });
    },

    async latestFigure({ facts: shown, series, indicator, ...moment }) {
      const later = await laterPeriods(observations, moment, shown);
      return latestFigure(series, later.get(indicator.id));
    },

    async commentary({ authority, revision, frozen, period, place, indicator }) {
      const said = await commentaries.of({
        authority,
        revision,
        frozen,
        period,
        place,
        sectionIds: [],
        indicatorId: indicator.id,
        pagesOf: indicator.id,
        area: indicator.reportArea.slug,
      });
      return said.filter(
        (each) =>
          isSaidOnPagesOf(each) && (each.indicatorId === null || each.indicatorId === indicator.id),
      );
    },
  };
}
