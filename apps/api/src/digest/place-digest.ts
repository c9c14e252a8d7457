import { digestOf, parsePeriodKey, type Grant } from '@vital-signs/domain';
import { monthAccount, type AccountedReading } from '../modules/area-summary/month-account';
import { wordingOf } from '../modules/authority/own-words';
import { momentOf } from '../modules/edition/moment';
import type { Services } from '../services';
import type { PlaceDigest } from './digest-message';

/** Editions of one month: the one that was published, and the one before it, if there was one. */
export interface DigestEditions {
  /** Slug of the authority. */
  readonly authority: string;
  /** Key of the month. */
  readonly month: string;
  readonly number: number;
  readonly previous: number | null;
}

/** The places of which somebody is told: those of their roles, or else the authority itself. */
export function placesTold(grants: readonly Grant[]): readonly (string | null)[] {
  const places = [...new Set(grants.map(({ place }) => place))];
  return places.includes(null) ? [null] : places;
}

/**
 * What changed in a place as whoever the services belong to sees it: from the month before, or where
 * the month is published again from the edition before. Null where they do not see the place.
 */
export async function placeDigest(
  services: Services,
  { authority, month, number, previous }: DigestEditions,
  place: string | null,
): Promise<PlaceDigest | null> {
  const account = async (edition: number) => {
    const asked = { authority, period: parsePeriodKey(month), edition };
    const moment = await momentOf(services.authorities, asked);
    const loaded = moment && (await services.facts.load({ ...moment, ...ONE_PLACE, place }));
    const node = loaded?.places[0]?.node;
    return moment && loaded && node
      ? { node, readings: monthAccount(loaded), wording: wordingOf(moment.authority) }
      : null;
  };
  const now = await account(number);
  if (now === null) return null;
  const before = previous === null ? null : await account(previous);
  const byId = new Map(before?.readings.map((reading) => [reading.row.indicator.id, reading]));
  const standing = new Set(now.readings.map(({ row }) => row.indicator.id));
  const left = before?.readings.filter(({ row }) => !standing.has(row.indicator.id)) ?? [];
  const { name, slug, parent } = now.node;
  return {
    slug: parent === null ? null : slug,
    name,
    wording: now.wording,
    digest: digestOf(
      now.readings.map((reading) => {
        const earlier = byId.get(reading.row.indicator.id);
        return {
          question: previous === null ? reading.question : sameSeries(reading),
          now: reading.now,
          before: previous === null ? reading.before : (earlier?.now ?? null),
          newMarks: newMarks(reading, earlier, month),
        };
      }),
      previous === null ? null : left,
      now.wording,
    ),
  };
}

/** Whether a place is told of in an edition of the month. */
export async function isToldIn(
  services: Services,
  editions: DigestEditions,
  place: string,
  number: number,
): Promise<boolean> {
  return (await placeDigest(services, { ...editions, number, previous: null }, place)) !== null;
}

const ONE_PLACE = { months: 13, modelled: true, indicators: null, columns: 'SELF' } as const;

/** A correction is of one and the same month: what changed between two months is of no account. */
function sameSeries({ question }: AccountedReading): AccountedReading['question'] {
  return { ...question, seriesChanged: false };
}

/** Marks of the month itself that were not there in the edition before. */
function newMarks(
  { marks }: AccountedReading,
  earlier: AccountedReading | undefined,
  month: string,
): AccountedReading['marks'] {
  const known = new Set(earlier?.marks.map(({ sentence }) => sentence));
  return marks.filter((mark) => mark.month === month && !known.has(mark.sentence));
}
