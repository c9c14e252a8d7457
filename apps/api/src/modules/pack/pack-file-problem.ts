import { PackRefusedError } from '@vital-signs/pack';
import { GraphQLError } from 'graphql';

/** Why the making of a file was ended before its end, in a sentence. */
export class MakingStoppedError extends Error {}

export const SERVER_STOPPED = 'The server was stopped while it made the file: make it again.';
export const TOOK_TOO_LONG =
  'Making the file took longer than it may: take report areas or cards out, or make it again when less is going on.';
export const BROKE_OFF = 'The making of the file broke off: make it again.';
export const TOO_LARGE = 'The file is larger than may be kept: take report areas or cards out.';

/** Of a document that cannot be written everything is said, up to so many sentences. */
const MOST_SENTENCES = 5;

function refusalOf({ problems }: PackRefusedError): string {
  const said = problems
    .slice(0, MOST_SENTENCES)
    .map(({ where, sentence }) => `${where}: ${sentence}`);
  const more = problems.length - said.length;
  const rest = more === 0 ? [] : [`And ${more} more.`];
  return ['The pack cannot be written as it stands.', ...said, ...rest].join(' ');
}

/** What is said to whoever had a file made about why there is none; the log has in full what nobody expected. */
export function fileProblem(error: unknown): {
  readonly problem: string;
  readonly isExpected: boolean;
} {
  if (error instanceof MakingStoppedError) return { problem: error.message, isExpected: true };
  if (error instanceof PackRefusedError) return { problem: refusalOf(error), isExpected: false };
  if (error instanceof GraphQLError) return { problem: error.message, isExpected: true };
  return { problem: BROKE_OFF, isExpected: false };
}
