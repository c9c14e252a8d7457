import type { ASTVisitor, SelectionSetNode, ValidationContext, ValidationRule } from 'graphql';
import { beyondLimit } from '../errors';
import { fieldsOf, isIntrospection } from './selection-walk';

/** Refuses an operation whose fields lie deeper within one another than allowed. */
export function depthLimit(allowed: number): ValidationRule {
  return (context: ValidationContext): ASTVisitor => {
    const known = new Map<SelectionSetNode, number>();
    const depthOf = (selectionSet: SelectionSetNode): number => {
      const before = known.get(selectionSet);
      if (before !== undefined) return before;
      // A fragment within itself, which another rule refuses, is entered once.
      known.set(selectionSet, 1);
      const below = fieldsOf(selectionSet, null, context).map(({ field }) =>
        field.selectionSet === undefined || isIntrospection(field)
          ? 0
          : depthOf(field.selectionSet),
      );
      const depth = 1 + Math.max(0, ...below);
      known.set(selectionSet, depth);
      return depth;
    };
    return {
      OperationDefinition(operation) {
        const depth = depthOf(operation.selectionSet);
        if (depth > allowed) {
          context.reportError(beyondLimit('QUERY_TOO_DEEP', 'depth', depth, allowed));
        }
      },
    };
  };
}
