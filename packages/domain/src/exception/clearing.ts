import { compareExact } from '../exact';
import { formatLimit } from '../format';
import { gapSentence, neededPhrase } from '../gap';
import type { Gap } from '../gap';
import { multiplierOf } from '../measure';
import { gapOfCell } from '../scorecard/gap-of-cell';
import { measureDefinition } from '../scorecard/judge-cell';
import type { JudgedPeriod } from './indicator-history';
import { judgedAt, unitOf } from './exception-rule';
import type { Clearing, RuleQuestion } from './exception-rule';

/** A limit to get to, or (strictly) past, for a rule to fire no more. */
export interface ClearingLimit {
  readonly limit: number;
  readonly strictly: boolean;
  /** What is so then: "no longer red". */
  readonly then: string;
}

/** The gap in children to a limit; one child more where reaching it exactly is not enough. */
export function gapToLimit(judged: JudgedPeriod, limit: number, strictly: boolean): Gap | null {
  const { question, cell } = judged;
  const tolerance = { model: 'THRESHOLDS', red: limit, green: limit } as const;
  const gap = gapOfCell({ ...question, tolerance }, cell);
  if (gap === null || !strictly) return gap;
  const { indicator } = question;
  const isCount = indicator.measureKind === 'COUNT';
  const count = isCount ? cell.current?.value : cell.current?.numerator;
  if (count == null) return null;
  const moved = count + (gap.direction === 'MORE' ? gap.children : -gap.children);
  const multiplier = multiplierOf(measureDefinition(indicator));
  const denominator = cell.current?.denominator ?? 0;
  const then = isCount ? moved : { numerator: moved, denominator, multiplier };
  return compareExact(then, limit) === 0 ? { ...gap, children: gap.children + 1 } : gap;
}

function sideOf(judged: JudgedPeriod, strictly: boolean): string {
  const isHigh = judged.cell.judgement.polarityUsed === 'HIGH';
  if (strictly) return isHigh ? 'above' : 'below';
  return isHigh ? 'at or above' : 'at or below';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * What a figure past a limit would take: "At or above 70% it is no longer red: 100 more would have been
 * needed." Counts are those of the period, the denominator held fixed. METHODS section 13.
 */
export function clearsPast(question: RuleQuestion, limit: ClearingLimit): Clearing {
  const judged = judgedAt(question);
  const gap = gapToLimit(judged, limit.limit, limit.strictly);
  const where = `${sideOf(judged, limit.strictly)} ${formatLimit(limit.limit, unitOf(question))}`;
  const said = capital(`${where} it is ${limit.then}`);
  if (gap === null || gap.children === 0) return { sentence: `${said}.`, children: null };
  return { sentence: `${said}: ${neededPhrase(gap)} needed.`, children: gap.children };
}

/** What it takes to be green, where that can be counted. */
export function clearsAtGreen(question: RuleQuestion, otherwise: string): Clearing {
  const { question: asked, cell } = judgedAt(question);
  const gap = gapOfCell(asked, cell);
  if (gap === null || gap.children === 0) return { sentence: otherwise, children: null };
  return {
    sentence: `${capital(gapSentence(gap, unitOf(question), question.asked.wording))}.`,
    children: gap.children,
  };
}
