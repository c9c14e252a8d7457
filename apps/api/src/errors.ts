import { GraphQLError } from 'graphql';

/** An argument that cannot be understood: names it, what was read, and what is expected. */
export function badInput(argument: string, read: string | number, expected: string): GraphQLError {
  return new GraphQLError(
    `The argument "${argument}" reads ${JSON.stringify(read)}; expected is ${expected}.`,
    { extensions: { code: 'BAD_USER_INPUT', argument, read, expected } },
  );
}

/** What is said where a role does not open an address that people are led to. */
const REFUSED_ROUTES: Readonly<Record<string, string>> = {
  pack: 'Packs are read by those who make them: analysts and leaders. They can send you the file.',
  minutes: 'Your role does not let you follow performance surgeries.',
  backup: 'Your role does not let you take a backup of this authority.',
};

/** A root field, or a route, that the caller may not use. */
export function forbidden(root: string, name: string): GraphQLError {
  const field = `${root}.${name}`;
  const sentence =
    root === 'Mutation'
      ? 'Your role does not let you do this. An administrator of your authority can change it.'
      : root === 'Route'
        ? (REFUSED_ROUTES[name] ?? 'Your role does not let you read this.')
        : `Your role does not let you read ${field}.`;
  return new GraphQLError(sentence, { extensions: { code: 'FORBIDDEN', field } });
}

/** A field that holds every place of an authority, where the caller sees some. */
export function notOfTheirPlaces(field: string): GraphQLError {
  return new GraphQLError(
    'This holds every place of the authority, and your role shows you only some of them.',
    { extensions: { code: 'FORBIDDEN', field } },
  );
}

/** Nobody is signed in, and what is asked is not public. */
export function unauthenticated(): GraphQLError {
  return new GraphQLError('Sign in to see this.', { extensions: { code: 'UNAUTHENTICATED' } });
}

/** What is sent was written by somebody else than is signed in, who has to sign in again themselves. */
export function writtenByAnother(): GraphQLError {
  return new GraphQLError('Somebody else is signed in here than wrote this.', {
    extensions: { code: 'UNAUTHENTICATED' },
  });
}

/** A browser that is on a page of somebody else's asks. */
export function notFromOurPages(): GraphQLError {
  return new GraphQLError('This can be asked for from our own pages only.', {
    extensions: { code: 'FOREIGN_ORIGIN' },
  });
}

/** The authority's roles give nothing without a second factor, and the caller has none. */
export function secondFactorNeeded(): GraphQLError {
  return new GraphQLError(
    'This authority asks for a second factor: set up an authenticator app on the page “My account”, then continue.',
    { extensions: { code: 'SECOND_FACTOR_NEEDED' } },
  );
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
