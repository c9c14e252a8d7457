import { execute, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Context } from '../context';
import type { SurgeryMoment } from '../generated/resolver-types';

/** A known operation that follows a surgery, with the values of its variables. */
export interface LiveQuestion {
  readonly document: DocumentNode;
  /** Name of the root field. */
  readonly field: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The operation and its variables but `after` and `drives`, in one spelling: who asks the same is told the same. */
  readonly key: string;
}

/** An answer to a question, as the text of an event's data. */
export interface LivePayload {
  readonly json: string;
  readonly isRefused: boolean;
}

/**
 * Makes what followers of one class are told of a moment: once for all of them. The rule before the field is
 * asked for whoever of them the context is of.
 */
export async function livePayload(
  schema: GraphQLSchema,
  { document, field, variables }: LiveQuestion,
  moment: SurgeryMoment,
  contextValue: Context,
): Promise<LivePayload> {
  const result = await execute({
    ...{ schema, document, contextValue, variableValues: variables },
    rootValue: { [field]: moment },
  });
  const [error] = result.errors ?? [];
  if (error === undefined) return { json: JSON.stringify(result), isRefused: false };
  if (error.extensions['code'] === undefined) throw error.originalError ?? error;
  return { json: JSON.stringify({ errors: [error] }), isRefused: true };
}
