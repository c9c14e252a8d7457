/** @jsxRuntime automatic */
import type { PublicEdition, PublicIndicator } from '@vital-signs/domain';
import { recomputedWords } from './recomputed-words';

interface RecomputeNoteProps {
  readonly edition: PublicEdition;
  readonly indicators: readonly PublicIndicator[];
}

/** What `‡` stands for, under a table that has one. */
export function RecomputeNote({ edition, indicators }: RecomputeNoteProps) {
  const found = recomputedWords(edition, indicators);
  if (found.length === 0) return null;
  return (
    <p className="note">
      <b>‡</b>: does not recompute from its counts, and is shown as it is printed.{' '}
      {found.join('; ')}.
    </p>
  );
}
