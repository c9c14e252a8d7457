import type { ApolloServerPlugin } from '@apollo/server';
import {
  getNamedType,
  GraphQLError,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  valueFromASTUntyped,
} from 'graphql';
import type {
  DocumentNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLOutputType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Context } from '../context';
import { beyondLimit } from '../errors';
import { USUAL_MONTHS } from '../month-range';
import { monthsAsked } from './months-asked';
import { fieldsOf, isIntrospection } from './selection-walk';

/** How long a list is taken to be whose field does not say so by @listSize; also how many places stand side by side. */
const USUAL_LIST = 10;

/** How many figures a scalar holds that is a list in itself. */
const FIGURES_WITHIN: Readonly<Record<string, (months: number) => number>> = {
  NumberSeries: (months) => months,
  MonthCodes: (months) => months,
  NumberMatrix: (months) => USUAL_LIST * months,
};

function isList(type: GraphQLOutputType): boolean {
  return isNonNullType(type) ? isList(type.ofType) : isListType(type);
}

function listSize(field: GraphQLField<unknown, unknown>): number {
  if (!isList(field.type)) return 1;
  const directive = field.astNode?.directives?.find(({ name }) => name.value === 'listSize');
  const value = directive?.arguments?.find(({ name }) => name.value === 'assumed')?.value;
  return value?.kind === Kind.INT ? Number(valueFromASTUntyped(value)) : USUAL_LIST;
}

/** The values of an operation's variables: those given, and the defaults of the others. */
function valuesOf(
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const defaults = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)]],
  );
  return { ...(Object.fromEntries(defaults) as Record<string, unknown>), ...given };
}

/**
 * What an operation costs: one for each field, times the length of the lists that it lies in, and
 * one more for each figure of a list of figures, which is as long as the months that are asked for.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): number {
  const variables = valuesOf(operation, given);
  const byName = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) byName.set(definition.name.value, definition);
  }
  const fragments = { getFragment: (name: string) => byName.get(name) };
  const known = new Map<SelectionSetNode, Map<number, number>>();

  function costWithin(selectionSet: SelectionSetNode, parent: string, months: number): number {
    const byMonths = known.get(selectionSet) ?? new Map<number, number>();
    known.set(selectionSet, byMonths);
    const before = byMonths.get(months);
    if (before !== undefined) return before;
    let cost = 0;
    for (const { field, parentType } of fieldsOf(selectionSet, parent, fragments)) {
      if (isIntrospection(field)) continue;
      const type = schema.getType(parentType ?? parent);
      const definition = isObjectType(type) ? type.getFields()[field.name.value] : undefined;
      cost += 1;
      if (definition === undefined) continue;
      const named = getNamedType(definition.type);
      const span = monthsAsked(field, definition, variables) ?? months;
      const within = FIGURES_WITHIN[named.name]?.(span);
      if (field.selectionSet !== undefined) {
        cost += listSize(definition) * costWithin(field.selectionSet, named.name, span);
      } else if (isLeafType(named) && (within !== undefined || isList(definition.type))) {
        cost += listSize(definition) * (within ?? 1);
      }
    }
    byMonths.set(months, cost);
    return cost;
  }

  const root = schema.getRootType(operation.operation);
  return root ? costWithin(operation.selectionSet, root.name, USUAL_MONTHS) : 0;
}

/** As many answers as are remembered of one operation. */
const MOST_REMEMBERED = 50;

/** Refuses an operation that costs more than allowed, when the values of its variables are known. */
export function costLimit(allowed: number): ApolloServerPlugin<Context> {
  // Apollo parses a text that it knows once, so that the same operation is the same object.
  const known = new WeakMap<OperationDefinitionNode, LRUCache<string, number>>();
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ schema, document, operation, request: { variables = {} } }) {
          if (operation === undefined) return Promise.resolve();
          const costs = known.get(operation) ?? new LRUCache({ max: MOST_REMEMBERED });
          known.set(operation, costs);
          const key = JSON.stringify(variables);
          const cost = costs.get(key) ?? costOf(schema, document, operation, variables);
          costs.set(key, cost);
          if (cost <= allowed) return Promise.resolve();
          const { message, extensions } = beyondLimit('QUERY_TOO_COSTLY', 'cost', cost, allowed);
          throw new GraphQLError(message, {
            extensions: { ...extensions, http: { status: 400 } },
          });
        },
      }),
  };
}
