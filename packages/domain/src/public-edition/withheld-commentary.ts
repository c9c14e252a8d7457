import { absenceDigit } from '../scorecard/month-codes';
import type { PublicCommentary, PublicPlace, PublicReading } from './public-edition';
import type { ApprovedCommentary } from './public-edition-parts';

const WITHHELD =
  'This commentary is withheld, as it speaks of figures that are protected to keep children from being recognised.';

/**
 * Commentary as it may be published: withheld where any figure or count of what it is about is
 * protected, in any month shown, in its own place, in the authority, or in a place that its text
 * names.
 */
export function publicCommentary(
  { indicators, text, ...commentary }: ApprovedCommentary,
  places: readonly PublicPlace[],
): PublicCommentary {
  const said = text.toLowerCase();
  const isConcerned = ({ place }: PublicPlace, index: number) =>
    index === 0 ||
    place.slug === commentary.place ||
    [place.name, place.shortName].some((name) => said.includes(name.toLowerCase()));
  const isWithheld = places
    .filter(isConcerned)
    .flatMap(({ readings }) =>
      Object.entries(readings).filter(
        ([key]) => indicators.length === 0 || indicators.includes(key),
      ),
    )
    .some(([, reading]) => isProtectedAnywhere(reading));
  return {
    ...commentary,
    indicators,
    text: isWithheld ? null : text,
    withheld: isWithheld ? WITHHELD : null,
  };
}

const PROTECTED = absenceDigit('SUPPRESSED');

function isProtectedAnywhere({ codes, numeratorCodes, denominatorCodes }: PublicReading): boolean {
  return [codes, numeratorCodes, denominatorCodes].some((letters) => letters.includes(PROTECTED));
}
