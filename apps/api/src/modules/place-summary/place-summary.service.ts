import {
  differencesSentence,
  gapSentence,
  largestGaps,
  placeDifferences,
  placeStandings,
  readingChanges,
  secondStateChanges,
  standingSentence,
  stateChanges,
  statedRedCount,
  type Gap,
  type JudgementModel,
  type Period,
  type PlaceStanding,
  type PlaceVerdict,
  type RatingWording,
  type ReadingChange,
  type StateChange,
} from '@vital-signs/domain';
import type { BriefReading } from '../area-summary/brief-reading';
import { turnedOf, type Turned } from '../area-summary/area-summary.service';
import { monthAccount, type AccountedReading } from '../area-summary/month-account';
import { wordingOf } from '../authority/own-words';
import type { AuthorityService } from '../authority/authority.service';
import { momentOf, type MomentAsked } from '../edition/moment';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import type { PlaceNode } from '../place/place-tree';
import type {
  LoadedFacts,
  RowRecord,
  ScorecardFactsService,
} from '../scorecard/scorecard-facts.service';
import type { SectionService } from '../section/section.service';
import { placePosition, type PlacePosition } from './place-position';

export interface PlaceSummaryAsked extends MomentAsked {
  /** Slug of the place; null: the authority itself. */
  readonly place: string | null;
}

export interface PlaceGap {
  readonly reading: BriefReading;
  readonly gap: Gap & { readonly sentence: string };
}

export interface PlaceDifference {
  readonly reading: BriefReading;
  readonly verdict: PlaceVerdict;
  readonly sentence: string;
}

/** A place below, with how its readings are rated. */
export interface ChildSummary {
  readonly place: PlaceNode;
  readonly counts: readonly StateChange[];
  /** By the second of two ratings; none where the authority rates once. */
  readonly secondCounts: readonly StateChange[];
  /** How many of those that are not rated a paper calls red, without a figure. */
  readonly statedRed: number;
  readonly figureCount: number;
  readonly modelledCount: number;
}

/** A place at a glance in one month. */
export interface PlaceSummary {
  readonly place: PlaceNode;
  readonly period: Period;
  readonly revision: number;
  readonly sentence: string;
  readonly counts: readonly StateChange[];
  readonly secondCounts: readonly StateChange[];
  readonly statedRed: number;
  readonly turned: readonly Turned[];
  readonly gaps: readonly PlaceGap[];
  readonly differences: readonly PlaceDifference[];
  readonly differencesSentence: string;
  readonly positions: readonly (PlacePosition & { readonly indicator: IndicatorRecord })[];
  readonly caseloads: readonly BriefReading[];
  readonly children: readonly ChildSummary[];
  readonly figureCount: number;
  readonly modelledCount: number;
}

export interface PlaceSummaryService {
  /** Null where the authority, the place or the edition is not known. */
  summary(asked: PlaceSummaryAsked): Promise<PlaceSummary | null>;
}

const MOST_GAPS = 5;
/** The pages of the report whose readings say how much work each worker carries. */
const CASELOAD_SECTIONS = ['caseloads', 'changes-of-worker'];

export function createPlaceSummaryService(
  authorities: AuthorityService,
  sections: SectionService,
  facts: ScorecardFactsService,
): PlaceSummaryService {
  return {
    async summary({ place, ...asked }) {
      const moment = await momentOf(authorities, asked);
      if (moment === null) return null;
      const { authority, period, revision } = moment;
      const [loaded, pages] = await Promise.all([
        facts.load({
          ...moment,
          place,
          months: 13,
          modelled: true,
          indicators: null,
          columns: 'KIN',
          // Of other places only this month is told, and how they were rated in the one before.
          reach: { beside: 2 },
        }),
        sections.ofAuthority({ authorityId: authority.authorityId, revision }),
      ]);
      const node = loaded?.places[0]?.node;
      if (loaded === null || node === undefined) return null;
      const account = monthAccount(loaded);
      const briefs = new Map(account.map(({ row, brief }) => [row.indicator.id, brief]));
      const briefOf = ({ indicator }: RowRecord) => briefs.get(indicator.id);
      const standings = standingsOf(loaded, node);
      const caseloads = new Set(
        pages
          .filter(({ slug }) => CASELOAD_SECTIONS.includes(slug))
          .flatMap(({ indicatorIds }) => indicatorIds),
      );
      return {
        place: node,
        period,
        revision,
        sentence: standingSentence(account, wordingOf(authority)),
        ...countsOf(account, authority.judgementModel),
        turned: turnedOf(account),
        gaps: gapsOf(account, wordingOf(authority)),
        differences: placeDifferences(standings).flatMap(({ row, compared }) => {
          const reading = briefOf(row);
          const { verdict, sentence } = compared;
          return reading && sentence !== null ? [{ reading, verdict, sentence }] : [];
        }),
        differencesSentence: differencesSentence(
          standings,
          node.parent === null ? null : authority.name,
        ),
        positions: standings.map((standing) => ({
          ...placePosition(loaded, standing),
          indicator: standing.row.indicator,
        })),
        caseloads: account
          .filter(({ row }) => caseloads.has(row.indicator.id))
          .map(({ brief }) => brief),
        children: childrenOf(loaded, node, authority.judgementModel),
        ...figuresOf(account),
      };
    },
  };
}

function gapsOf(account: readonly AccountedReading[], wording: RatingWording): readonly PlaceGap[] {
  return largestGaps(account, MOST_GAPS).map(({ change: { brief, row }, gap }) => ({
    reading: brief,
    gap: { ...gap, sentence: gapSentence(gap, row.indicator.unit ?? '', wording) },
  }));
}

function indexOf({ places }: LoadedFacts, node: PlaceNode): number {
  return places.findIndex((place) => place.node === node);
}

/** Where a place stands among its siblings and beside the authority; nowhere where it is the authority. */
function standingsOf(loaded: LoadedFacts, node: PlaceNode): readonly PlaceStanding<RowRecord>[] {
  const { parent } = node;
  if (parent === null) return [];
  let root = parent;
  while (root.parent !== null) root = root.parent;
  return placeStandings<RowRecord>(loaded, {
    own: 0,
    whole: indexOf(loaded, root),
    siblings: parent.children.map((sibling) => indexOf(loaded, sibling)),
    incomplete: parent.hasUnseenChildren,
  });
}

function childrenOf(
  loaded: LoadedFacts,
  node: PlaceNode,
  model: JudgementModel,
): readonly ChildSummary[] {
  const changes = readingChanges(
    loaded,
    node.children.map((child) => indexOf(loaded, child)),
  );
  return node.children.map((place, index) => {
    const own = changes[index] ?? [];
    return { place, ...countsOf(own, model), ...figuresOf(own) };
  });
}

/** How the readings are rated: of two ratings by both, and what is stated red apart. */
function countsOf(changes: readonly ReadingChange[], model: JudgementModel) {
  return {
    counts: stateChanges(changes, model),
    secondCounts: secondStateChanges(changes, model),
    statedRed: statedRedCount(changes),
  };
}

/** How many figures of the month there are, and how many of them are modelled. */
function figuresOf(changes: readonly ReadingChange[]) {
  const present = changes.filter(({ now }) => now.measured.value !== null);
  const modelled = present.filter(({ now }) => now.current?.provenance === 'MODELLED');
  return { figureCount: present.length, modelledCount: modelled.length };
}
