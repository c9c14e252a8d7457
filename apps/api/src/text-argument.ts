import { badInput } from './errors';

interface Length {
  readonly least: number;
  readonly most: number;
}

const A_REASON: Length = { least: 10, most: 1_000 };

/** Characters that show nothing, or turn the direction of what follows: a reader could not see them. */
const UNSEEN = /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]/u;

/**
 * A text as it is kept: plain, with lines ended in one way, and no space at its ends.
 * @throws GraphQLError where it is too short or too long, or holds what cannot be seen.
 */
export function textArgument(argument: string, read: string, { least, most }: Length): string {
  const text = read.replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ').trim();
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

/** Why something is done, as it is kept: one paragraph. */
export function reasonArgument(argument: string, read: string): string {
  return textArgument(argument, read.replaceAll(/\s+/g, ' '), A_REASON);
}
