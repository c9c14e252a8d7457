import type { Database } from '@vital-signs/database';
import type { Mail } from '../../mail/mail';
import type { PasswordCost } from '../../sign-in/password-hash';
import type { SignInLimits } from '../../sign-in/sign-in-limits';

/** What it takes beside the record to give people access. */
export interface PeopleMeans {
  readonly database: Database;
  readonly mail: Mail;
  /** Counts wrong passwords wherever they are asked for. */
  readonly limits: SignInLimits;
  /** Scheme and host under which readers come, for links in messages. */
  readonly origin: string;
  /** As accounts are made everywhere unless said otherwise. */
  readonly passwordCost?: PasswordCost;
}
