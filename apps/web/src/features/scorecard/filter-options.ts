import {
  DIRECTION_MEANINGS,
  MARK_CHOICES,
  POLARITIES,
  PROVENANCES,
  TRAJECTORY_STANDINGS,
  directionWord,
  latestCodeOf,
  markChoiceWord,
  polarityWord,
  provenanceWord,
  trajectoryWord,
} from '@vital-signs/domain';
import { capital } from '../../lib/capital';
import type { Choice } from '../../ui/choice';
import { saidState } from './shown-layout';
import type { ShownRow, ShownScorecard } from './shown-scorecard';

/** What can be chosen in each filter, each with how many rows of the whole scorecard it fits. */
export interface FilterOptions {
  readonly areas: readonly Choice[];
  readonly ratings: readonly Choice[];
  readonly directions: readonly Choice[];
  /** None where no trajectory runs. */
  readonly standings: readonly Choice[];
  readonly polarities: readonly Choice[];
  readonly provenances: readonly Choice[];
  readonly marks: readonly Choice[];
}

/** The choices that a scorecard offers: only what it has, in the order of the report. */
export function filterOptions(scorecard: ShownScorecard): FilterOptions {
  const { rows, counts } = scorecard;
  const areas = new Map(
    rows.map(({ indicator: { reportArea } }) => [reportArea.slug, reportArea.name]),
  );
  return {
    areas: [...areas].map(([slug, name]) =>
      choice(slug, name, rows, (row) => row.indicator.reportArea.slug === slug),
    ),
    ratings: counts.map(({ state, count }) => ({
      key: state,
      label: capital(saidState(scorecard, state).word),
      note: String(count),
    })),
    directions: DIRECTION_MEANINGS.map((meaning) =>
      choice(meaning, directionWord(meaning), rows, (row) => row.meanings[0] === meaning),
    ),
    standings: found(
      TRAJECTORY_STANDINGS.map((standing) =>
        choice(
          standing,
          trajectoryWord(standing),
          rows,
          (row) => row.trajectories?.some((place) => place?.standing === standing) ?? false,
        ),
      ),
    ),
    polarities: found(
      POLARITIES.map((polarity) =>
        choice(
          polarity,
          polarityWord(polarity),
          rows,
          (row) => row.indicator.polarity === polarity,
        ),
      ),
    ),
    provenances: found(
      PROVENANCES.map((provenance) =>
        choice(provenance, provenanceWord(provenance), rows, (row) =>
          row.codes.some((codes) => latestCodeOf(codes).provenance === provenance),
        ),
      ),
    ),
    marks: found(
      MARK_CHOICES.map((mark) =>
        choice(mark, markChoiceWord(mark), rows, (row) =>
          mark === 'ANY' ? row.marks.length > 0 : row.marks.some((own) => own.mark === mark),
        ),
      ),
    ),
  };
}

function choice(
  key: string,
  word: string,
  rows: readonly ShownRow[],
  fits: (row: ShownRow) => boolean,
): Choice {
  return { key, label: capital(word), note: String(rows.filter(fits).length) };
}

function found(choices: readonly Choice[]): readonly Choice[] {
  return choices.filter(({ note }) => note !== '0');
}
