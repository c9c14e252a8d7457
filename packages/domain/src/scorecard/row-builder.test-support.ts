import type { DataMark, DirectionMeaning, Polarity, RatingState } from '../vocabulary';
import type { TrajectoryStandingState } from '../trajectory/trajectory-standing';
import type { ViewableRow } from './view-row';

interface RowParts {
  readonly name?: string | null;
  readonly area?: string;
  readonly polarity?: Polarity;
  readonly states?: readonly RatingState[];
  readonly secondStates?: readonly RatingState[];
  readonly meanings?: readonly DirectionMeaning[];
  readonly codes?: readonly string[];
  readonly values?: ViewableRow['values'];
  readonly marks?: readonly DataMark[];
  readonly standings?: readonly (TrajectoryStandingState | null)[];
  readonly target?: number;
  readonly tolerances?: ViewableRow['tolerances'];
  readonly benchmarks?: ViewableRow['benchmarks'];
  readonly yearToDate?: number;
}

/** A row of a scorecard of one place and one month, but for what a test says. */
export function aRow(ref: string | null, parts: RowParts = {}): ViewableRow {
  const area = parts.area ?? 'Assessments';
  return {
    indicator: {
      key: ref ?? 'no-ref',
      ref,
      name: parts.name === undefined ? `Indicator ${ref}` : parts.name,
      polarity: parts.polarity ?? 'HIGH',
      dataNote: null,
      reportArea: { slug: area.toLowerCase().replaceAll(' ', '-'), name: area },
    },
    values: parts.values ?? [[1]],
    codes: parts.codes ?? ['P'],
    states: parts.states ?? ['NOT_RATED'],
    secondStates: parts.secondStates ?? null,
    meanings: parts.meanings ?? ['NONE'],
    yearToDate: { value: parts.yearToDate ?? null },
    previousYearToDate: { value: null },
    target: parts.target === undefined ? null : { value: parts.target },
    tolerances: parts.tolerances ?? [],
    benchmarks: parts.benchmarks ?? [],
    marks: (parts.marks ?? []).map((mark) => ({ mark })),
    trajectories: parts.standings?.map((standing) => standing && { standing }),
  };
}
