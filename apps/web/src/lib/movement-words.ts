import { directionSentence, formatWithUnit } from '@vital-signs/domain';
import type { DirectionArrow, DirectionMeaning, DirectionReason } from '@vital-signs/domain';
import { asSentence } from './sentence';

export interface Movement {
  readonly arrow: DirectionArrow;
  readonly meaning: DirectionMeaning;
  readonly reason: DirectionReason;
  /** As shown. */
  readonly current: number | null;
  readonly previous: number | null;
  readonly unit: string;
  readonly decimals: number;
}

/** What a figure did since the month before, as a sentence. */
export function movementWords(moved: Movement): string {
  const { arrow, meaning, reason, current, previous, unit, decimals } = moved;
  if (current !== null && current === previous && meaning !== 'SAME' && meaning !== 'NONE') {
    const shown = formatWithUnit(current, unit, decimals);
    return `Prints ${shown} twice; by its counts it moved, ${MOVED[meaning]}.`;
  }
  const movement =
    current === null || previous === null
      ? null
      : current === previous
        ? 'SAME'
        : current > previous
          ? 'ROSE'
          : 'FELL';
  const direction = { arrow, meaning, movement, reason } as const;
  return asSentence(directionSentence(direction, { current, previous }, unit, decimals));
}

const MOVED = { BETTER: 'for the better', WORSE: 'for the worse', NEUTRAL: 'which is not judged' };
