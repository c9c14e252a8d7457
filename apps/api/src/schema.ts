import { readdirSync, readFileSync } from 'node:fs';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { resolverMap } from './generated/resolver-map';
import { PERMISSIONS, withPermissions, type RuleTable } from './permissions';

const MODULES = new URL('./modules/', import.meta.url);

/** The schema of every module, in the order of their names. */
function typeDefs(): string[] {
  return readdirSync(MODULES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .flatMap((name) => {
      const file = new URL(`${name}/schema.graphql`, MODULES);
      const hasSchema = readdirSync(new URL(`${name}/`, MODULES)).includes('schema.graphql');
      return hasSchema ? [readFileSync(file, 'utf8')] : [];
    });
}

/** The executable schema: every root field behind its permission rule. */
export function createSchema(rules: RuleTable = PERMISSIONS): GraphQLSchema {
  const schema = makeExecutableSchema({ typeDefs: typeDefs(), resolvers: resolverMap });
  withPermissions(schema, rules);
  return schema;
}
