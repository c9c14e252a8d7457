import { absenceSentence } from '../absence';
import type { ControlChart } from '../control-chart/control-chart';
import { formatOf, formatWithUnit } from '../format';
import { gapSentence } from '../gap';
import type { Gap } from '../gap';
import type { RatingWording } from '../layout/state-words';
import { ratingClause } from '../rating-words';
import type { CellQuestion, JudgedCell } from '../scorecard/judge-cell';

/** The parts of an account that one sentence says. */
export interface AccountInSentence {
  readonly question: CellQuestion;
  readonly cell: JudgedCell;
  readonly gap: Gap | null;
  readonly chart: Pick<ControlChart, 'verdict'>;
  /** How its authority says ratings. */
  readonly wording: RatingWording;
}

/**
 * The one sentence that says how an indicator stands: "398 of 711 (56.0%), below the red tolerance of
 * 70%; an estimated 171 more would have been needed for green (80%); 4 months are too few for control
 * limits, which need 12."
 */
export function accountSentence({
  question,
  cell,
  gap,
  chart,
  wording,
}: AccountInSentence): string {
  const { indicator } = question;
  const { measured, decimals, rating, current } = cell;
  if (measured.value === null) {
    return ended([absenceSentence(measured.absence ?? 'NO_FIGURE')]);
  }
  const unit = indicator.unit ?? '';
  const figure = formatWithUnit(measured.value, unit, decimals);
  const { numerator = null, denominator = null } = current ?? {};
  // A figure that is not modelled is not said with counts that are.
  const ownCounts = current?.provenance === 'MODELLED' || current?.countsProvenance !== 'MODELLED';
  const isShare = indicator.measureKind === 'PERCENTAGE' && measured.from === 'COUNTS';
  const said =
    numerator === null || denominator === null || !isShare || !ownCounts
      ? figure
      : `${formatOf(numerator, denominator)} (${figure})`;
  const modelled = current?.provenance === 'MODELLED' ? ', modelled' : '';
  return ended([
    `${said}${modelled}, ${ratingClause(rating, unit)}`,
    ...(gap === null || gap.children === 0 ? [] : [gapSentence(gap, unit, wording)]),
    verdictClause(chart.verdict.sentence),
  ]);
}

/** The verdict's first sentence, as a clause; where there is none, the reason alone. */
function verdictClause(sentence: string): string {
  const [first = ''] = sentence.split(/(?<=\.)\s+(?=[A-Z])/);
  const clause = first.replace(/^No verdict: /, '').replace(/\.$/, '');
  return `${clause.charAt(0).toLowerCase()}${clause.slice(1)}`;
}

function ended(clauses: readonly string[]): string {
  const text = clauses.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
