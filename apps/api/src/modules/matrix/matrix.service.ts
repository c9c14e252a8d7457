import {
  judgeMatrix,
  onlyPlaces,
  type MatrixRow as JudgedMatrixRow,
  type Period,
} from '@vital-signs/domain';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { AuthorityService } from '../authority/authority.service';
import { momentOf, type MomentAsked } from '../edition/moment';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import type { RowRecord, ScorecardFactsService } from '../scorecard/scorecard-facts.service';
import { columnOf, type ScorecardPlace } from '../scorecard/scorecard.service';

export interface MatrixAsked extends MomentAsked {
  /** Slug of the place whose parts are shown; null: the authority itself. */
  readonly place: string | null;
}

export interface MatrixRow extends JudgedMatrixRow<RowRecord> {
  readonly indicator: IndicatorRecord;
}

/** All indicators by a place and those below it, in one month. */
export interface Matrix {
  readonly authority: AuthorityRecord;
  readonly period: Period;
  readonly revision: number;
  readonly places: readonly ScorecardPlace[];
  readonly rows: readonly MatrixRow[];
}

export interface MatrixService {
  /** Null where the authority, the place or the edition is not known. */
  matrix(asked: MatrixAsked): Promise<Matrix | null>;
}

export function createMatrixService(
  authorities: AuthorityService,
  facts: ScorecardFactsService,
): MatrixService {
  return {
    async matrix({ place, ...asked }) {
      const moment = await momentOf(authorities, asked);
      if (moment === null) return null;
      const { authority, period, revision } = moment;
      const loaded = await facts.load({
        ...moment,
        place,
        months: 1,
        modelled: true,
        indicators: null,
        columns: 'NEIGHBOURS',
        reach: { own: 1, beside: 1 },
      });
      if (loaded === null) return null;
      const shown = loaded.places.flatMap(({ relation }, index) =>
        relation === 'PARENT' ? [] : [index],
      );
      const judged = onlyPlaces(loaded, shown);
      return {
        authority,
        period,
        revision,
        places: judged.places.map(columnOf),
        rows: judgeMatrix<RowRecord>(judged).map((row) => ({
          ...row,
          indicator: row.facts.indicator,
        })),
      };
    },
  };
}
