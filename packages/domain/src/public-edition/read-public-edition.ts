import { PUBLIC_EDITION_FORMAT } from './public-edition';
import type { PublicEdition, PublicReading } from './public-edition';

/**
 * Reads the document of a public edition as it was stored. Throws a RangeError where it has another
 * format than this one, or is not as long as it says: such a document must not be shown.
 */
export function readPublicEdition(text: string): PublicEdition {
  const read: unknown = JSON.parse(text);
  if (typeof read !== 'object' || read === null || !('format' in read)) {
    throw new RangeError('Not the document of a public edition.');
  }
  if (read.format !== PUBLIC_EDITION_FORMAT) {
    throw new RangeError(
      `The public edition has format ${String(read.format)}; format ${PUBLIC_EDITION_FORMAT} is read here.`,
    );
  }
  // The format says what the document holds; what could be cut short is looked at below.
  const edition = read as PublicEdition;
  for (const part of ['months', 'indicators', 'places', 'commentary'] as const) {
    if (!Array.isArray(edition[part])) throw new RangeError(`The public edition has no ${part}.`);
  }
  for (const { place, readings } of edition.places) {
    for (const { key } of edition.indicators) {
      const reading = readings[key];
      if (reading === undefined || !isAligned(reading, edition.months.length)) {
        throw new RangeError(`The public edition is incomplete: ${key} in ${place.slug}.`);
      }
    }
  }
  return edition;
}

function isAligned(reading: PublicReading, months: number): boolean {
  const { values, codes, numerators, numeratorCodes, denominators, denominatorCodes } = reading;
  return [values, codes, numerators, numeratorCodes, denominators, denominatorCodes].every(
    ({ length }) => length === months,
  );
}
