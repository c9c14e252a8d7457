import type { SignedInPerson } from '../viewer/viewer';
import type { Whence } from './person-events';

/** What somebody asks of sign-in, as our own checks look at it. */
export interface AskedAction {
  /** After /api/auth. */
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly address: string;
  /** Who is signed in already. */
  readonly person: SignedInPerson | null;
  /** The cookie that says that somebody signed in with this browser before. */
  readonly deviceCookie: string | undefined;
  readonly whence: Whence;
}

/** An answer of better-auth. */
export interface AnsweredAction {
  readonly status: number;
  /** Empty where it is no JSON object, as of a redirection. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** Why something is not even tried. */
export interface RefusedAction {
  readonly status: 400 | 429;
  readonly code: string;
  readonly message: string;
  /** Seconds after which it may be tried again. */
  readonly wait?: number;
}

/** A text among the members of a body; empty where there is none. */
export function textIn(body: Readonly<Record<string, unknown>>, name: string): string {
  const value = body[name];
  return typeof value === 'string' ? value : '';
}
