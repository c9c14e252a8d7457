import { falseAlarmsSentence } from '../control-chart/false-alarms';
import { countVerdicts } from '../control-chart/verdict-codes';
import type { VerdictLetter } from '../control-chart/verdict-letter';

/**
 * How many of a place's indicators show a signal, beside how many would by chance alone: "Of 31
 * control charts 4 show a signal: 3 improving, 1 worsening. Were nothing changing, …". Null where no
 * indicator has a control chart. `points`: months that the charts rest on.
 */
export function signalsSentence(letters: readonly VerdictLetter[], points: number): string | null {
  const { charts, improving, worsening, changed } = countVerdicts(letters);
  const byChance = falseAlarmsSentence(charts, points);
  if (byChance === null) return null;
  const signals = improving + worsening + changed;
  const kinds = [
    improving > 0 ? `${improving} improving` : null,
    worsening > 0 ? `${worsening} worsening` : null,
    changed > 0 ? `${changed} changed` : null,
  ].filter((kind) => kind !== null);
  const found =
    signals === 0
      ? charts === 1
        ? 'The one control chart shows no signal.'
        : `None of ${charts} control charts shows a signal.`
      : `Of ${charts} control ${charts === 1 ? 'chart' : 'charts'} ${signals} ${signals === 1 ? 'shows' : 'show'} a signal: ${kinds.join(', ')}.`;
  return `${found} ${byChance}`;
}
