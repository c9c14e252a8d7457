/**
 * Makes what follows from the GraphQL schema and from the web's operations:
 * the printed schema (committed), the API's resolver types and map, the web's typed documents, and
 * the manifest of known operations by their hash.
 *
 * With --check nothing is written; it fails when the printed schema is not current.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers';
import {
  buildASTSchema,
  concatAST,
  Kind,
  parse,
  print,
  printSchema,
  separateOperations,
  Source,
  visit,
  type DocumentNode,
  type FieldNode,
} from 'graphql';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modulesFolder = join(root, 'apps/api/src/modules');
const printedSchemaPath = join(root, 'apps/api/schema.graphql');
const apiGenerated = join(root, 'apps/api/src/generated');
const webSource = join(root, 'apps/web/src');
const webGenerated = join(webSource, 'apollo/generated');

const NOTICE = 'Made by scripts/codegen.ts from the modules’ schema.graphql; not edited by hand.';

/** How the schema's own scalars look in TypeScript, on both sides. */
const SCALARS = {
  NumberSeries: 'ReadonlyArray<number | null>',
  NumberMatrix: 'ReadonlyArray<ReadonlyArray<number | null>>',
  MonthCodes: 'string',
  VerdictCodes: 'string',
  Date: 'string',
  DateTime: 'string',
};

const TYPE_CONFIG = {
  scalars: SCALARS,
  strictScalars: true,
  enumsAsTypes: true,
  useTypeImports: true,
  immutableTypes: true,
  skipTypename: true,
  avoidOptionals: { field: true, inputValue: false, object: false, defaultValue: false },
  defaultScalarType: 'unknown',
};

const slashed = (path: string) => path.split(sep).join('/');

function filesUnder(folder: string, wanted: (path: string) => boolean): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(slashed)
    .filter(wanted)
    .sort()
    .map((path) => join(folder, path));
}

function write(path: string, content: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === content) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

const sdl = concatAST(
  filesUnder(modulesFolder, (path) => path.endsWith('/schema.graphql')).map((path) =>
    parse(new Source(readFileSync(path, 'utf8'), relative(root, path))),
  ),
);
const schema = buildASTSchema(sdl);
const printedSchema = `# ${NOTICE}\n\n${printSchema(schema)}\n`;

/** The mappers that stand beside their module: `export type PlaceMapper = …` for the type Place. */
function mappers(): Record<string, string> {
  const found: Record<string, string> = {};
  for (const path of filesUnder(modulesFolder, (file) => file.endsWith('.mappers.ts'))) {
    const importPath = slashed(relative(apiGenerated, path)).replace(/\.ts$/, '');
    for (const [, name] of readFileSync(path, 'utf8').matchAll(/\b(\w+)Mapper\b/g)) {
      if (name !== undefined) found[name] = `${importPath}#${name}Mapper`;
    }
  }
  return found;
}

async function resolverTypes(): Promise<string> {
  return codegen({
    filename: join(apiGenerated, 'resolver-types.ts'),
    schema: parse(printSchema(schema)),
    documents: [],
    config: {},
    plugins: [
      { typescript: TYPE_CONFIG },
      {
        resolvers: {
          ...TYPE_CONFIG,
          contextType: '../context#Context',
          mappers: mappers(),
          resolversNonOptionalTypename: { interfaceImplementingType: true },
        },
      },
    ],
    pluginMap: { typescript, resolvers: typescriptResolvers },
  });
}

/** Every file of a module's resolvers folder exports one resolver object of the file's own name. */
function resolverMap(): string {
  const files = filesUnder(modulesFolder, (path) => /^[\w-]+\/resolvers\/[A-Z]\w*\.ts$/.test(path));
  const imports: string[] = [];
  const byType = new Map<string, string[]>();
  files.forEach((path, index) => {
    const name = /(\w+)\.ts$/.exec(path)?.[1] ?? '';
    imports.push(
      `import { ${name} as resolver${index} } from '${slashed(relative(apiGenerated, path)).replace(/\.ts$/, '')}';`,
    );
    byType.set(name, [...(byType.get(name) ?? []), `resolver${index}`]);
  });
  const entries = [...byType].map(([type, parts]) =>
    parts.length === 1
      ? `  ${type}: ${parts[0]},`
      : `  ${type}: { ${parts.map((part) => `...${part}`).join(', ')} },`,
  );
  return `// ${NOTICE}\n${imports.join('\n')}\n\nexport const resolverMap = {\n${entries.join('\n')}\n};\n`;
}

/** As Apollo Client sends it: the type's name asked for in every selection but the operation's own. */
function withTypenames(document: DocumentNode): DocumentNode {
  const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
  return visit(document, {
    SelectionSet: {
      enter(node, _key, parent) {
        const isRoot =
          parent !== undefined && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION;
        const has = node.selections.some(
          (selection) => selection.kind === Kind.FIELD && selection.name.value === '__typename',
        );
        return isRoot || has ? undefined : { ...node, selections: [...node.selections, typename] };
      },
    },
  });
}

interface KnownOperation {
  id: string;
  name: string;
  type: string;
  body: string;
}

function knownOperations(documents: DocumentNode): KnownOperation[] {
  return Object.entries(separateOperations(documents))
    .map(([name, document]) => {
      const body = print(withTypenames(document));
      const operation = document.definitions.find(
        (definition) => definition.kind === Kind.OPERATION_DEFINITION,
      );
      return {
        id: createHash('sha256').update(body).digest('hex'),
        name,
        type: operation?.operation ?? 'query',
        body,
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Each operation's document in a file of its own, so that a page that is loaded when it is needed
 * brings its operations along, and the first page does not; with it the hash by which the API knows it.
 */
function operationModules(
  content: string,
  operations: readonly KnownOperation[],
): { types: string; files: Map<string, string> } {
  const hashes = new Map(operations.map(({ name, id }) => [name, id]));
  const files = new Map<string, string>();
  const lines = content.split('\n').flatMap((line) => {
    if (/^export const \w+FragmentDoc = /.test(line)) return [];
    const [, name, document, result, variables] =
      /^export const (\w+)Document = (.* as unknown as DocumentNode<(\w+), (\w+)>);$/.exec(line) ??
      [];
    if (name === undefined) return [line];
    const hash = hashes.get(name);
    if (hash === undefined) throw new Error(`There is no operation of the name ${name}.`);
    files.set(
      name,
      [
        "import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';",
        `import { knownBy } from '../../known-operation';`,
        `import type { ${result}, ${variables} } from '../documents';`,
        `export const ${name}Document = /* @__PURE__ */ knownBy('${hash}', ${document});\n`,
      ].join('\n'),
    );
    return [`export { ${name}Document } from './operations/${name}';`];
  });
  const types = lines.filter((line) => !line.startsWith('import type')).join('\n');
  return { types, files };
}

async function webArtefacts(): Promise<void> {
  const files = filesUnder(
    webSource,
    (path) => path.endsWith('.graphql') && !path.includes('generated'),
  );
  const documents = files.map((path) => ({
    location: path,
    document: parse(new Source(readFileSync(path, 'utf8'), relative(root, path))),
  }));
  const content = await codegen({
    filename: join(webGenerated, 'documents.ts'),
    schema: parse(printSchema(schema)),
    documents,
    config: {},
    plugins: [
      { typescript: { ...TYPE_CONFIG, onlyOperationTypes: true } },
      { operations: { ...TYPE_CONFIG, skipTypename: false, nonOptionalTypename: true } },
      { documents: { ...TYPE_CONFIG } },
    ],
    pluginMap: {
      typescript,
      operations: typescriptOperations,
      documents: typedDocumentNode,
    },
  });
  const operations = knownOperations(concatAST(documents.map(({ document }) => document)));
  const { types, files: operationFiles } = operationModules(content, operations);
  write(join(webGenerated, 'documents.ts'), `// ${NOTICE}\n${types}`);
  const folder = join(webGenerated, 'operations');
  const made = new Map(
    [...operationFiles].map(([name, text]) => [join(folder, `${name}.ts`), text]),
  );
  for (const [path, text] of made) write(path, `// ${NOTICE}\n${text}`);
  // Those of operations that are gone name types that are gone too.
  for (const path of filesUnder(folder, () => true)) if (!made.has(path)) rmSync(path);
  write(
    join(webGenerated, 'operations.json'),
    `${JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }, null, 2)}\n`,
  );
}

if (process.argv.includes('--check')) {
  if (!existsSync(printedSchemaPath) || readFileSync(printedSchemaPath, 'utf8') !== printedSchema) {
    console.error('apps/api/schema.graphql is not current: run npm run codegen and commit it.');
    process.exitCode = 1;
  }
} else {
  write(printedSchemaPath, printedSchema);
  write(join(apiGenerated, 'resolver-types.ts'), `// ${NOTICE}\n${await resolverTypes()}`);
  write(join(apiGenerated, 'resolver-map.ts'), resolverMap());
  await webArtefacts();
}
