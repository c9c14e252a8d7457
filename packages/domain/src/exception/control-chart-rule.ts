import { formatValue } from '../format';
import { chartOfCell } from '../scorecard/cell-chart';
import type { ControlChart } from '../control-chart/control-chart';
import { judgedAt, ownNoun, unitOf } from './exception-rule';
import type { ExceptionRule, RuleQuestion } from './exception-rule';

function chartAt(question: RuleQuestion): ControlChart {
  const { history } = question;
  const { cell, question: asked } = judgedAt(question);
  const { place, row } = history;
  return chartOfCell({ row: { ...row, maturing: null }, place, cell, months: asked.span.months });
}

const NO_SIGNAL = 'A period that takes part in no signal would clear it.';

function clearingWords(question: RuleQuestion, { phases, verdict, subject }: ControlChart): string {
  const lines = phases.at(-1);
  if (lines === undefined) return NO_SIGNAL;
  const noun = ownNoun(question);
  const what = subject === 'VALUE' ? `A next ${noun}` : `A next change of the ${noun}`;
  const { decimals } = question.history.row.indicator;
  const figure = (value: number) => formatValue(value, unitOf(question), decimals);
  switch (verdict.rule) {
    case 'OUTSIDE_LIMITS':
      return `${what} within ${figure(lines.lower)} to ${figure(lines.upper)}, as the limits stand, would clear it, unless it takes part in another signal.`;
    case 'TREND':
      return `${what} that does not go on the same way would clear it.`;
    case 'TWO_OF_THREE':
      return `${what} within ${figure(lines.innerLower)} to ${figure(lines.innerUpper)}, as the limits stand, would clear it.`;
    case 'RUN':
      return `${what} at or past the mean of ${figure(lines.mean)} would clear it.`;
    default:
      return NO_SIGNAL;
  }
}

/**
 * A signal of the control chart in the adverse direction, where the chart may judge: none of what
 * decisions 11 and 13 leave out. METHODS sections 7 (f) and 9.
 */
export const CONTROL_CHART_RULE: ExceptionRule = {
  fires: ({ history, position }) => history.verdictAt(position) === 'w',
  sentence: (question) => `Control chart: ${chartAt(question).verdict.sentence}`,
  clears: (question) => ({
    sentence: clearingWords(question, chartAt(question)),
    children: null,
  }),
};
