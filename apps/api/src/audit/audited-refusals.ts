import type { ApolloServerPlugin } from '@apollo/server';
import {
  Kind,
  OperationTypeNode,
  type FieldNode,
  type GraphQLFormattedError,
  type OperationDefinitionNode,
} from 'graphql';
import type { Context } from '../context';
import { actorOf } from './audit-actors';

/** Errors that say that the caller may not. */
const NOT_ALLOWED = ['FORBIDDEN', 'UNAUTHENTICATED', 'SECOND_FACTOR_NEEDED'];

/** Refusals that leave an event of their own. */
const TOLD_ALREADY = ['WRONG_PASSWORD', 'LIMITED'];

const ROOTS = {
  [OperationTypeNode.QUERY]: 'Query',
  [OperationTypeNode.MUTATION]: 'Mutation',
  [OperationTypeNode.SUBSCRIPTION]: 'Subscription',
} as const;

function rootField(operation: OperationDefinitionNode, name: string | number | undefined) {
  return operation.selectionSet.selections.find(
    (selection): selection is FieldNode =>
      selection.kind === Kind.FIELD && (selection.alias ?? selection.name).value === name,
  );
}

/** The authority that a root field names. */
function authorityIn(
  field: FieldNode | undefined,
  variables: Readonly<Record<string, unknown>> | undefined,
): string | null {
  const value = field?.arguments?.find(({ name }) =>
    ['authority', 'slug'].includes(name.value),
  )?.value;
  if (value?.kind === Kind.STRING) return value.value;
  const given = value?.kind === Kind.VARIABLE ? variables?.[value.name.value] : null;
  return typeof given === 'string' ? given : null;
}

/** Why an error is a refusal; null where it is none. Whatever a write fails of is one: it was asked for, and was not done. */
function codeOf(
  { extensions }: Pick<GraphQLFormattedError, 'extensions'>,
  operation: OperationDefinitionNode,
): string | null {
  const said = extensions?.['code'];
  const code = typeof said === 'string' ? said : 'INTERNAL_SERVER_ERROR';
  if (NOT_ALLOWED.includes(code)) return code;
  if (operation.operation !== OperationTypeNode.MUTATION) return null;
  const reason = extensions?.['reason'];
  if (typeof reason !== 'string') return code;
  return TOLD_ALREADY.includes(reason) ? null : reason;
}

/** Leaves an event of every field that is refused to somebody, and of every write that is not done. */
export const auditedRefusals: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      didEncounterErrors({ errors, operation, request, contextValue }) {
        if (!operation) return Promise.resolve();
        for (const error of errors) {
          const code = codeOf(error, operation);
          const field = rootField(operation, error.path?.[0]);
          if (code === null || field === undefined) continue;
          contextValue.trail.refused({
            actor: actorOf(contextValue),
            authority: authorityIn(field, request.variables),
            what: `${ROOTS[operation.operation]}.${field.name.value}`,
            code,
          });
        }
        return Promise.resolve();
      },
    }),
};
