import {
  caseListCount,
  caseListLabel,
  caseListLink,
  caseListSentence,
  judgeCell,
  mayDoAt,
  questionOf,
  spanOfRow,
  type Period,
} from '@vital-signs/domain';
import { accessTo, type SystemViewer, type Viewer } from '../../viewer/viewer';
import type { AuthorityService } from '../authority/authority.service';
import { momentOf } from '../edition/moment';
import type { PlaceNode } from '../place/place-tree';
import type { RowRecord, ScorecardFactsService } from '../scorecard/scorecard-facts.service';
import type { CaseLinkRepository } from './case-link.repository';

/** Behind which figures links are asked for. */
export interface CaseListsAsked {
  readonly authority: string;
  /** Slug; null: the authority itself. */
  readonly place: string | null;
  readonly period: Period | null;
  readonly edition: number | null;
  /** Keys. */
  readonly indicators: readonly string[];
}

/** `CaseList` of the schema. */
export interface CaseList {
  readonly indicator: string;
  readonly url: string;
  readonly label: string;
  readonly sentence: string;
  readonly count: number | null;
}

export interface CaseListService {
  /** None where what is asked about is not known to the viewer, or out of their scope. */
  lists(asked: CaseListsAsked): Promise<readonly CaseList[]>;
}

interface Sources {
  readonly authorities: AuthorityService;
  readonly facts: ScorecardFactsService;
  readonly caseLinks: CaseLinkRepository;
  readonly viewer: Viewer | SystemViewer;
}

/** What a link names of a place: of a team its locality too. */
function namesOf({ kind, slug, parent }: PlaceNode) {
  return kind === 'TEAM'
    ? { place: parent?.slug ?? slug, team: slug }
    : { place: slug, team: null };
}

function listOf(
  row: RowRecord,
  template: string,
  place: PlaceNode,
  question: Parameters<typeof judgeCell>[0],
  period: Period,
): CaseList | null {
  const { current, judgement } = judgeCell(question);
  const { indicator } = row;
  const link = { ...namesOf(place), indicator: indicator.ref ?? indicator.key, period };
  const url = caseListLink(template, link);
  if (url === null) return null;
  const isCount = indicator.measureKind === 'COUNT';
  const figure = {
    ...{ measureKind: indicator.measureKind, polarity: judgement.polarityUsed },
    ...{ countsChildren: indicator.countsChildren, value: current?.value ?? null },
    ...{ numerator: current?.numerator ?? null, denominator: current?.denominator ?? null },
    countsProvenance: (isCount ? current?.provenance : current?.countsProvenance) ?? null,
  };
  const found = caseListCount(figure);
  return {
    ...{ indicator: indicator.key, url, count: found.count },
    label: caseListLabel(found, figure),
    sentence: caseListSentence(found, figure),
  };
}

export function createCaseListService(sources: Sources): CaseListService {
  return {
    async lists({ place: slug, indicators, ...asked }) {
      const moment = await momentOf(sources.authorities, asked);
      if (moment === null) return [];
      const templates = await sources.caseLinks.templates(moment.authority.authorityId, indicators);
      if (templates.size === 0) return [];
      const facts = await sources.facts.load({
        ...{ ...moment, place: slug, months: 1, modelled: true, indicators: [...templates.keys()] },
        ...{ measuredSince: null, columns: 'SELF', withFindings: false },
      });
      const place = facts?.places[0]?.node;
      const grants = accessTo(sources.viewer, asked.authority)?.grants ?? [];
      if (facts === null || place === undefined || !mayDoAt(grants, 'READ_TEAMS', place)) return [];
      return facts.rows.flatMap((row) => {
        const template = templates.get(row.indicator.key);
        const period = spanOfRow(facts, row).months.at(-1);
        if (template === undefined || period === undefined) return [];
        const list = listOf(row, template, place, questionOf(facts, row, 0), period);
        return list === null ? [] : [list];
      });
    },
  };
}
