import type { Json } from '@vital-signs/domain';

/** UTF-8 has no half of a surrogate pair: what is one becomes the sign of replacement. */
const wellFormed = (text: string) => Buffer.from(text, 'utf8').toString('utf8');

/** A text as the database can hold it, cut where it is longer than somebody would read. */
export function storable(text: string, most: number): string {
  const held = wellFormed(text.replaceAll('\u0000', ''));
  return held.length <= most ? held : `${wellFormed(held.slice(0, most - 1))}…`;
}

/** What stands in an event in place of a secret. */
export const WITHHELD = 'withheld';

const MOST_DETAIL = 12_000;

/** Parts of the names of members that may hold a secret, whatever they hold. */
const SECRET = /passw|token|secret|hash|cookie|backup|recovery|otp|totp|credential|authorization/i;

/** A detail of an event with whatever may be a secret left out, and long texts cut. */
export function withoutSecrets(value: Json): Json {
  if (typeof value === 'string') return storable(value, MOST_DETAIL);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: Json) => withoutSecrets(item));
  const members = Object.entries(value as Readonly<Record<string, Json | undefined>>);
  return Object.fromEntries(
    members.map(([name, held]) => [
      storable(name, 100),
      held === undefined || SECRET.test(name) ? WITHHELD : withoutSecrets(held),
    ]),
  );
}
