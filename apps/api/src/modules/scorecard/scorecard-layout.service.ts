import {
  actionsUntil,
  financialYearOf,
  wordsBySource,
  type ScorecardLayout,
} from '@vital-signs/domain';
import type { LiveText, LiveTextService } from '../commentary/live-text.service';
import {
  saidColumns,
  saidRows,
  type ReadReportWord,
  type SaidScorecard,
} from './laid-out-scorecard';
import type { ReportWord, ReportWordsRepository } from './report-words.repository';
import type { Scorecard } from './scorecard.service';

export interface ScorecardLayoutService {
  /** What the layout's columns of words say; one statement where it has any, none otherwise. */
  said(scorecard: Scorecard, layout: ScorecardLayout | null): Promise<SaidScorecard>;
}

export function createScorecardLayoutService(
  repository: ReportWordsRepository,
  liveTexts: Pick<LiveTextService, 'read'>,
): ScorecardLayoutService {
  async function read(scorecard: Scorecard, word: ReportWord): Promise<ReadReportWord> {
    const text = liveTextIn(scorecard, word);
    if (text === null) return { ...word, figures: new Map() };
    const { figures } = await liveTexts.read(text);
    return { ...word, figures: wordsBySource(figures) };
  }

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
      const said = await Promise.all(words.map((word) => read(scorecard, word)));
      return { columns, rows: saidRows(scorecard, facts, columns, said) };
    },
  };
}

/** A comment that is shown as a text that is held against the record; null: it is none, or names no figures. */
function liveTextIn(
  { authority, facts, frozen, period: month, places, revision, rows }: Scorecard,
  { format, indicatorId, kind, periodEnd, text }: ReportWord,
): LiveText | null {
  if (kind !== 'COMMENT' || format !== 'MARKDOWN' || !text.includes('{{')) return null;
  const row = rows.find(({ indicator }) => indicator.id === indicatorId);
  const period = [month, row?.periods?.at(-1)].find((each) => each?.end === periodEnd);
  if (row === undefined || period === undefined) return null;
  return {
    // An edition holds its own month; another period is read as it was known then.
    moment: { authority, revision, frozen: period === month ? frozen : null, period },
    ...{ text, indicator: row.indicator.key, modelled: facts.modelled },
    place: places[0]?.slug ?? null,
  };
}
