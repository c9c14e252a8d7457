import {
  chartOfCell,
  isMeasuredIn,
  judgeCell,
  lastDay,
  periodsUpTo,
  questionOf,
  spanOfRow,
  readingChanges,
  standingSentence,
  type ControlChart,
  type Period,
} from '@vital-signs/domain';
import { annotationsAt, type AnnotationService } from '../annotation/annotation.service';
import { wordingOf } from '../authority/own-words';
import type { AuthorityService } from '../authority/authority.service';
import type { Breakdown, BreakdownService } from '../breakdown/breakdown.service';
import {
  isSaidOnPagesOf,
  type Commentary,
  type CommentaryService,
} from '../commentary/commentary.service';
import { momentOf, type MomentAsked } from '../edition/moment';
import type { PublishedMonthService } from '../edition/published-month.service';
import { sectionAsPublished } from '../edition/published-row';
import {
  placeComparison,
  type JudgedPlace,
  type PlaceComparison,
} from '../place-comparison/place-comparison';
import type { PlaceNode } from '../place/place-tree';
import type { PlaceService } from '../place/place.service';
import { ofSeenPlaces } from '../place/seen-places';
import type { LoadedFacts, ScorecardFactsService } from '../scorecard/scorecard-facts.service';
import { scorecardOf, type Scorecard } from '../scorecard/scorecard.service';
import type { AnnotationRecord } from '../yardstick/yardstick.service';
import type { SectionRecord, SectionService } from './section.service';

export interface SectionAccountAsked extends MomentAsked {
  /** Slug of the section. */
  readonly section: string;
  /** Slug of the place; null: the authority itself. */
  readonly place: string | null;
  readonly months: number;
}

/** A page of the report in one place and month. */
export interface SectionAccount {
  readonly section: SectionRecord;
  readonly previous: SectionRecord | null;
  readonly next: SectionRecord | null;
  readonly place: PlaceNode;
  readonly period: Period;
  readonly revision: number;
  readonly sentence: string;
  readonly analysis: readonly Commentary[];
  readonly scorecard: Scorecard;
  readonly controlCharts: readonly ControlChart[];
  /** Only of rows that are the work of a place below. */
  readonly comparisons: readonly PlaceComparison[];
  readonly breakdowns: readonly Breakdown[];
  readonly annotations: readonly AnnotationRecord[];
}

export interface SectionAccountService {
  /** Null where the authority, the section, the place or the edition is not known. */
  account(asked: SectionAccountAsked): Promise<SectionAccount | null>;
}

interface Sources {
  readonly authorities: AuthorityService;
  readonly places: PlaceService;
  readonly sections: SectionService;
  readonly facts: ScorecardFactsService;
  readonly commentaries: CommentaryService;
  readonly breakdowns: BreakdownService;
  readonly annotations: AnnotationService;
  readonly publishedMonths: PublishedMonthService;
}

export function createSectionAccountService(sources: Sources): SectionAccountService {
  return {
    async account({ section: slug, place, months, ...asked }) {
      const moment = await momentOf(sources.authorities, asked);
      if (moment === null) return null;
      const { authority, period, revision } = moment;
      const at = { authorityId: authority.authorityId, revision };
      const [known, published, tree] = await Promise.all([
        sources.sections.ofAuthority(at),
        sources.publishedMonths.of(moment.frozen),
        sources.places.treeOn(authority, lastDay(period), revision),
      ]);
      const all = known.map((each) => sectionAsPublished(each, published));
      const position = all.findIndex((section) => section.slug === slug);
      const section = all[position];
      const node = place === null ? tree.root : (tree.bySlug.get(place) ?? null);
      if (section === undefined || node === null) return null;
      const [indicators, dimensions] = await Promise.all([
        sources.sections.indicators(section),
        sources.sections.dimensions(section),
      ]);
      const [facts, analysis, breakdowns, annotations] = await Promise.all([
        sources.facts.load({
          ...moment,
          place,
          months,
          modelled: true,
          indicators: indicators.map(({ key }) => key),
          columns: 'NEIGHBOURS',
        }),
        sources.commentaries.of({
          ...{ authority, revision, period, place: node, frozen: moment.frozen },
          sectionIds: [section.id],
          indicatorId: null,
          area: section.area.slug,
        }),
        sources.breakdowns.breakdowns({
          ...{ authority, revision, place: node },
          breakdowns: dimensions.filter(({ indicator }) =>
            isMeasuredIn(period, indicator.measuredUntil),
          ),
          months: periodsUpTo(period, months),
        }),
        sources.annotations.ofSection(at, section),
      ]);
      const own = facts?.places[0];
      if (facts === null || own === undefined) return null;
      const [changes = []] = readingChanges(facts, [0]);
      return {
        section,
        previous: all[position - 1] ?? null,
        next: all[position + 1] ?? null,
        place: own.node,
        period,
        revision,
        sentence: standingSentence(changes, wordingOf(authority)),
        analysis: analysis.filter(isSaidOnPagesOf),
        scorecard: scorecardOf(moment, facts),
        controlCharts: chartsOf(facts),
        comparisons: comparisonsOf(facts),
        breakdowns: breakdowns.filter(({ categories }) => categories.length > 0),
        annotations: annotationsAt(ofSeenPlaces(annotations, tree), own).filter(
          ({ on }) => on < period.end,
        ),
      };
    },
  };
}

/** The control chart of each row at the place itself. */
function chartsOf(facts: LoadedFacts): readonly ControlChart[] {
  const [place] = facts.places;
  if (place === undefined) return [];
  return facts.rows.map((row) => {
    const { months } = spanOfRow(facts, row);
    return chartOfCell({ row, place, cell: judgeCell(questionOf(facts, row, 0)), months });
  });
}

function comparisonsOf(facts: LoadedFacts): readonly PlaceComparison[] {
  return facts.rows.flatMap((row) => {
    const judged = facts.places.map((place, index): JudgedPlace => {
      const question = questionOf(facts, row, index);
      return { place, question, cell: judgeCell(question) };
    });
    return placeComparison(facts, row, judged) ?? [];
  });
}
