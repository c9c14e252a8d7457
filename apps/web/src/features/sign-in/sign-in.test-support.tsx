import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { of } from 'rxjs';
import { vi } from 'vitest';

interface RequestSeen {
  readonly path: string;
  readonly body: unknown;
}

/** What the sign-in route answers, by the end of its path. */
export type SignInAnswers = Readonly<Record<string, { status?: number; body?: object }>>;

const OPTIONS = {
  __typename: 'SignInOptions',
  openIdName: null,
  mail: true,
  demonstration: false,
  passwordLength: 12,
} as const;

/** A server of which the sign-in route answers so, and the API with these fields of Query or Mutation. */
export function signInServer(
  answers: SignInAnswers,
  fields: Readonly<Record<string, unknown>> = {},
) {
  const seen: RequestSeen[] = [];
  vi.stubGlobal('fetch', (address: string, init: { body: string }) => {
    const path = address.replace('/api/auth/', '');
    seen.push({ path, body: JSON.parse(init.body) });
    const { status = 200, body = {} } = answers[path] ?? { status: 404 };
    return Promise.resolve(new Response(JSON.stringify(body), { status }));
  });
  const asked: { name: string | undefined; variables: unknown }[] = [];
  const link = new ApolloLink(({ operationName, variables }) => {
    asked.push({ name: operationName, variables });
    return of({ data: { signInOptions: OPTIONS, viewer: null, ...fields } });
  });
  const client = new ApolloClient({ cache: new InMemoryCache(), link });
  return { client, seen, asked };
}

/** A page over such a server. */
export function renderEntry(page: ReactNode, { client }: { client: ApolloClient }) {
  render(<ApolloProvider client={client}>{page}</ApolloProvider>);
  return userEvent.setup();
}

/** What can be done to sign in here, other than usual. */
export function someOptions(options: Partial<Record<keyof typeof OPTIONS, unknown>>) {
  return { signInOptions: { ...OPTIONS, ...options } };
}
