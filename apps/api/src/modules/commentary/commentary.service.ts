import { lastDay, parsePeriodKey, type CheckedClaim, type Period } from '@vital-signs/domain';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import type { IndicatorService } from '../indicator/indicator.service';
import type { ObservationRepository } from '../observation/observation.repository';
import type { PlaceNode, PlaceTree } from '../place/place-tree';
import type { PlaceService } from '../place/place.service';
import type { SectionRecord, SectionService } from '../section/section.service';
import type { CommentaryRepository, CommentaryRow, StatementRow } from './commentary.repository';
import { checkStatements, monthOf } from './statement-check';

export interface CommentaryQuestion {
  readonly authority: AuthorityRecord;
  readonly revision: number;
  readonly period: Period;
  /** The place on whose page it is to stand. */
  readonly place: PlaceNode;
  /** Numbers of the sections on which it may stand, and of an indicator that it may be about. */
  readonly sectionIds: readonly number[];
  readonly indicatorId: number | null;
}

/** A claim, and what the figures on record say of it. */
export interface Statement extends StatementRow, Pick<CheckedClaim, 'verdict' | 'sentence'> {
  readonly indicator: IndicatorRecord;
  readonly place: PlaceNode;
  readonly period: Period;
}

/** Something that was said about figures, with its claims checked. */
export interface Commentary extends Omit<CommentaryRow, 'statements'> {
  readonly section: SectionRecord | null;
  readonly indicator: IndicatorRecord | null;
  readonly place: PlaceNode | null;
  readonly period: Period;
  readonly statements: readonly Statement[];
}

export interface CommentaryService {
  /**
   * What was said of a month: on the authority’s page everything, on another what is about that
   * place and what is about the whole authority.
   */
  of(question: CommentaryQuestion): Promise<readonly Commentary[]>;
}

interface Sources {
  readonly places: PlaceService;
  readonly indicators: IndicatorService;
  readonly sections: SectionService;
  readonly commentary: CommentaryRepository;
  readonly observations: ObservationRepository;
}

export function createCommentaryService(sources: Sources): CommentaryService {
  return {
    async of({ authority, revision, period, place, sectionIds, indicatorId }) {
      const at = { authorityId: authority.authorityId, revision };
      const [rows, tree, catalogue, sections] = await Promise.all([
        sources.commentary.of({ ...at, month: period.start, sectionIds, indicatorId }),
        sources.places.treeOn(authority, lastDay(period), revision),
        sources.indicators.catalogueAt(at),
        sources.sections.ofAuthority(at),
      ]);
      const shown = rows.filter(({ placeId }) => isShownAt(place, placeId, tree));
      const byId = new Map(catalogue.map((indicator) => [indicator.id, indicator]));
      const claims = shown.flatMap(({ statements }) => statements);
      const checked = await checkStatements(at, claims, byId, tree.places, sources.observations);
      const verdicts = new Map(claims.map(({ id }, index) => [id, checked[index]]));
      return shown.map((row) => ({
        ...row,
        section: sections.find(({ id }) => id === row.sectionId) ?? null,
        indicator: row.indicatorId === null ? null : (byId.get(row.indicatorId) ?? null),
        place: placeOf(row.placeId, tree),
        period: parsePeriodKey(row.periodStart.slice(0, 7)),
        statements: row.statements.flatMap((statement): Statement[] => {
          const indicator = byId.get(statement.indicatorId);
          const about = placeOf(statement.placeId, tree);
          const claim = verdicts.get(statement.id);
          if (indicator === undefined || about === null || claim === undefined) return [];
          const { verdict, sentence } = claim;
          const month = monthOf(statement);
          return [{ ...statement, verdict, sentence, indicator, place: about, period: month }];
        }),
      }));
    },
  };
}

function placeOf(id: number | null, { places }: PlaceTree): PlaceNode | null {
  return id === null ? null : (places.find(({ placeId }) => placeId === id) ?? null);
}

function isShownAt(page: PlaceNode, about: number | null, { root }: PlaceTree): boolean {
  if (page.parent === null || about === null) return true;
  return about === page.placeId || about === root?.placeId;
}
