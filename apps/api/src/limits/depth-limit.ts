import type { ASTVisitor, SelectionSetNode, ValidationContext, ValidationRule } from 'graphql';
import { beyondLimit } from '../errors';
import { fieldsOf, isIntrospection } from './selection-walk';

/** Refuses an operation whose fields lie deeper within one another than allowed. */
export function depthLimit(allowed: number): ValidationRule {
  return (context: ValidationContext): ASTVisitor => {
    const depthOf = (selectionSet: SelectionSetNode, depth: number): number => {
      // Twice as deep as allowed is deep enough to know, and ends what a fragment within itself begins.
      if (depth > allowed * 2) return depth;
      return fieldsOf(selectionSet, null, context).reduce(
        (deepest, { field }) =>
          field.selectionSet === undefined || isIntrospection(field)
            ? deepest
            : Math.max(deepest, depthOf(field.selectionSet, depth + 1)),
        depth,
      );
    };
    return {
      OperationDefinition(operation) {
        const depth = depthOf(operation.selectionSet, 1);
        if (depth > allowed) {
          context.reportError(beyondLimit('QUERY_TOO_DEEP', 'depth', depth, allowed));
        }
      },
    };
  };
}
