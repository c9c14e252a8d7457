import { columnWord } from '../scorecard/view-columns';
import type { ViewColumn } from '../scorecard/view-columns';
import type { LayoutColumn } from './layout-columns';
import type { ScorecardLayout } from './scorecard-layout';

const VIEW_OF: Record<LayoutColumn, readonly ViewColumn[]> = {
  REF: ['ref'],
  NAME: ['indicator'],
  UNIT: ['unit'],
  POLARITY: ['good'],
  DATA_NOTE: ['note'],
  FREQUENCY: ['frequency'],
  BASIS: ['basis'],
  NUMERATOR: ['numerator'],
  DENOMINATOR: ['denominator'],
  CURRENT: ['current'],
  PERIOD: ['period'],
  PREVIOUS_YEAR: ['previous-year'],
  TREND: ['months'],
  PARENT: ['parent'],
  SPARKLINE: ['trend'],
  YEAR_TO_DATE: ['ytd'],
  PREVIOUS_YEAR_TO_DATE: ['previous-ytd'],
  TARGET: ['target'],
  TRAVEL: ['direction'],
  RATING: ['rating'],
  SECOND_RATING: ['second-rating'],
  PLACES: ['rag'],
  TOLERANCES: ['tolerances'],
  TOLERANCE_LIMITS: ['limits'],
  BENCHMARKS: ['neighbours', 'best-neighbour', 'national', 'top-quartile', 'region'],
  GAP: ['gap'],
  DATA_STATUS: ['status'],
  COMMENTS: ['comments'],
  ACTIONS: ['actions'],
  RATING_AS_PRINTED: ['printed-rating'],
  JUDGEMENT_AS_PRINTED: ['printed-judgement'],
};

/** A column of a view with what an authority calls it; null: the product's own words. */
export interface HeadedColumn {
  readonly column: ViewColumn;
  readonly heading: string | null;
}

/** The columns of a layout as those of a view, in its order. One that stands for several heads each of them, before its name. */
export function laidOutColumns({ columns }: Pick<ScorecardLayout, 'columns'>): HeadedColumn[] {
  return columns.flatMap(({ column, heading }) => {
    const views = VIEW_OF[column];
    return views.map((view) => ({
      column: view,
      heading: heading === null || views.length === 1 ? heading : `${heading}: ${columnWord(view)}`,
    }));
  });
}
