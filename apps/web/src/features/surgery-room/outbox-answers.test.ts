import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { expect, test } from 'vitest';
import { deliveryOf } from './outbox-answers';

const told = (code: string) =>
  new CombinedGraphQLErrors({ errors: [{ message: 'No.', extensions: { code } }] });

test('words are refused by what is wrong with them, and by nothing else', () => {
  for (const code of ['REFUSED', 'BAD_USER_INPUT', 'FORBIDDEN']) {
    expect(deliveryOf(told(code))).toEqual({ came: 'REFUSED', why: 'No.' });
  }
});

test('a server of another version, or one that knows nobody, leaves them all waiting', () => {
  for (const code of ['PERSISTED_QUERY_NOT_FOUND', 'UNAUTHENTICATED', 'SECOND_FACTOR_NEEDED']) {
    expect(deliveryOf(told(code)).came).toBe('UNREACHED');
  }
  expect(deliveryOf(new TypeError('Failed to fetch')).came).toBe('UNREACHED');
});

test('at what the server fails, it fails: other words are sent meanwhile', () => {
  for (const code of ['INTERNAL_SERVER_ERROR', 'SOMETHING_NEW']) {
    expect(deliveryOf(told(code)).came).toBe('FAILED');
  }
});
