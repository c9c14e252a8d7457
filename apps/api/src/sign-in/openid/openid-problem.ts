import type { AccountFound } from '../sign-in.repository';

/** Why nobody was signed in, as the sign-in page is told it; the page has the words for people. */
export const OPENID_PROBLEMS = {
  'openid-refused': 'The provider refused, or what it said of the person does not hold.',
  'openid-expired': 'The sign-in took too long, or was used before.',
  'openid-state': 'The sign-in was not begun in this browser.',
  'openid-unknown-groups': 'None of the person’s groups gives access.',
  'openid-email': 'The provider does not vouch for the person’s e-mail address.',
  'openid-suspended': 'The person is suspended.',
  'openid-unreachable': 'The provider could not be reached.',
} as const;

export type OpenIdProblemCode = keyof typeof OPENID_PROBLEMS;

/** Whose sign-in failed, where that is known. */
export interface ProblemSubject {
  readonly account: AccountFound | null;
  /** Whether the provider said that it is them. */
  readonly isThem: boolean;
}

/** A sign-in that fails: the code goes to the person, the reason to the log and the audit. */
export class OpenIdProblem extends Error {
  constructor(
    readonly code: OpenIdProblemCode,
    /** In a sentence, without anything secret. */
    readonly reason: string,
    readonly about: ProblemSubject = { account: null, isThem: false },
  ) {
    super(reason);
    this.name = 'OpenIdProblem';
  }
}
