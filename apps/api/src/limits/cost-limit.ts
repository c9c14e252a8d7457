import {
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  valueFromASTUntyped,
} from 'graphql';
import type {
  ASTVisitor,
  GraphQLField,
  GraphQLOutputType,
  SelectionSetNode,
  ValidationContext,
  ValidationRule,
} from 'graphql';
import { beyondLimit } from '../errors';
import { fieldsOf, isIntrospection } from './selection-walk';

/** How long a list is taken to be whose field does not say so by @listSize. */
const USUAL_LIST = 10;

function isList(type: GraphQLOutputType): boolean {
  return isNonNullType(type) ? isList(type.ofType) : isListType(type);
}

function listSize(field: GraphQLField<unknown, unknown>): number {
  if (!isList(field.type)) return 1;
  const directive = field.astNode?.directives?.find(({ name }) => name.value === 'listSize');
  const value = directive?.arguments?.find(({ name }) => name.value === 'assumed')?.value;
  return value?.kind === Kind.INT ? Number(valueFromASTUntyped(value)) : USUAL_LIST;
}

/** Refuses an operation that costs more than allowed: one for each field, times the length of the lists that it lies in. */
export function costLimit(allowed: number): ValidationRule {
  return (context: ValidationContext): ASTVisitor => {
    const schema = context.getSchema();
    const costOf = (
      selectionSet: SelectionSetNode,
      parent: string | null,
      depth: number,
    ): number => {
      if (depth > 50) return allowed + 1;
      let cost = 0;
      for (const { field, parentType } of fieldsOf(selectionSet, parent, context)) {
        if (isIntrospection(field)) continue;
        const type = parentType === null ? undefined : schema.getType(parentType);
        const definition = isObjectType(type) ? type.getFields()[field.name.value] : undefined;
        const inner =
          definition === undefined || field.selectionSet === undefined
            ? 0
            : costOf(field.selectionSet, getNamedType(definition.type).name, depth + 1);
        cost += 1 + inner * (definition === undefined ? 1 : listSize(definition));
        if (cost > allowed * 1_000) return cost;
      }
      return cost;
    };
    return {
      OperationDefinition(operation) {
        const root = schema.getRootType(operation.operation)?.name ?? null;
        const cost = costOf(operation.selectionSet, root, 1);
        if (cost > allowed) {
          context.reportError(beyondLimit('QUERY_TOO_COSTLY', 'cost', cost, allowed));
        }
      },
    };
  };
}
