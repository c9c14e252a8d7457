import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Context } from '../context';

/** The code of errors that are ours and not the caller's. */
const UNEXPECTED = 'INTERNAL_SERVER_ERROR';
/** What is said of them where details are kept back. */
export const UNEXPECTED_SENTENCE = 'Something went wrong here. The request id says where to look.';

const NO_INTROSPECTION =
  'The schema is not told here: what can be asked is in the documentation of the product.';

/** What a page asks that another version of the product was built with. */
export const UNKNOWN_QUESTION_SENTENCE =
  'The product was renewed while this page stood open. Load the page again; what was not saved yet stands in it until then.';

/** The sentence of a caller’s own mistake, in our words, and without names of the schema like what was read. */
function ownWords({ message, extensions }: GraphQLFormattedError): string {
  if (extensions?.['code'] === 'PERSISTED_QUERY_NOT_FOUND') return UNKNOWN_QUESTION_SENTENCE;
  if (extensions?.['validationErrorCode'] === 'INTROSPECTION_DISABLED') return NO_INTROSPECTION;
  return message.replaceAll(/\s*Did you mean [^?]*\?/g, '');
}

/** What a caller is told of an error: its own mistakes in full; of ours, only that there was one. */
export function withoutDetails(formatted: GraphQLFormattedError) {
  const { message: _, path, ...error } = formatted;
  const isUnexpected = error.extensions?.['code'] === UNEXPECTED;
  return {
    ...(isUnexpected ? { extensions: { code: UNEXPECTED } } : error),
    message: isUnexpected ? UNEXPECTED_SENTENCE : ownWords(formatted),
    ...(path && { path }),
  };
}

/** Writes errors that are ours to the log, under the id that the caller is given. */
export const loggedErrors: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      didEncounterErrors({ errors, contextValue }) {
        for (const error of errors) {
          const isOurs = error.extensions['code'] === undefined && error.originalError;
          if (isOurs) contextValue.log.error({ err: error.originalError }, 'failed');
        }
        return Promise.resolve();
      },
    }),
};

/** An error as the body of a response, in the shape of a GraphQL error. */
export function errorBody({ message, extensions }: GraphQLError, requestId: string): string {
  return JSON.stringify({ errors: [{ message, extensions: { ...extensions, requestId } }] });
}

/** The body of an answer in which something is wrong, with the id of the request in each error. */
export function withRequestId(body: string, requestId: string): string {
  const answer = JSON.parse(body) as { errors?: GraphQLFormattedError[] };
  const errors = answer.errors?.map((error) => ({
    ...error,
    extensions: { ...error.extensions, requestId },
  }));
  return errors === undefined ? body : JSON.stringify({ ...answer, errors });
}

/** Whether an answer says that something is wrong; Apollo writes errors before data. */
export function hasErrors(status: number, body: string): boolean {
  return status !== 200 || body.startsWith('{"errors"');
}
