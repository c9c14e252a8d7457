import type { Exact } from '../exact';
import { decimalsToTellApart, formatValue } from '../format';
import { formatPeriod } from '../period-key';
import { judgedAt, ownNoun, unitOf } from './exception-rule';
import type { ExceptionRule, RuleQuestion } from './exception-rule';

const WORDS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function numberWord(count: number): string {
  return WORDS[count - 2] ?? String(count);
}

/**
 * How many adverse changes in a row lead to a period, at the indicator's own frequency and on unrounded
 * values. A gap, a change that is not adverse and a recorded change of what is counted begin anew.
 */
export function adverseChanges({ history, position }: RuleQuestion): number {
  let changes = 0;
  while (position - changes > 0 && history.meaningAt(position - changes) === 'WORSE') changes += 1;
  return changes;
}

function valuesOf({ history, position }: RuleQuestion, changes: number): readonly Exact[] {
  return Array.from(
    { length: changes + 1 },
    (_, index) => history.at(position - changes + index).value,
  ).filter((value) => value !== null);
}

/** As many decimals as it takes for no two figures in succession to read alike. */
function decimalsFor(values: readonly Exact[], decimals: number): number {
  return Math.max(
    decimals,
    ...values.slice(1).map((value, index) => {
      const before = values[index] ?? value;
      return decimalsToTellApart(before, value, decimals);
    }),
  );
}

/** Deteriorated for so many periods running, three unless the authority says otherwise. METHODS section 7 (b). */
export const DETERIORATING_RULE: ExceptionRule = {
  fires: (question) => {
    const { changes } = question.asked.rules.deteriorating;
    const { history, position } = question;
    if (position < changes) return false;
    for (let back = 0; back < changes; back += 1) {
      if (history.meaningAt(position - back) !== 'WORSE') return false;
    }
    return true;
  },
  sentence: (question) => {
    const changes = adverseChanges(question);
    const values = valuesOf(question, changes);
    const decimals = decimalsFor(values, question.history.row.indicator.decimals);
    const figures = values.map((value) => formatValue(value, unitOf(question), decimals));
    const noun = ownNoun(question);
    return `Deteriorated ${numberWord(changes)} ${noun}s running: ${figures.join(' → ')}.`;
  },
  clears: (question) => {
    const { cell, value, period } = judgedAt(question);
    const noun = ownNoun(question);
    const changes = adverseChanges(question);
    const decimals = decimalsFor(
      valuesOf(question, changes),
      question.history.row.indicator.decimals,
    );
    const figure = value === null ? '' : formatValue(value, unitOf(question), decimals);
    const side = { HIGH: 'at or above ', LOW: 'at or below ' }[
      cell.judgement.polarityUsed as string
    ];
    const where = side === undefined ? `no further from its band than ${figure}` : side + figure;
    return {
      sentence: `A next ${noun} ${where}, the figure of ${formatPeriod(period)}, would clear it.`,
      children: null,
    };
  },
};
