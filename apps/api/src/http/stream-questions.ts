import type { FastifyRequest } from 'fastify';
import { getVariableValues, GraphQLError, Kind, OperationTypeNode, parse } from 'graphql';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { isUnstorable } from '../limits/unstorable-text';
import type { LiveQuestion } from '../live/live-payload';
import { queryText } from './asked-freely';
import { UNKNOWN_QUESTION_SENTENCE } from './error-body';
import { readObject } from './known-addresses';
import type { KnownOperation } from './known-operations';

/** A question that is answered as long as somebody follows, as an address asks it. */
export interface StreamQuestion extends LiveQuestion {
  /** Slug of the authority. */
  readonly authority: string;
  readonly id: string;
  readonly after: number | null;
  /** Whether it is for a page from which its person can drive. */
  readonly drives: boolean;
}

interface Followed {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly field: string;
}

const fault = (code: string, sentence: string) =>
  new GraphQLError(sentence, { extensions: { code } });

/** The one root field of a subscription; null of anything else. */
function followedBy(body: string): Followed | null {
  const document = parse(body);
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return null;
  const [field, ...others] = operation.selectionSet.selections;
  const isOne = field?.kind === Kind.FIELD && others.length === 0 && field.alias === undefined;
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION || !isOne) return null;
  return { document, operation, field: field.name.value };
}

/** Reads which known operation an address asks to follow, or what is wrong with it. */
export function streamQuestions(
  schema: GraphQLSchema,
  operations: ReadonlyMap<string, KnownOperation>,
) {
  const read = new Map<string, Followed | null>();

  function followed({ hash, body }: KnownOperation): Followed | null {
    const known = read.get(hash);
    if (known !== undefined) return known;
    const made = followedBy(body);
    read.set(hash, made);
    return made;
  }

  return (request: Pick<FastifyRequest, 'query' | 'body'>): StreamQuestion | GraphQLError => {
    if (queryText(request) !== '') {
      const sentence = 'The questions of the pages can be followed, by their hash.';
      return fault('PERSISTED_OPERATION_ONLY', sentence);
    }
    const query = readObject(request.query) ?? {};
    const { extensions, variables = '{}' } = query;
    const hash = readObject(readObject(extensions)?.['persistedQuery'])?.['sha256Hash'];
    const given = readObject(variables);
    if (typeof hash !== 'string' || given === null || isUnstorable(given)) {
      return fault(
        'BAD_USER_INPUT',
        'The address says no operation, or variables that cannot be read.',
      );
    }
    const operation = operations.get(hash);
    if (operation === undefined) {
      return fault('PERSISTED_QUERY_NOT_FOUND', UNKNOWN_QUESTION_SENTENCE);
    }
    const asked = followed(operation);
    if (asked === null) {
      return fault('OPERATION_NOT_OFFERED', 'This is answered once: ask for it at /graphql.');
    }
    const { coerced, errors } = getVariableValues(
      schema,
      asked.operation.variableDefinitions ?? [],
      given,
    );
    const { authority, id, after = null, drives = false } = coerced ?? {};
    if (errors !== undefined || typeof authority !== 'string' || typeof id !== 'string') {
      return fault('BAD_USER_INPUT', errors?.[0]?.message ?? 'It is not said what to follow.');
    }
    const values = operation.variableNames
      .filter((name) => name !== 'after' && name !== 'drives')
      .map((name) => [name, coerced?.[name] ?? null]);
    return {
      ...{ document: asked.document, field: asked.field, variables: given, authority, id },
      after: typeof after === 'number' ? after : null,
      drives: drives === true,
      key: JSON.stringify([hash, values]),
    };
  };
}
