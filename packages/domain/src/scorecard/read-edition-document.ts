import type { Period } from '../period';
import { periodKey } from '../period-key';
import type { Rating } from '../rating';
import type { Basis, RatingReason, RatingState } from '../vocabulary';
import { EDITION_DOCUMENT_FORMAT } from './edition-document';
import type { PublishedReading } from './published-reading';

/** An indicator as an edition describes it, as far as its pages say it. */
export interface PublishedIndicator {
  readonly key: string;
  readonly ref: string | null;
  readonly name: string | null;
  readonly reportArea: { readonly slug: string; readonly name: string };
  readonly basis: Basis;
  readonly dataNote: string | null;
  readonly unit: string | null;
  readonly decimals: number;
  readonly numeratorLabel: string | null;
  readonly denominatorLabel: string | null;
  readonly definition: string | null;
  readonly caveats: string | null;
  readonly source: string;
  readonly note: string | null;
}

/** A place as an edition names it. */
export interface PublishedPlace {
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
}

/** A section of the report as an edition names it. */
export interface PublishedSection {
  readonly slug: string;
  readonly name: string;
  readonly definition: string | null;
  readonly notes: readonly string[];
}

/** What a published month says: the document of an edition for an authority's own people, read. */
export interface PublishedMonth {
  /** Key of the month, or of the quarter where the authority reports by quarter. */
  readonly period: string;
  /** Version of the rules that judged it. */
  readonly rulesVersion: string;
  readonly indicators: ReadonlyMap<string, PublishedIndicator>;
  readonly places: ReadonlyMap<string, PublishedPlace>;
  /** By slug; none of an edition that was published before they stood in the document. */
  readonly sections: ReadonlyMap<string, PublishedSection>;
  /** By slug of a place and key of an indicator; null where the edition does not hold it. */
  reading(place: string, indicator: string): PublishedReading | null;
}

type StoredReading = Omit<PublishedReading, 'period' | 'basis' | 'months' | 'ratings'> & {
  /** Keys of its own periods, where they are not those of the edition. */
  readonly periods?: readonly string[];
  readonly state: RatingState;
  readonly reason: RatingReason;
  readonly secondState?: RatingState;
  readonly secondReason?: RatingReason;
};

interface StoredDocument {
  readonly format: number;
  readonly rulesVersion: string;
  readonly period: Period;
  readonly months: readonly string[];
  readonly indicators: readonly PublishedIndicator[];
  readonly sections?: readonly PublishedSection[];
  readonly places: readonly {
    readonly place: PublishedPlace;
    readonly readings: Readonly<Record<string, StoredReading>>;
  }[];
}

/** Every format in which an edition was ever published: none of them is made anew. */
const FORMATS_READ: readonly unknown[] = [1, EDITION_DOCUMENT_FORMAT];

/**
 * Reads the document of an edition as it was stored. Throws a RangeError where it has another format
 * than those read here, or does not hold every indicator in every place: it must not be shown then.
 */
export function readEditionDocument(text: string): PublishedMonth {
  const read: unknown = JSON.parse(text);
  if (typeof read !== 'object' || read === null || !('format' in read)) {
    throw new RangeError('Not the document of an edition.');
  }
  if (!FORMATS_READ.includes(read.format)) {
    throw new RangeError(
      `The edition has format ${String(read.format)}; formats ${FORMATS_READ.join(' and ')} are read here.`,
    );
  }
  // The format says what the document holds; what could be cut short is looked at below.
  const document = read as StoredDocument;
  const { indicators, places, months, rulesVersion, sections = [] } = document;
  const period = periodKey(document.period);
  const readings = new Map<string, ReadonlyMap<string, PublishedReading>>();
  for (const { place, readings: stored } of places) {
    const ofPlace = new Map<string, PublishedReading>();
    for (const { key, basis } of indicators) {
      const reading = stored[key];
      const own = reading?.periods ?? months;
      if (reading === undefined || reading.codes.length !== own.length) {
        throw new RangeError(`The edition is incomplete: ${key} in ${place.slug}.`);
      }
      const { state, reason, secondState, secondReason, periods, ...rest } = reading;
      const judgedAt = periods?.at(-1) ?? period;
      const first: Rating = { state, reason };
      const isDual = secondState !== undefined && secondReason !== undefined;
      const ratings: PublishedReading['ratings'] = isDual
        ? [first, { state: secondState, reason: secondReason }]
        : [first];
      ofPlace.set(key, { ...rest, period: judgedAt, basis, months: own.length, ratings });
    }
    readings.set(place.slug, ofPlace);
  }
  return {
    period,
    rulesVersion,
    indicators: new Map(indicators.map((indicator) => [indicator.key, indicator])),
    sections: new Map(sections.map((section) => [section.slug, section])),
    places: new Map(places.map(({ place }) => [place.slug, place])),
    reading: (place, indicator) => readings.get(place)?.get(indicator) ?? null,
  };
}
