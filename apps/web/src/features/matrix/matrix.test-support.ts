import { absenceDigit, figureLetter } from '@vital-signs/domain';
import type { Matrix, MatrixRow } from './matrix';

export const PLACES: Matrix['places'] = [
  place('norfolk', 'Norfolk', 'AUTHORITY'),
  place('breckland', 'Breckland', 'LOCALITY'),
  place('west', 'West', 'LOCALITY'),
];

export const MODELLED = figureLetter('MODELLED', false);
export const PUBLISHED = figureLetter('PUBLISHED', false);
export const ILLEGIBLE = absenceDigit('NOT_LEGIBLE');

function place(slug: string, name: string, kind: Matrix['places'][number]['kind']) {
  const relation = kind === 'AUTHORITY' ? ('SELF' as const) : ('CHILD' as const);
  return {
    __typename: 'ScorecardPlace' as const,
    ...{ slug, name, shortName: name, kind, relation, modelled: false },
  };
}

/** A row in the percentages of assessments, none of it modelled. */
export function aRow(
  rest: Partial<MatrixRow> = {},
  indicator: Partial<MatrixRow['indicator']> = {},
): MatrixRow {
  return {
    __typename: 'MatrixRow',
    indicator: {
      __typename: 'Indicator',
      ...{ id: `norfolk/${indicator.key ?? '3.3'}`, key: '3.3', ref: indicator.key ?? '3.3' },
      ...{ name: 'Assessments in 45 days', unit: '%', decimals: 1 },
      reportArea: {
        __typename: 'ReportArea',
        ...{ id: 'norfolk/assessments', slug: 'assessments', name: 'Assessments' },
      },
      ...indicator,
    },
    ...{ values: [56, 36, 77.9], decimals: [1, 0, 1], codes: PUBLISHED.repeat(3) },
    ...{ states: ['RED', 'RED', 'AMBER'], secondStates: null, distances: [null, -20, 21.9] },
    ...{ meanings: ['NONE', 'WORSE', 'BETTER'], ranks: [null, 2, 1], unranked: null },
    verdicts: ['NOT_JUDGED', 'DIFFERS_WORSE', 'MAY_DIFFER_BETTER'],
    marks: [],
    ...rest,
  };
}

/** A count of the area Early Help, which has neither distances nor ranks. */
export function aCount(): MatrixRow {
  return aRow(
    {
      ...{ values: [229, 28, 43], decimals: [0, 0, 0], states: Array(3).fill('NOT_RATED') },
      ...{ distances: [null, null, null], meanings: Array(3).fill('NONE') },
      ...{ ranks: [null, null, null], verdicts: Array(3).fill('NOT_JUDGED') },
      ...{ codes: `${PUBLISHED}${MODELLED}${MODELLED}`, unranked: 'Not ranked: counts.' },
    },
    {
      ...{ key: '1.1', name: 'Requests for support', unit: null, decimals: 0 },
      reportArea: {
        __typename: 'ReportArea',
        ...{ id: 'norfolk/early-help', slug: 'early-help', name: 'Early Help' },
      },
    },
  );
}

export function aMatrix(rest: Partial<Matrix> = {}): Matrix {
  return {
    __typename: 'Matrix',
    authority: { __typename: 'Authority', id: 'norfolk', name: 'Norfolk' },
    period: { __typename: 'Period', key: '2018-03', name: 'March 2018' },
    places: PLACES,
    rows: [aCount(), aRow()],
    ...rest,
  };
}
