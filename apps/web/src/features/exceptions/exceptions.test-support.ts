import { VERDICT_LETTERS } from '@vital-signs/domain';
import type { Cleared, Exception, ExceptionList } from './exceptions-query';

const NORFOLK = {
  __typename: 'Place',
  id: 'norfolk',
  slug: 'norfolk',
  name: 'Norfolk',
  kind: 'AUTHORITY',
} as const;
const MARCH = { __typename: 'Period', key: '2018-03', name: 'March 2018', kind: 'MONTH' } as const;

type Reading = Exception['reading'];

export function aReading(key: string, area = 'Assessments', shown = '56.0%'): Reading {
  const [letter] = VERDICT_LETTERS;
  return {
    __typename: 'BriefReading',
    indicator: {
      __typename: 'Indicator',
      ...{ id: key, key, ref: key, name: `Indicator ${key}`, unit: '%', decimals: 1 },
      ...{ polarity: 'HIGH', leadOfficer: 'A Lead', dataOwner: null },
      reportArea: { __typename: 'ReportArea', id: area, slug: area.toLowerCase(), name: area },
    },
    ...{ shown, absenceSentence: null, state: 'RED', secondState: null, marks: [] },
    ...{ verdict: letter, verdictSentence: 'Worsening: 56.0% is below the lower limit of 60.0%.' },
  };
}

/** A red indicator of March 2018, but for what a test says. */
export function anException(key: string, more: Partial<Exception> = {}): Exception {
  return {
    __typename: 'IndicatorException',
    reading: aReading(key),
    ...{
      place: NORFOLK,
      period: MARCH,
      state: 'RED',
      secondState: null,
      status: 'NEW',
      statusWords: 'New',
    },
    since: 'since March 2018',
    gap: {
      __typename: 'Gap',
      children: 171,
      sentence: '171 more would have been needed for green (80%)',
    },
    rules: [
      {
        __typename: 'FiredRule',
        ...{ rule: 'RED', name: 'Red', isNew: true, since: 'since March 2018' },
        sentence: 'Red: 56.0% is below the red tolerance of 70%.',
        clears: 'At or above 70% it is no longer red: 100 more would have been needed.',
      },
    ],
    ...{ acknowledgement: null, flags: [], tolerances: [] },
    ...{ periods: ['2018-02', '2018-03'], values: [60, 56] },
    ...more,
  };
}

export function aCleared(key: string, withoutFigure = false): Cleared {
  const { rules } = anException(key);
  return {
    __typename: 'ClearedException',
    reading: { ...aReading(key, 'Assessments', '81.0%'), state: 'GREEN' },
    ...{ place: NORFOLK, period: MARCH, withoutFigure, rules },
  };
}

export function aList(
  exceptions: readonly Exception[],
  cleared: readonly Cleared[] = [],
): ExceptionList {
  return {
    __typename: 'ExceptionList',
    ...{ revision: 1, sentence: `${exceptions.length} exceptions.`, orderSentence: 'New first.' },
    rulesInWords: ['Red: rated red; of two ratings either of them.'],
    authority: {
      __typename: 'Authority',
      id: 'norfolk',
      edition: null,
      slug: 'norfolk',
      name: 'Norfolk',
    },
    period: MARCH,
    places: [NORFOLK],
    ...{ exceptions, cleared },
  };
}
