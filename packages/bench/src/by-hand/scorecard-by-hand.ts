import { month } from '@vital-signs/domain';
import { MEASURED } from '../scorecard-request';
import { answerOf } from './answer';
import type { HandSource } from './hand-source';
import { loadFacts } from './load-facts';

const MONTHS_SHOWN = 13;

/** The measured scorecard as JSON text: one statement, the rules, and plain code. */
export async function scorecardByHand(source: HandSource): Promise<string> {
  const { row, facts } = await loadFacts(source, {
    ...{ ...MEASURED, only: null, shown: MONTHS_SHOWN },
    ...{ rows: 'SCORECARD', places: 'NEIGHBOURS' },
  });
  return answerOf(row, facts, month(MEASURED.period));
}
