import { gapInChildren } from '../gap';
import type { Gap } from '../gap';
import { multiplierOf } from '../measure';
import { measureDefinition } from './judge-cell';
import type { CellQuestion, JudgedCell } from './judge-cell';

/**
 * The gap to green of a judged cell, in children or cases: of a count its own figure, otherwise its
 * numerator, the denominator held fixed. Null where there is nothing to measure; see `gapInChildren`.
 */
export function gapOfCell({ indicator, tolerance }: CellQuestion, cell: JudgedCell): Gap | null {
  const { current, judgement } = cell;
  const isCount = indicator.measureKind === 'COUNT';
  return gapInChildren({
    measureKind: indicator.measureKind,
    multiplier: multiplierOf(measureDefinition(indicator)),
    polarity: judgement.polarityUsed,
    tolerance,
    numerator: (isCount ? current?.value : current?.numerator) ?? null,
    denominator: current?.denominator ?? null,
    countsProvenance: (isCount ? current?.provenance : current?.countsProvenance) ?? 'PUBLISHED',
    eventsOver: indicator.basis !== 'SNAPSHOT',
  });
}
