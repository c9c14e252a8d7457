import { GraphQLError, type ASTVisitor, type ValidationContext } from 'graphql';

/** Refuses an operation of a kind that the schema does not have. */
export function offeredOperations(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition({ operation }) {
      if (context.getSchema().getRootType(operation)) return;
      context.reportError(
        new GraphQLError(`A ${operation} is not offered here; a query is.`, {
          extensions: { code: 'OPERATION_NOT_OFFERED', operation },
        }),
      );
    },
  };
}
