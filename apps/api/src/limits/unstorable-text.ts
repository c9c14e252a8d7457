import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type ASTVisitor, type ValidationContext } from 'graphql';
import type { Context } from '../context';

/** The one character that PostgreSQL's text cannot hold, so that nothing is called by it. */
const NUL = '\u0000';

/** Whether a value, or anything within it, is a text that no database can hold. */
export function isUnstorable(value: unknown): boolean {
  if (typeof value === 'string') return value.includes(NUL);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(isUnstorable);
}

function refusal(): GraphQLError {
  return new GraphQLError('A text of this request holds the character NUL, which no name has.', {
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  });
}

/** Refuses a query with such a text in it. */
export function storableText(context: ValidationContext): ASTVisitor {
  return {
    StringValue(node) {
      if (isUnstorable(node.value)) context.reportError(refusal());
    },
  };
}

/** Refuses variables with such a text in them, as the caller's mistake. */
export const storableVariables: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ request }) {
        if (isUnstorable(request.variables)) throw refusal();
        return Promise.resolve();
      },
    }),
};
