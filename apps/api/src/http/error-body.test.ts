import { expect, it } from 'vitest';
import { withoutDetails } from './error-body';

it('names nothing of the schema that was not asked for', () => {
  const told = (message: string) =>
    withoutDetails({ message, extensions: { code: 'BAD_USER_INPUT' } }).message;
  expect(
    told('Value "REDD" does not exist in "State" enum. Did you mean the enum value "RED"?'),
  ).toBe('Value "REDD" does not exist in "State" enum.');
  expect(
    told('Cannot query field "peple" on type "Query". Did you mean "people" or "places"?'),
  ).toBe('Cannot query field "peple" on type "Query".');
});

it('says in our own words that the schema is not told', () => {
  const { message } = withoutDetails({
    message: 'To enable introspection, pass introspection: true to ApolloServer in production',
    extensions: {
      code: 'GRAPHQL_VALIDATION_FAILED',
      validationErrorCode: 'INTROSPECTION_DISABLED',
    },
  });
  expect(message).toMatch(/^The schema is not told here/);
});
