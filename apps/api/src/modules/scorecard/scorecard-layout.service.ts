import { actionsUntil, financialYearOf, type ScorecardLayout } from '@vital-signs/domain';
import { saidColumns, saidRows, type SaidScorecard } from './laid-out-scorecard';
import type { ReportWordsRepository } from './report-words.repository';
import type { Scorecard } from './scorecard.service';

export interface ScorecardLayoutService {
  /** What the layout's columns of words say; one statement where it has any, none otherwise. */
  said(scorecard: Scorecard, layout: ScorecardLayout | null): Promise<SaidScorecard>;
}

export function createScorecardLayoutService(
  repository: ReportWordsRepository,
): ScorecardLayoutService {
  return {
    async said(scorecard, layout) {
      const { authority, facts, period, revision, edition } = scorecard;
      const columns = saidColumns(layout);
      const [place] = facts.places;
      if (columns.length === 0 || place === undefined) return { columns, rows: [] };
      const words = await repository.at({
        ...{ authorityId: authority.authorityId, revision, placeId: place.id },
        isAuthority: place.kind === 'AUTHORITY',
        periodEnd: period.end,
        actionsUntil: actionsUntil(period, edition),
        previousYearEnd: financialYearOf(period, authority.financialYearStartMonth).start,
      });
      return { columns, rows: saidRows(scorecard, facts, columns, words) };
    },
  };
}
