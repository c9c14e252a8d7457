import {
  codesDecidedAt,
  judgeCell,
  periodKey,
  questionOf,
  spanOfRow,
  type Basis,
  type Period,
} from '@vital-signs/domain';
import type { AuthorityRecord } from '../authority/authority.repository';
import { reportedIn } from '../authority/reported-period';
import { frozenFor, revisionOf } from '../edition/moment';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import type { PlaceNode } from '../place/place-tree';
import type { ScorecardFactsService } from '../scorecard/scorecard-facts.service';

export interface SeriesAsked {
  readonly authority: AuthorityRecord;
  /** Key of the indicator. */
  readonly indicator: string;
  /** Slug of a place; null: the authority itself. */
  readonly place: string | null;
  readonly months: readonly Period[];
  /** Null: the basis of the indicator's monthly figures. */
  readonly basis: Basis | null;
}

/** Figures over time, every list aligned with the months, or with the row's own longer periods. */
export interface Series {
  readonly indicator: IndicatorRecord;
  readonly place: PlaceNode;
  readonly basis: Basis;
  readonly months: readonly string[];
  readonly decimals: number;
  readonly values: readonly (number | null)[];
  readonly numerators: readonly (number | null)[];
  readonly denominators: readonly (number | null)[];
  readonly codes: string;
}

export interface SeriesService {
  /** Null where the indicator or the place is not known, or nothing was ever reported. */
  series(asked: SeriesAsked): Promise<Series | null>;
}

export function createSeriesService(facts: ScorecardFactsService): SeriesService {
  return {
    async series({ authority, indicator: key, place, months, basis }) {
      const last = months.at(-1);
      const period = last && reportedIn(authority, last);
      const revision = period === undefined ? null : revisionOf(authority, period);
      if (period === undefined || revision === null) return null;
      const loaded = await facts.load({
        authority,
        revision,
        frozen: frozenFor(authority, period),
        period,
        place,
        months: months.length,
        modelled: true,
        indicators: [key],
        measuredSince: null,
        columns: 'SELF',
        basis,
      });
      const row = loaded?.rows[0];
      const column = loaded?.places[0];
      if (!loaded || row === undefined || column === undefined) return null;
      const judged = judgeCell(questionOf(loaded, row, 0));
      const span = spanOfRow(loaded, row);
      const periods = span.months.slice(-span.shown);
      const shown = judged.observed.slice(-periods.length);
      const { decimals } = row.indicator;
      return {
        indicator: row.indicator,
        place: column.node,
        basis: row.indicator.basis,
        months: periods.map(periodKey),
        decimals,
        values: judged.values,
        numerators: shown.map((month) => month?.numerator ?? null),
        denominators: shown.map((month) => month?.denominator ?? null),
        codes: codesDecidedAt(
          judged.codes,
          { row, place: column, span },
          basis === 'YEAR_TO_DATE' ? undefined : loaded.findings,
        ),
      };
    },
  };
}
