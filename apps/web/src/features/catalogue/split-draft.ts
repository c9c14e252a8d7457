import type { Written } from '../../lib/typed-over';

/** A place that is to follow, as it is written. */
export interface SplitPart {
  readonly name: string;
  readonly shortName: string;
}

/** What is written of a split: the day, and the parts with who takes what, as one text. */
export interface SplitWritten extends Written {
  readonly on: string;
  readonly parts: string;
}

/** The parts of a split, and which of them takes each place below, by their slugs. */
export interface SplitParts {
  readonly parts: readonly SplitPart[];
  readonly takers: Readonly<Record<string, number>>;
}

export const EMPTY_PART: SplitPart = { name: '', shortName: '' };

/** Parts as they are kept; two empty ones where none are. */
export function partsIn(written: string): SplitParts {
  if (written === '') return { parts: [EMPTY_PART, EMPTY_PART], takers: {} };
  return JSON.parse(written) as SplitParts;
}

/** Parts without one of them: what it would have taken goes to the first. */
export function withoutPart({ parts, takers }: SplitParts, gone: number): SplitParts {
  const moved = Object.entries(takers).map(([slug, index]) => [
    slug,
    index === gone ? 0 : index > gone ? index - 1 : index,
  ]);
  return {
    parts: parts.filter((_, index) => index !== gone),
    takers: Object.fromEntries(moved) as SplitParts['takers'],
  };
}
