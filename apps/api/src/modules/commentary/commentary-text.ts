import { badInput } from '../../errors';

const LEAST = 10;
const MOST = 10_000;
const LEAST_REASON = 10;
const MOST_REASON = 1_000;

/** Characters that show nothing, or turn the direction of what follows: a reader could not see them. */
const UNSEEN = /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]/u;

/**
 * A commentary as it is kept: plain text, with lines ended as one, and no space at its ends.
 * @throws GraphQLError where it is too short or too long, or holds what cannot be seen.
 */
export function commentaryText(read: string): string {
  const text = read.replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ').trim();
  return checked('text', text, LEAST, MOST);
}

/** Why something is done, as it is kept: one paragraph. */
export function reasonText(read: string): string {
  return checked('reason', read.replaceAll(/\s+/g, ' ').trim(), LEAST_REASON, MOST_REASON);
}

function checked(argument: string, text: string, least: number, most: number): string {
  const expected = `${least} to ${most.toLocaleString('en-GB')} characters of plain text`;
  if (text.length < least || text.length > most) {
    throw badInput(argument, text.length, `${expected}; this many were read`);
  }
  const unseen = UNSEEN.exec(text);
  if (unseen !== null) {
    const code = (unseen[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    throw badInput(argument, `U+${code}`, `${expected}, without characters that cannot be seen`);
  }
  return text;
}
