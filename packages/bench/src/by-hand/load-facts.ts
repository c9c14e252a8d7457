import { month, monthSpan, monthsNeededBeside, shift } from '@vital-signs/domain';
import { factsOf, type HandFacts, type StatementRow } from './facts';
import type { HandSource } from './hand-source';
import { statementOf, type StatementScope } from './statement';

const FINANCIAL_YEAR_START_MONTH = 4;

/** Whose rows are judged by hand, and in which month. */
export interface HandQuestion extends StatementScope {
  readonly authority: string;
  readonly place: string;
  /** Key of the month. */
  readonly period: string;
  /** Slug of the report area or key of the indicator; null where every row is asked for. */
  readonly only: string | null;
  /** How many months are shown. */
  readonly shown: number;
  /** How many months are loaded of the place itself, and of those beside it; left out: all needed. */
  readonly reach?: { readonly own?: number; readonly beside: number };
}

export interface HandLoad {
  readonly row: StatementRow;
  readonly facts: HandFacts;
}

/** What rows are judged from, by one statement that the server has prepared. */
export async function loadFacts(
  { pool, findings }: HandSource,
  { authority, place, period: key, only, shown, reach, ...scope }: HandQuestion,
): Promise<HandLoad> {
  const period = month(key);
  const whole = monthSpan(period, shown, FINANCIAL_YEAR_START_MONTH);
  const span = { ...whole, months: whole.months.slice(-(reach?.own ?? whole.months.length)) };
  const beside = reach?.beside ?? monthsNeededBeside(span);
  const { rows } = await pool.query<StatementRow>({
    name: `by-hand-${scope.rows}-${scope.places}`,
    text: statementOf(scope),
    values: [
      authority,
      place,
      period.start,
      period.end,
      (span.months[0] ?? period).start,
      shift(period, 1 - beside).start,
      ...(only === null ? [] : [only]),
    ],
  });
  const [row] = rows;
  if (row === undefined) throw new Error(`No authority ${authority} in the database`);
  const found = findings.get(authority);
  const facts = factsOf(row, span);
  return { row, facts: found === undefined ? facts : { ...facts, findings: found } };
}
