import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

/** Whose password it is to be. */
export interface PasswordOwner {
  readonly name: string;
  readonly email: string;
}

export const LEAST_PASSWORD_LENGTH = 12;
export const MOST_PASSWORD_LENGTH = 128;

/** Of zxcvbn's five marks, 0 to 4: from here on guessing is out of reach of somebody who has no hash. */
const LEAST_SCORE = 3;

/** Shorter parts of a name are in too many words by chance. */
const LEAST_PART = 4;

/** What anybody would try first here. */
const OWN_WORDS = ['vital', 'signs', 'vitalsigns', 'children', 'services', 'council', 'social'];

const passwords = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });

const words = (text: string) =>
  text
    .split(/[^\p{L}\p{N}]+/u)
    .map((part) => part.toLowerCase())
    .filter((part) => part.length >= LEAST_PART);

/** Words that somebody who knows the owner would try first, by what they are of. */
const ownWords = ({ name, email }: PasswordOwner) => {
  const at = email.lastIndexOf('@');
  return [
    { of: 'your name', words: words(name) },
    { of: 'your e-mail address', words: words(at < 0 ? email : email.slice(0, at)) },
    { of: 'the domain of your e-mail address', words: words(at < 0 ? '' : email.slice(at + 1)) },
  ];
};

/** Of what a password holds a word: null where of nothing that is the owner's. */
function heldIn(password: string, owner: PasswordOwner): string | null {
  const written = password.toLowerCase();
  const held = ownWords(owner).find(({ words: own }) => own.some((one) => written.includes(one)));
  return held?.of ?? null;
}

/**
 * What is wrong with a password, in a sentence; null where nothing is. A password has to be long and
 * hard to guess; which characters it has is nobody's business, and it never grows old by itself. See
 * the National Cyber Security Centre's guidance on password policy.
 */
export function problemOfPassword(password: string, owner: PasswordOwner): string | null {
  const length = [...password].length;
  if (length < LEAST_PASSWORD_LENGTH) {
    return `A password has at least ${LEAST_PASSWORD_LENGTH} characters; this one has ${length}. Three words that nobody would put together are easy to remember.`;
  }
  if (length > MOST_PASSWORD_LENGTH) {
    return `A password has at most ${MOST_PASSWORD_LENGTH} characters; this one has ${length}.`;
  }
  const held = heldIn(password, owner);
  if (held !== null) {
    return `A password must not contain a word of ${held}: that is what somebody would try first.`;
  }
  const { score } = passwords.check(password, [
    ...OWN_WORDS,
    ...ownWords(owner).flatMap((own) => own.words),
  ]);
  if (score < LEAST_SCORE) {
    return 'This password is easy to guess: it is on lists of common ones, or follows a pattern. Three words that nobody would put together are hard to guess and easy to remember.';
  }
  return null;
}
