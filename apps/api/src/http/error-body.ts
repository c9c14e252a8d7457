import { type GraphQLError, type GraphQLFormattedError } from 'graphql';
import { currentRequest } from './request-id';

/** Codes of errors that are the caller's, and say nothing that they should not know. */
const UNEXPECTED = 'INTERNAL_SERVER_ERROR';

/**
 * What a caller is told of an error: its own mistakes in full; of ours, where details are to be
 * kept back, only that there was one, and the id under which the log has the rest.
 */
export function formatErrors(
  keepDetailsBack: boolean,
  report: (error: unknown, requestId: string | undefined) => void,
) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const requestId = currentRequest.getStore()?.id;
    const isUnexpected = formatted.extensions?.['code'] === UNEXPECTED;
    if (isUnexpected) report(error, requestId);
    const extensions = { ...formatted.extensions, ...(requestId && { requestId }) };
    if (!isUnexpected || !keepDetailsBack) return { ...formatted, extensions };
    return {
      message: 'Something went wrong here. The request id says where to look.',
      ...(formatted.path && { path: formatted.path }),
      extensions: { code: UNEXPECTED, ...(requestId && { requestId }) },
    };
  };
}

/** An error as the body of a response, in the shape of a GraphQL error. */
export function errorBody(error: GraphQLError, requestId: string): string {
  const { message, extensions } = error;
  return `${JSON.stringify({ errors: [{ message, extensions: { ...extensions, requestId } }] })}\n`;
}
