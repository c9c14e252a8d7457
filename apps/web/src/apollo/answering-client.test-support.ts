import { ApolloClient, ApolloLink } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { Observable } from 'rxjs';
import { makeCache } from './client';

export interface Asked {
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Answers an operation with its data; a sentence refuses it, and so does an error that it throws. */
type Answer = (variables: Readonly<Record<string, unknown>>) => Record<string, unknown> | string;

/** A client over a server that answers each operation so, and what it was asked. */
export function answeringClient(answers: Readonly<Record<string, Answer>>) {
  const asked: Asked[] = [];
  const link = new ApolloLink(({ operationName = '', variables }) => {
    asked.push({ operation: operationName, variables });
    return new Observable((observer) => {
      void Promise.resolve().then(() => {
        try {
          const answer = answers[operationName]?.(variables) ?? `${operationName} is not expected`;
          if (typeof answer === 'string') {
            observer.error(new CombinedGraphQLErrors({ errors: [{ message: answer }] }));
            return;
          }
          observer.next({ data: answer });
          observer.complete();
        } catch (error) {
          observer.error(error);
        }
      });
    });
  });
  const askedFor = (operation: string) =>
    asked.filter((each) => each.operation === operation).map(({ variables }) => variables);
  return { client: new ApolloClient({ link, cache: makeCache() }), asked, askedFor };
}
