import { GraphQLError } from 'graphql';

/** An argument that cannot be understood: names it, what was read, and what is expected. */
export function badInput(argument: string, read: string | number, expected: string): GraphQLError {
  return new GraphQLError(
    `The argument "${argument}" reads ${JSON.stringify(read)}; expected is ${expected}.`,
    { extensions: { code: 'BAD_USER_INPUT', argument, read, expected } },
  );
}

/** A field that the caller may not read. */
export function forbidden(field: string): GraphQLError {
  return new GraphQLError(`You may not read ${field}.`, {
    extensions: { code: 'FORBIDDEN', field },
  });
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
