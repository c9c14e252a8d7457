import { CombinedGraphQLErrors, ServerError, ServerParseError } from '@apollo/client/errors';

/** What went wrong with a request, as far as a reader can use it. */
export interface Failure {
  readonly sentence: string;
  /** By which the people who run the server find it in their logs. */
  readonly requestId: string | undefined;
}

/** Words for an error of the client, with the id of the request where the server gave one. */
export function failureOf(error: unknown): Failure {
  if (CombinedGraphQLErrors.is(error)) {
    const [first] = error.errors;
    const id = first?.extensions?.['requestId'];
    return {
      sentence: first?.message ?? 'The server refused the request.',
      requestId: typeof id === 'string' ? id : undefined,
    };
  }
  if (ServerError.is(error) || ServerParseError.is(error)) {
    return {
      sentence: messageIn(error.bodyText) ?? `The server answered with ${error.statusCode}.`,
      requestId: error.response.headers.get('x-request-id') ?? undefined,
    };
  }
  return { sentence: 'The server could not be reached.', requestId: undefined };
}

/** The word by which the server names what is wrong; null where it has none. */
export function codeOf(error: unknown): string | null {
  if (CombinedGraphQLErrors.is(error)) return textOrNull(error.errors[0]?.extensions?.['code']);
  const told = ServerError.is(error) || ServerParseError.is(error);
  return told ? textOrNull(errorIn(error.bodyText)?.extensions?.['code']) : null;
}

/** What the server says of itself, where it answered in its own words. */
function messageIn(body: string): string | null {
  return textOrNull(errorIn(body)?.message);
}

interface ToldError {
  readonly message?: unknown;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

function errorIn(body: string): ToldError | null {
  try {
    const answer = JSON.parse(body) as { errors?: readonly ToldError[] } | null;
    return answer?.errors?.[0] ?? null;
  } catch {
    return null;
  }
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
