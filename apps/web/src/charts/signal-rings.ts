import { assertNever } from '@vital-signs/domain';
import type { SignalRule } from '@vital-signs/domain';
import type { ControlOverlay } from './chart-point';

interface Signal {
  readonly month: string;
  readonly rules: readonly SignalRule[];
  readonly favourable: boolean | null;
}

/** The points of a chart that take part in a signal: where among the months, and why, in words. */
export function signalRings(
  signals: readonly Signal[],
  months: readonly string[],
): ControlOverlay['signals'] {
  return signals.flatMap(({ month, rules, favourable }) => {
    const index = months.indexOf(month);
    return index === -1 ? [] : [{ index, words: signalWords(rules, favourable) }];
  });
}

/** Why a point takes part in a signal: "signal, for the better: outside the limits". */
export function signalWords(rules: readonly SignalRule[], favourable: boolean | null): string {
  const way = favourable === null ? '' : favourable ? ', for the better' : ', for the worse';
  return `signal${way}: ${rules.map(ruleWords).join(', ')}`;
}

function ruleWords(rule: SignalRule): string {
  switch (rule) {
    case 'OUTSIDE_LIMITS':
      return 'outside the limits';
    case 'TREND':
      return 'part of a trend';
    case 'TWO_OF_THREE':
      return 'one of two of three near a limit';
    case 'RUN':
      return 'part of a run on one side of the mean';
    default:
      return assertNever(rule);
  }
}
