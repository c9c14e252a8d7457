import { ApolloLink } from '@apollo/client';
import type { FormattedExecutionResult } from 'graphql';
import { CombinedGraphQLErrors, ServerError, ServerParseError } from '@apollo/client/errors';
import { filterOperationVariables } from '@apollo/client/link/utils';
import { OperationTypeNode } from 'graphql';
import { Observable } from 'rxjs';
import { hashOf } from './known-operation';

const ADDRESS = '/graphql';
/** An answer of this type says by itself what is wrong, whatever its status. */
const GRAPHQL_ANSWER = 'application/graphql-response+json';

/** Hears of what is wrong, whether the server says it or none answers. */
type HearsOfError = (error: unknown, operation: ApolloLink.Operation) => void;

/**
 * Asks for known operations by their hash, queries with GET, so that the browser and the server can
 * answer with what they have, and mutations with POST; the header is what the server's protection
 * against forged requests wants. Nothing is sent in words: the server takes those from few. The client's
 * own links could send words, many answers to one question and much else, which every first page would load.
 * Whoever says in the operation's context after how many milliseconds is told by then that no server answered;
 * and whose words it sends, where they may have waited: the server takes them of nobody else, and they are sent
 * to their end where the page is left meanwhile.
 */
export function knownOperationLink(hear: HearsOfError): ApolloLink {
  return new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        const leaving = new AbortController();
        const { givenUpAfterMs } = operation.getContext() as { readonly givenUpAfterMs?: number };
        const patience =
          givenUpAfterMs === undefined
            ? undefined
            : setTimeout(() => leaving.abort(), givenUpAfterMs);
        answerTo(operation, leaving.signal)
          .then((answer) => {
            if (answer.errors) hear(new CombinedGraphQLErrors(answer), operation);
            observer.next(answer);
            observer.complete();
          })
          .catch((error: unknown) => {
            // Nobody waits any more for what was broken off.
            if (observer.closed) return;
            hear(error, operation);
            observer.error(error);
          })
          .finally(() => clearTimeout(patience));
        return () => leaving.abort();
      }),
  );
}

async function answerTo(operation: ApolloLink.Operation, signal: AbortSignal) {
  const response = await fetch(...requestOf(operation, signal));
  const bodyText = await response.text();
  const isOfGraphql = response.headers.get('content-type')?.includes(GRAPHQL_ANSWER) === true;
  if (!isOfGraphql && !response.ok) {
    throw new ServerError(`The server answered with ${response.status}.`, { response, bodyText });
  }
  const answer = parsed(response, bodyText);
  if (!('data' in answer) && !('errors' in answer)) {
    throw new ServerError('The server gave no answer.', { response, bodyText });
  }
  return answer;
}

function requestOf(operation: ApolloLink.Operation, signal: AbortSignal): Parameters<typeof fetch> {
  const { query, operationName = '', operationType } = operation;
  const variables = filterOperationVariables(operation.variables, query);
  const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf(operationName) } };
  const headers = {
    accept: `${GRAPHQL_ANSWER},application/json;q=0.9`,
    'apollo-require-preflight': 'true',
  };
  const asked: RequestInit = { headers, credentials: 'same-origin', signal };
  if (operationType !== OperationTypeNode.QUERY) {
    const body = JSON.stringify({ operationName, variables, extensions });
    const { writtenBy } = operation.getContext() as { readonly writtenBy?: string };
    const ofWords = {
      ...{ ...headers, 'content-type': 'application/json' },
      ...(writtenBy === undefined ? {} : { 'x-written-by': writtenBy }),
    };
    const keepalive = writtenBy !== undefined;
    return [ADDRESS, { ...asked, method: 'POST', body, headers: ofWords, keepalive }];
  }
  const words = Object.entries({
    operationName,
    variables: JSON.stringify(variables),
    extensions: JSON.stringify(extensions),
  }).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return [`${ADDRESS}?${words.join('&')}`, asked];
}

function parsed(response: Response, bodyText: string): FormattedExecutionResult {
  try {
    return JSON.parse(bodyText) as FormattedExecutionResult;
  } catch (error) {
    throw new ServerParseError(error, { response, bodyText });
  }
}
