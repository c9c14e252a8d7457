/** @jsxRuntime automatic */
import {
  smallNumbersSentence,
  type PublicEdition,
  type PublicIndicator,
} from '@vital-signs/domain';

interface ProtectionNoteProps {
  readonly edition: PublicEdition;
  readonly indicators: readonly PublicIndicator[];
}

/** What `c` stands for, under a table that has one in any month. */
export function ProtectionNote({ edition, indicators }: ProtectionNoteProps) {
  const has = edition.places.some(({ readings }) =>
    indicators.some(({ key }) => {
      const reading = readings[key];
      if (reading === undefined) return false;
      const { codes, numeratorCodes, denominatorCodes } = reading;
      return [codes, numeratorCodes, denominatorCodes].some((all) => all.includes('5'));
    }),
  );
  if (!has) return null;
  return (
    <p className="note">
      <b>c</b>: protected. {smallNumbersSentence(edition)}, and neither is any figure from which it
      could be worked out: percentages, ratings, directions and points of a line, and where needed a
      larger count beside it.
    </p>
  );
}
