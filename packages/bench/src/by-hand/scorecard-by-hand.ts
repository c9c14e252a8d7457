import { month, monthSpan, monthsNeededBeside, shift } from '@vital-signs/domain';
import type pg from 'pg';
import { MEASURED } from '../scorecard-request';
import { answerOf } from './answer';
import { factsOf, type StatementRow } from './facts';
import { SCORECARD_STATEMENT } from './statement';

const MONTHS_SHOWN = 13;
const FINANCIAL_YEAR_START_MONTH = 4;

/** The measured scorecard as JSON text: one statement, the rules, and plain code. */
export async function scorecardByHand(pool: pg.Pool): Promise<string> {
  const period = month(MEASURED.period);
  const span = monthSpan(period, MONTHS_SHOWN, FINANCIAL_YEAR_START_MONTH);
  const { rows } = await pool.query<StatementRow>({
    name: 'scorecard-by-hand',
    text: SCORECARD_STATEMENT,
    values: [
      MEASURED.authority,
      MEASURED.place,
      period.start,
      period.end,
      (span.months[0] ?? period).start,
      shift(period, 1 - monthsNeededBeside(span)).start,
    ],
  });
  const [row] = rows;
  if (row === undefined) throw new Error(`No authority ${MEASURED.authority} in the database`);
  return answerOf(row, factsOf(row, span), period);
}
