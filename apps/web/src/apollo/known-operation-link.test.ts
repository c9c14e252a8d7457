import { ApolloClient, gql } from '@apollo/client';
import { CombinedGraphQLErrors, ServerError, ServerParseError } from '@apollo/client/errors';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeCache } from './client';
import { knownBy } from './known-operation';
import { knownOperationLink } from './known-operation-link';

const ASKED = knownBy(
  'a-hash',
  gql`
    query Asked($place: String) {
      place(slug: $place) {
        id
      }
    }
  `,
);
const DONE = knownBy(
  'another-hash',
  gql`
    mutation Done($text: String!) {
      say(text: $text) {
        id
      }
    }
  `,
);
const GRAPHQL = 'application/graphql-response+json; charset=utf-8';

const answer = (body: unknown, status = 200, type = GRAPHQL) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers: { 'content-type': type },
  });

describe('the way to the server', () => {
  const fetched = vi.fn<typeof fetch>();
  const heard: unknown[] = [];
  const client = () =>
    new ApolloClient({
      link: knownOperationLink((error) => heard.push(error)),
      cache: makeCache(),
    });

  beforeEach(() => {
    heard.length = 0;
    vi.stubGlobal('fetch', fetched);
  });
  afterEach(() => {
    fetched.mockReset();
    vi.unstubAllGlobals();
  });

  it('asks a query by its hash with GET, and with nothing that it does not take', async () => {
    fetched.mockResolvedValue(answer({ data: { place: null } }));
    const variables = { place: 'norwich & more', other: 1 };
    const { data } = await client().query({ query: ASKED, variables });
    expect(data).toEqual({ place: null });
    const [address, options] = fetched.mock.calls[0] ?? [];
    const asked = new URL(address as string, 'http://here');
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      operationName: 'Asked',
      variables: '{"place":"norwich & more"}',
      extensions: '{"persistedQuery":{"version":1,"sha256Hash":"a-hash"}}',
    });
    expect(options).toMatchObject({
      credentials: 'same-origin',
      headers: { 'apollo-require-preflight': 'true' },
    });
    expect(options?.method).toBeUndefined();
  });

  it('sends what is done with POST', async () => {
    fetched.mockResolvedValue(answer({ data: { say: null } }));
    await client().mutate({ mutation: DONE, variables: { text: 'words' } });
    const [address, options] = fetched.mock.calls[0] ?? [];
    expect(address).toBe('/graphql');
    expect(options).toMatchObject({
      method: 'POST',
      headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
    });
    expect(JSON.parse(options?.body as string)).toEqual({
      operationName: 'Done',
      variables: { text: 'words' },
      extensions: { persistedQuery: { version: 1, sha256Hash: 'another-hash' } },
    });
  });

  it.each([
    [
      'what the server refuses',
      answer({ errors: [{ message: 'no' }] }, 401),
      CombinedGraphQLErrors,
    ],
    [
      'a server that fails',
      answer({ errors: [{ message: 'no' }] }, 503, 'application/json'),
      ServerError,
    ],
    ['what is no answer', answer({}), ServerError],
    ['what cannot be read', answer('<html>', 200, 'text/html'), ServerParseError],
  ])('tells of %s, once', async (_, response, kind) => {
    fetched.mockResolvedValue(response);
    await expect(client().query({ query: ASKED })).rejects.toBeInstanceOf(kind);
    expect(heard).toEqual([expect.any(kind)]);
  });

  it('tells that there is no server', async () => {
    fetched.mockRejectedValue(new TypeError('Failed to fetch'));
    await expect(client().query({ query: ASKED })).rejects.toThrow('Failed to fetch');
    expect(heard).toHaveLength(1);
  });

  it('breaks off what nobody waits for any more, and tells nobody', async () => {
    let signal: AbortSignal | null | undefined;
    fetched.mockImplementation((__, options) => {
      signal = options?.signal;
      return new Promise((_, fail) => {
        signal?.addEventListener('abort', () => fail(new Error('broken off')));
      });
    });
    const watching = client()
      .watchQuery({ query: ASKED })
      .subscribe(() => undefined);
    await vi.waitFor(() => expect(fetched).toHaveBeenCalled());
    watching.unsubscribe();
    await vi.waitFor(() => expect(signal?.aborted).toBe(true));
    expect(heard).toEqual([]);
  });

  it('gives up what nobody answers within the time that was given, where one was', async () => {
    fetched.mockImplementation(
      (_, options) =>
        new Promise((__, fail) => {
          options?.signal?.addEventListener('abort', () => fail(new Error('broken off')));
        }),
    );
    const asked = { mutation: DONE, variables: { text: 'words' } };
    const said = client().mutate({ ...asked, context: { givenUpAfterMs: 20 } });
    await expect(said).rejects.toThrow('broken off');
    expect(heard).toHaveLength(1);
  });

  it('says whose words it sends, where that was said', async () => {
    fetched.mockImplementation(() =>
      Promise.resolve(answer({ data: { say: { __typename: 'Said', id: '1' } } })),
    );
    const asked = { mutation: DONE, variables: { text: 'words' } };
    const sentBy = () => new Headers(fetched.mock.lastCall?.[1]?.headers).get('x-written-by');
    await client().mutate({ ...asked, context: { writtenBy: '7' } });
    expect(sentBy()).toBe('7');
    await client().mutate(asked);
    expect(sentBy()).toBeNull();
  });
});
