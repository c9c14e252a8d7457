import {
  asNumber,
  inForceFor,
  judgeCell,
  judgeScorecard,
  periodKey,
  questionOf,
  spanOfRow,
  type Direction,
  type JudgedCell,
  type JudgedRow,
  type Period,
  type RatingWording,
  type ScorecardMark,
} from '@vital-signs/domain';
import type { AuthorityRecord } from '../authority/authority.repository';
import { wordingOf } from '../authority/own-words';
import { reportedIn } from '../authority/reported-period';
import { editionFor } from '../edition/edition-record';
import { frozenFor, revisionOf } from '../edition/moment';
import type { ObservationRepository, PrintRecord } from '../observation/observation.repository';
import type { PlaceNode } from '../place/place-tree';
import type {
  LoadedFacts,
  RowRecord,
  ScorecardFactsService,
} from '../scorecard/scorecard-facts.service';
import type { RecordAt } from '../indicator/indicator.repository';
import { wordedTrajectory, type WordedTrajectory } from '../target/worded-trajectory';
import type { ToleranceRecord } from '../yardstick/yardstick.service';
import { wordsOf, type ReadingWords } from './reading-words';

export interface ReadingAsked {
  readonly authority: AuthorityRecord;
  /** Key of the indicator. */
  readonly indicator: string;
  /** Slug of the place; null: the authority itself. */
  readonly place: string | null;
  readonly period: Period;
  /** Number of an edition; null: as known now. */
  readonly edition: number | null;
}

/** One indicator in one place and period, judged, with what is said about it. */
export interface Reading {
  readonly period: Period;
  readonly place: PlaceNode;
  readonly revision: number;
  readonly row: JudgedRow<RowRecord>;
  readonly cell: JudgedCell;
  /** Value and predecessor as ordinary numbers. */
  readonly value: number | null;
  readonly previous: number | null;
  readonly direction: Direction;
  /** In force at the period's end. */
  readonly tolerance: ToleranceRecord | null;
  readonly print: PrintRecord | null;
  readonly words: ReadingWords;
  /** How its authority says ratings. */
  readonly wording: RatingWording;
  /** Where it stands on the way to its target; null where no trajectory runs. */
  readonly trajectory: WordedTrajectory | null;
  /** Those of the month, and those of the row as a whole. */
  readonly marks: readonly ScorecardMark[];
}

export interface ReadingService {
  /** Null where the indicator, the place or the edition is not known. */
  reading(asked: ReadingAsked): Promise<Reading | null>;
  /** The reading of the first row at the first place of facts that were loaded; null where there is none. */
  readingOf(
    loaded: LoadedFacts,
    at: RecordAt & { readonly wording: RatingWording },
  ): Promise<Reading | null>;
}

export function createReadingService(
  facts: ScorecardFactsService,
  observations: ObservationRepository,
): ReadingService {
  const readingOf: ReadingService['readingOf'] = async (
    loaded,
    { authorityId, revision, wording },
  ) => {
    const [rowFacts] = loaded.rows;
    const [column] = loaded.places;
    const period = rowFacts && spanOfRow(loaded, rowFacts).months.at(-1);
    if (rowFacts === undefined || column === undefined || period === undefined) return null;
    const { indicator } = rowFacts;
    const print = await observations.print({
      authorityId,
      revision,
      indicatorId: indicator.id,
      placeId: column.id,
      basis: indicator.basis,
      period,
    });
    const question = questionOf(loaded, rowFacts, 0);
    const cell = judgeCell(question);
    const [row] = judgeScorecard(loaded).rows;
    if (row === undefined) return null;
    const standing = row.trajectories?.[0] ?? null;
    const periodsKey = periodKey(period);
    return {
      period,
      place: column.node,
      revision,
      wording,
      row,
      cell,
      value: cell.measured.value === null ? null : asNumber(cell.measured.value),
      previous: cell.previous === null ? null : asNumber(cell.previous),
      direction: cell.direction,
      tolerance: inForceFor(rowFacts.tolerances, column.id, period),
      print,
      words: wordsOf({ ...question, indicator }, cell, wording),
      trajectory: standing && wordedTrajectory(standing, question, cell),
      marks: row.marks.filter(
        ({ month, place }) => (month === null || month === periodsKey) && (place ?? 0) === 0,
      ),
    };
  };
  return {
    readingOf,
    async reading({ authority, indicator, place, period: named, edition: number }) {
      const period = reportedIn(authority, named);
      const edition = number === null ? null : editionFor(authority, { number });
      if (number !== null && edition === null) return null;
      const revision = revisionOf(authority, period, edition);
      if (revision === null) return null;
      const at = { authorityId: authority.authorityId, revision };
      const loaded = await facts.load({
        authority,
        revision: at.revision,
        frozen: frozenFor(authority, period, edition),
        period,
        place,
        months: 13,
        modelled: true,
        indicators: [indicator],
        measuredSince: null,
        columns: 'SELF',
      });
      return loaded === null ? null : readingOf(loaded, { ...at, wording: wordingOf(authority) });
    },
  };
}
