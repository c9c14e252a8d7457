import { counted } from '../format';
import type { Period } from '../period';

/** As much of a commentary as says what its figures are. */
export interface CommentarySubject {
  /** The indicators that it is about: its own, or those of its section or report area. */
  readonly indicatorIds: ReadonlySet<number>;
  readonly placeId: number;
  readonly period: Period;
}

/** A figure that becomes another, or is new, in words. */
export interface ChangedFigure {
  readonly indicatorId: number;
  readonly placeId: number;
  readonly period: Period;
  /** The indicator as short as it is called: "3.3". */
  readonly indicator: string;
  /** As a reader sees it; null where there was none. */
  readonly before: string | null;
  readonly after: string | null;
}

const NAMED_AT_MOST = 3;

/**
 * Why a commentary becomes stale, in a sentence: figures of its own indicators, place and period
 * change or are new. Null where none is: what is said of another month or place stays as true as it was.
 */
export function staleCommentarySentence(
  { indicatorIds, placeId, period }: CommentarySubject,
  changes: readonly ChangedFigure[],
): string | null {
  const own = changes.filter(
    (change) =>
      indicatorIds.has(change.indicatorId) &&
      change.placeId === placeId &&
      change.period.kind === period.kind &&
      change.period.start === period.start &&
      change.period.end === period.end,
  );
  if (own.length === 0) return null;
  const named = own
    .slice(0, NAMED_AT_MOST)
    .map(({ indicator, before, after }) =>
      before === null
        ? `${indicator} is new: ${after ?? 'no figure'}`
        : `${indicator} was ${before} and becomes ${after ?? 'no figure'}`,
    );
  const more = own.length - named.length;
  return `${[...named, ...(more > 0 ? [`${counted(more, 'further figure')}`] : [])].join('; ')}.`;
}
