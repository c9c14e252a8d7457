import { ApolloClient, ApolloLink } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { of } from 'rxjs';
import { vi } from 'vitest';
import { makeCache } from '../../apollo/client';
import type { MyAccountQuery } from '../../apollo/generated/documents';
import { aViewer, heldRole } from '../../lib/viewer.test-support';

type Account = NonNullable<MyAccountQuery['viewer']>;
type Session = Account['sessions'][number];

export function aSession(parts: Partial<Session>): Session {
  return {
    __typename: 'SignedInSession',
    id: 'session-1',
    isThis: false,
    signedInBy: 'PASSWORD',
    startedAt: '2026-11-20T09:00:00Z',
    lastUsedAt: '2026-11-20T10:00:00Z',
    endsAt: '2026-11-20T18:00:00Z',
    device: 'Firefox on Windows',
    address: '192.0.2.1',
    ...parts,
  };
}

/** Somebody who signs in with a password alone, in this browser and in another. */
export function anAccount(parts: Partial<Account> = {}): Account {
  return {
    ...aViewer([heldRole({ role: 'ANALYST' })]),
    secondFactorEnabled: false,
    hasPassword: true,
    sessions: [
      aSession({ isThis: true }),
      aSession({ id: 'session-2', device: 'Safari on iPhone', address: null }),
    ],
    ...parts,
  };
}

/** What the sign-in route answers, by the end of its path. */
type SignInAnswers = Readonly<Record<string, { status?: number; body?: object }>>;

/** A part of the page over a server that answers so, by the name of an operation and by paths of the sign-in route. */
export function renderAccount(
  part: ReactNode,
  operations: Readonly<Record<string, unknown>> = {},
  answers: SignInAnswers = {},
) {
  const asked: { name: string | undefined; variables: unknown }[] = [];
  const link = new ApolloLink(({ operationName, variables }) => {
    asked.push({ name: operationName, variables });
    return of({ data: operations[operationName ?? ''] as Record<string, unknown> });
  });
  const seen: { path: string; body: unknown }[] = [];
  vi.stubGlobal('fetch', (address: string, init: { body: string }) => {
    const path = address.replace('/api/auth/', '');
    seen.push({ path, body: JSON.parse(init.body) });
    const { status = 200, body = {} } = answers[path] ?? { status: 404 };
    return Promise.resolve(new Response(JSON.stringify(body), { status }));
  });
  const client = new ApolloClient({ cache: makeCache(), link });
  render(<ApolloProvider client={client}>{part}</ApolloProvider>);
  return { user: userEvent.setup(), asked, seen };
}
