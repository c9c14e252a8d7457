import { month, periodsUpTo } from '../period';
import type { Period } from '../period';
import { aCell, aFactsRow, COUNTY } from '../scorecard/scorecard-builder.test-support';
import type { Reported } from '../scorecard/scorecard-builder.test-support';
import type {
  AnnotationFacts,
  IndicatorFacts,
  MonthSpan,
  PlaceFacts,
  RowFacts,
} from '../scorecard/scorecard-facts';
import type { Tolerance } from '../tolerance';
import type { ExceptionFacts } from './exception-facts';
import { DEFAULT_EXCEPTION_RULES } from './exception-rules';
import { judgeExceptions } from './judge-exceptions';
import type { IndicatorException } from './judge-exceptions';

export const MARCH = month('2018-03');

/** From long before until further notice. */
const ALWAYS = { from: '2010-01-01', to: null, placeId: null };

interface RowParts {
  readonly key?: string;
  readonly facts?: Partial<IndicatorFacts>;
  readonly tolerance?: Tolerance;
  readonly target?: number;
  readonly annotations?: readonly AnnotationFacts[];
  /** Its own periods, the last of them being that of the last figure. */
  readonly periods?: readonly Period[];
}

/** A percentage where high is good, but for what a test says, with its figures up to March 2018. */
export function anExceptionRow(figures: readonly Reported[], parts: RowParts = {}): RowFacts {
  const { key = '3.3', facts, tolerance, target, annotations, periods } = parts;
  const ownSpan: MonthSpan | undefined = periods && { months: periods, shown: 1, inYearToDate: 1 };
  const described = { measureKind: 'PERCENTAGE', polarity: 'HIGH', unit: '%' } as const;
  return {
    ...aFactsRow(key, [aCell(figures)], {
      ...{ ...described, multiplier: 100, decimals: 1 },
      ...facts,
    }),
    tolerances: tolerance === undefined ? [] : [{ ...ALWAYS, rule: tolerance }],
    targets: target === undefined ? [] : [{ ...ALWAYS, value: target }],
    ...(annotations && { annotations }),
    ...(ownSpan && { span: ownSpan }),
  };
}

type Said = Partial<Omit<ExceptionFacts, 'facts'>> & {
  readonly places?: readonly PlaceFacts[];
  readonly months?: number;
  readonly precision?: 'FULL' | 'AS_PRINTED';
};

/** What exceptions at the county in March 2018 are made from, under the rules of METHODS section 7. */
export function exceptionFacts(rows: readonly RowFacts[], said: Said = {}): ExceptionFacts {
  const { places = [COUNTY], months = 24, precision = 'FULL', ...rest } = said;
  return {
    facts: {
      ...{ judgementModel: 'THRESHOLDS', precision, places, rows, modelled: false },
      span: { months: periodsUpTo(MARCH, months), shown: 1, inYearToDate: 12 },
    },
    ...{ rules: DEFAULT_EXCEPTION_RULES, flags: [], acknowledgements: [] },
    ...rest,
  };
}

/** The exception of the one row of the facts; null: it is none. */
export function exceptionOf(row: RowFacts, said: Said = {}): IndicatorException | null {
  return judgeExceptions(exceptionFacts([row], said)).exceptions[0] ?? null;
}

/** The rules that fired for the one row, by name. */
export function firedFor(row: RowFacts, said: Said = {}): readonly string[] {
  return exceptionOf(row, said)?.rules.map(({ rule }) => rule) ?? [];
}

export const thresholds = (red: number, green: number): Tolerance => ({
  model: 'THRESHOLDS',
  red,
  green,
});
