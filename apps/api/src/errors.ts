import { GraphQLError } from 'graphql';

/** An argument that cannot be understood: names it, what was read, and what is expected. */
export function badInput(argument: string, read: string | number, expected: string): GraphQLError {
  return new GraphQLError(
    `The argument "${argument}" reads ${JSON.stringify(read)}; expected is ${expected}.`,
    { extensions: { code: 'BAD_USER_INPUT', argument, read, expected } },
  );
}

/** A root field that the caller may not use. */
export function forbidden(root: string, name: string): GraphQLError {
  const field = `${root}.${name}`;
  const sentence =
    root === 'Mutation'
      ? 'Nothing can be changed on this server until people can sign in. To try it on a demonstration, start the server with OPEN_WRITES=1: whoever reaches it may then write.'
      : `You may not read ${field}.`;
  return new GraphQLError(sentence, { extensions: { code: 'FORBIDDEN', field } });
}

/** Something that was understood and cannot be done as things stand: says why, in a word and a sentence. */
export function refused(reason: string, sentence: string): GraphQLError {
  return new GraphQLError(sentence, { extensions: { code: 'REFUSED', reason } });
}

/** A request beyond a limit: says which, how much was asked, and how much is allowed. */
export function beyondLimit(
  code: string,
  limit: string,
  value: number,
  allowed: number,
): GraphQLError {
  return new GraphQLError(
    `This request is beyond the limit of ${limit}: ${value} where ${allowed} is allowed.`,
    { extensions: { code, limit, value, allowed } },
  );
}
