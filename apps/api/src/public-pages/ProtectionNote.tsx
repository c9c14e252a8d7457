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

/** Why an average or a score, which is no count of children, may not be shown. */
export const AVERAGES_WITHHELD =
  'An average, or a score that is one, is no count of children; it is not shown for a place and a period of which any count of this publication is protected, for it may be made of such counts.';

/** What `c` stands for, under a table that has one in any month. */
export function ProtectionNote({ edition, indicators }: ProtectionNoteProps) {
  const hidden = indicators.filter(({ key }) =>
    edition.places.some(({ readings }) => {
      const reading = readings[key];
      if (reading === undefined) return false;
      const { codes, numeratorCodes, denominatorCodes } = reading;
      return [codes, numeratorCodes, denominatorCodes].some((all) => all.includes('5'));
    }),
  );
  if (hidden.length === 0) return null;
  const hasAverage = hidden.some(({ measureKind }) => measureKind === 'AVERAGE');
  const hasOther = hidden.some(({ measureKind }) => measureKind !== 'AVERAGE');
  return (
    <p className="note">
      <b>c</b>: protected.
      {hasOther &&
        ` ${smallNumbersSentence(edition)}, and neither is any figure from which it could be worked out: percentages, ratings, directions and points of a line, and where needed a larger count beside it.`}
      {hasAverage && ` ${AVERAGES_WITHHELD}`}
    </p>
  );
}
