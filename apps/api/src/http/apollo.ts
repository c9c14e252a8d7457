import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { auditedRefusals } from '../audit/audited-refusals';
import type { Context } from '../context';
import { aliasLimit } from '../limits/alias-limit';
import { costLimit } from '../limits/cost-limit';
import { depthLimit } from '../limits/depth-limit';
import { offeredOperations } from '../limits/offered-operations';
import type { RequestLimits } from '../limits/request-limits';
import { storableText, storableVariables } from '../limits/unstorable-text';
import { compiledOperations } from './compiled-operations';
import { loggedErrors, withoutDetails } from './error-body';
import type { KnownOperation } from './known-operations';

interface ApolloOptions {
  readonly schema: GraphQLSchema;
  /** Introspection, the sandbox, and errors with their details. */
  readonly development: boolean;
  readonly limits: RequestLimits;
  /** Operations that may be asked for by their hash. */
  readonly operations: ReadonlyMap<string, KnownOperation>;
  readonly log: Logger;
}

/** What answers GraphQL, within the limits of a request; not started yet. */
export function createApollo({
  schema,
  development,
  limits,
  operations,
  log,
}: ApolloOptions): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    introspection: development,
    includeStacktraceInErrorResponses: false,
    nodeEnv: development ? 'development' : 'production',
    stopOnTerminationSignals: false,
    stringifyResult: (result) => JSON.stringify(result),
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: {
      cache: {
        get: (hash) => Promise.resolve(operations.get(hash.replace(/^apq:/, ''))?.body),
        // Only the operations that the web application was built with are known.
        set: () => Promise.resolve(),
        delete: () => Promise.resolve(false),
      },
    },
    parseOptions: { maxTokens: 4_000 },
    validationRules: [
      offeredOperations,
      storableText,
      depthLimit(limits.depth),
      aliasLimit(limits.aliases),
    ],
    formatError: development ? (error) => error : withoutDetails,
    logger: log,
    plugins: [
      loggedErrors,
      auditedRefusals,
      storableVariables,
      costLimit(limits.cost),
      compiledOperations(schema, operations),
      ApolloServerPluginCacheControlDisabled(),
      development
        ? ApolloServerPluginLandingPageLocalDefault({ footer: false })
        : ApolloServerPluginLandingPageDisabled(),
    ],
  });
}
