import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { describe, expect, it } from 'vitest';
import { codeOf, failureOf } from './failure';

function serverError(bodyText: string): ServerError {
  const headers = { 'x-request-id': 'req-1' };
  return new ServerError('no', { response: new Response('', { status: 503, headers }), bodyText });
}

describe('what went wrong, for a reader', () => {
  it('is what the API says, with the id of the request', () => {
    const errors = [{ message: 'period is not a month', extensions: { requestId: 'req-2' } }];
    expect(failureOf(new CombinedGraphQLErrors({ errors }))).toEqual({
      sentence: 'period is not a month',
      requestId: 'req-2',
    });
  });

  it('is what a failing server says of itself, or its status', () => {
    expect(failureOf(serverError('{"errors":[{"message":"Not ready yet."}]}'))).toEqual({
      sentence: 'Not ready yet.',
      requestId: 'req-1',
    });
    expect(failureOf(serverError('<html>')).sentence).toBe('The server answered with 503.');
    expect(failureOf(serverError('null')).sentence).toBe('The server answered with 503.');
  });

  it('is that there is no server where none answers', () => {
    expect(failureOf(new TypeError('Failed to fetch'))).toEqual({
      sentence: 'The server could not be reached.',
      requestId: undefined,
    });
  });
});

describe('the word for what is wrong', () => {
  it('is the one of the API, whichever way it answers', () => {
    const extensions = { code: 'UNAUTHENTICATED' };
    const errors = [{ message: 'Sign in to see this.', extensions }];
    expect(codeOf(new CombinedGraphQLErrors({ errors }))).toBe('UNAUTHENTICATED');
    expect(codeOf(serverError(JSON.stringify({ errors })))).toBe('UNAUTHENTICATED');
  });

  it('is none where the API gives none, or does not answer', () => {
    expect(codeOf(new CombinedGraphQLErrors({ errors: [{ message: 'no' }] }))).toBeNull();
    expect(codeOf(serverError('<html>'))).toBeNull();
    expect(codeOf(new TypeError('Failed to fetch'))).toBeNull();
  });
});
