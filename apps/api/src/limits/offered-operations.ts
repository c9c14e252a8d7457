import { GraphQLError, OperationTypeNode, type ASTVisitor, type ValidationContext } from 'graphql';

/** Refuses an operation of a kind that the schema does not have, and what is told live, which has an address of its own. */
export function offeredOperations(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition({ operation }) {
      const isLive = operation === OperationTypeNode.SUBSCRIPTION;
      if (!isLive && context.getSchema().getRootType(operation)) return;
      context.reportError(
        new GraphQLError(`A ${operation} is not offered here; a query is.`, {
          extensions: { code: 'OPERATION_NOT_OFFERED', operation },
        }),
      );
    },
  };
}
