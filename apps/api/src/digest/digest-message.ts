import {
  againstFirst,
  parsePeriodKey,
  periodNoun,
  ratingWithin,
  type Digest,
  type DigestLine,
  type RatingWording,
} from '@vital-signs/domain';
import type { Message } from '../mail/mail';

/** What a digest is of, and where its links lead. */
export interface DigestAbout {
  readonly email: string;
  readonly name: string;
  /** Slug and name of the authority. */
  readonly authority: { readonly slug: string; readonly name: string };
  /** Key and name of the month. */
  readonly month: { readonly key: string; readonly name: string };
  /** True where an edition of the month was published before. */
  readonly isCorrection: boolean;
  /** Where the product is reached, without a stroke at its end. */
  readonly origin: string;
}

/** What changed in one place. */
export interface PlaceDigest {
  /** Null: the authority itself. */
  readonly slug: string | null;
  readonly name: string;
  readonly digest: Digest;
  /** How the authority says its ratings. */
  readonly wording: RatingWording;
}

const turned = (wording: RatingWording, state: 'RED' | 'GREEN') =>
  `Turned ${ratingWithin(wording, state)}${againstFirst(wording)}`;

const partsIn = (
  wording: RatingWording,
): readonly (readonly [part: keyof Digest, heading: string])[] => [
  ['turnedRed', turned(wording, 'RED')],
  ['turnedGreen', turned(wording, 'GREEN')],
  ['moves', 'Moved most'],
  ['gone', 'No longer there'],
  ['added', 'New'],
  ['marks', 'To be known of the figures'],
];

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 200);

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const asHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => ESCAPED[sign] ?? sign);

/**
 * The digest of a month as a message, in plain text and in simple HTML that says the same.
 *
 * @param ended what is said of places of theirs that are none any more
 */
export function digestMessage(
  about: DigestAbout,
  places: readonly PlaceDigest[],
  ended: readonly string[] = [],
): Message {
  const { authority, month, isCorrection, origin } = about;
  const subject = oneLine(
    `${month.name}, ${authority.name}: ${isCorrection ? 'published again, with corrections' : 'published'}`,
  );
  const lead = isCorrection
    ? `The figures of ${month.name} were published again. Below is what differs from the edition before.`
    : `The figures of ${month.name} were published. Below is what changed since the ${periodNoun(parsePeriodKey(month.key).kind)} before.`;
  const account = `${origin}/my-account`;
  const end = `You get this because you have a role in ${authority.name}. You can switch these messages off on the page “My account”:`;
  const text = [
    `Dear ${oneLine(about.name)},`,
    ...(places.length === 0 ? [] : [lead]),
    ...ended,
    ...places.flatMap((place) => placeText(about, place)),
    `${end}\n${account}`,
    'Vital Signs',
  ].join('\n\n');
  const html = [
    `<p>Dear ${asHtml(oneLine(about.name))},</p>`,
    ...(places.length === 0 ? [] : [lead]).map((said) => `<p>${asHtml(said)}</p>`),
    ...ended.map((said) => `<p>${asHtml(said)}</p>`),
    ...places.flatMap((place) => placeHtml(about, place)),
    `<p>${asHtml(end)} <a href="${asHtml(account)}">${asHtml(account)}</a></p>`,
    '<p>Vital Signs</p>',
  ].join('\n');
  const title = asHtml(subject);
  return {
    to: about.email,
    subject,
    text: `${text}\n`,
    html: `<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8"><title>${title}</title></head><body>\n${html}\n</body></html>\n`,
  };
}

function pageOf({ authority, month, origin }: DigestAbout, path: string, place: string | null) {
  const search = new URLSearchParams({
    period: month.key,
    ...(place === null ? {} : { place }),
  });
  return `${origin}/${encodeURIComponent(authority.slug)}/${path}?${search.toString()}`;
}

const indicatorPage = (about: DigestAbout, { indicator }: DigestLine, place: string | null) =>
  pageOf(about, `indicators/${encodeURIComponent(indicator)}`, place);

const NOTHING = 'Nothing turned, moved or became doubtful.';

function partsOf({ digest, wording }: PlaceDigest) {
  return partsIn(wording)
    .map(([part, heading]) => ({ heading, lines: digest[part] }))
    .filter(({ lines }) => lines.length > 0);
}

function placeText(about: DigestAbout, place: PlaceDigest): readonly string[] {
  const parts = partsOf(place).map(({ heading, lines }) => {
    const said = lines.map(
      (line) => `- ${line.sentence}\n  ${indicatorPage(about, line, place.slug)}`,
    );
    return [`${heading}:`, ...said].join('\n');
  });
  const page = pageOf(about, 'place', place.slug);
  return [`${place.name}\n${page}`, ...(parts.length === 0 ? [NOTHING] : parts)];
}

function placeHtml(about: DigestAbout, place: PlaceDigest): readonly string[] {
  const parts = partsOf(place).map(({ heading, lines }) => {
    const said = lines.map((line) => {
      const page = asHtml(indicatorPage(about, line, place.slug));
      return `<li><a href="${page}">${asHtml(line.sentence)}</a></li>`;
    });
    return `<h3>${asHtml(heading)}</h3>\n<ul>\n${said.join('\n')}\n</ul>`;
  });
  const page = asHtml(pageOf(about, 'place', place.slug));
  return [
    `<h2><a href="${page}">${asHtml(place.name)}</a></h2>`,
    ...(parts.length === 0 ? [`<p>${NOTHING}</p>`] : parts),
  ];
}
