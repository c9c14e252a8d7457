import { readFileSync } from 'node:fs';
import { Kind, OperationTypeNode, parse } from 'graphql';
import type { FieldNode, OperationDefinitionNode } from 'graphql';
import type { QueryResolvers } from '../generated/resolver-types';

/** An operation of the web application, which may be asked for by its hash. */
export interface KnownOperation {
  readonly hash: string;
  readonly name: string;
  readonly body: string;
  readonly variableNames: readonly string[];
  /**
   * Slugs of the authorities that it reads, given its variables; null where it reads something else
   * too, so that no authority's revision says whether its answer is still good.
   */
  authorities(variables: Readonly<Record<string, unknown>>): readonly string[] | null;
  /** The surgery that it reads beside, given its variables; null where it reads none. */
  surgery(variables: Readonly<Record<string, unknown>>): KnownSurgery | null;
}

/** A surgery as an address names it. */
export interface KnownSurgery {
  readonly authority: string;
  readonly id: string;
}

interface Manifest {
  readonly operations: readonly { id: string; name: string; body: string }[];
}

/**
 * Root fields whose answer follows from an authority's record and from what the asker sees of it:
 * revision and scope class tell one answer from another, so that it may be kept for all of a class.
 * Whatever is not listed, people, events, drafts or the asker's own account, is made anew each time.
 */
const OF_THE_RECORD: ReadonlySet<string> = new Set<keyof QueryResolvers>([
  'areaSummaries',
  'areaSummary',
  'authority',
  'benchmarks',
  'breakdown',
  'comparison',
  'dataQuality',
  'edition',
  'editions',
  'exceptionHistory',
  'exceptions',
  'indicator',
  'indicatorAccount',
  'indicators',
  'matrix',
  'nationalBenchmarks',
  'place',
  'placeSummary',
  'places',
  'reading',
  'reportAreas',
  'restatements',
  'scorecard',
  'sectionAccount',
  'series',
]);

/** The same where the answer follows from a surgery too, as far as its version tells one state from another. */
const OF_A_SURGERY: ReadonlySet<string> = new Set<keyof QueryResolvers>(['surgerySight']);

type AuthorityOf = (variables: Readonly<Record<string, unknown>>) => string | null;

/** Where each root field of an operation has its authority from; null where one has none, or is not kept. */
function authoritySources(operation: OperationDefinitionNode): readonly AuthorityOf[] | null {
  if (operation.operation !== OperationTypeNode.QUERY) return null;
  const sources: AuthorityOf[] = [];
  let surgeries = 0;
  for (const selection of operation.selectionSet.selections) {
    if (selection.kind !== Kind.FIELD) return null;
    const root = selection.name.value;
    if (OF_A_SURGERY.has(root)) surgeries += 1;
    else if (!OF_THE_RECORD.has(root)) return null;
    // What follows from two surgeries is told by no one version.
    if (surgeries > 1) return null;
    const source = argumentOf(selection, root === 'authority' ? 'slug' : 'authority');
    if (source === null) return null;
    sources.push(source);
  }
  return sources;
}

/** Where an argument of a field has its text from; null where it has none. */
function argumentOf({ arguments: given }: FieldNode, name: string): AuthorityOf | null {
  const value = given?.find((argument) => argument.name.value === name)?.value;
  if (value?.kind === Kind.STRING) return () => value.value;
  if (value?.kind !== Kind.VARIABLE) return null;
  const variable = value.name.value;
  return (variables) => {
    const text = variables[variable];
    return typeof text === 'string' ? text : null;
  };
}

/** The field of an operation whose answer follows from a surgery; null: it has none. */
function surgeryField({ selectionSet }: OperationDefinitionNode): FieldNode | null {
  const fields = selectionSet.selections.filter((selection) => selection.kind === Kind.FIELD);
  return fields.find(({ name }) => OF_A_SURGERY.has(name.value)) ?? null;
}

function known({ id, name, body }: Manifest['operations'][number]): KnownOperation | null {
  const operation = parse(body).definitions.find(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  if (operation === undefined) return null;
  const sources = authoritySources(operation);
  const ofSurgery = surgeryField(operation);
  return {
    hash: id,
    name,
    body,
    variableNames: (operation.variableDefinitions ?? [])
      .map(({ variable }) => variable.name.value)
      .sort(),
    authorities(variables) {
      const slugs = sources?.map((source) => source(variables)) ?? [null];
      return slugs.every((slug) => slug !== null) ? [...new Set(slugs)].sort() : null;
    },
    surgery(variables) {
      if (ofSurgery === null) return null;
      const [authority, id] = ['authority', 'id'].map(
        (name) => argumentOf(ofSurgery, name)?.(variables) ?? '',
      );
      return { authority: authority ?? '', id: id ?? '' };
    },
  };
}

/** The operations of a manifest, by their hash. */
export function knownOperations(manifest: Manifest): ReadonlyMap<string, KnownOperation> {
  return new Map(
    manifest.operations.flatMap((entry) => {
      const operation = known(entry);
      return operation === null ? [] : [[operation.hash, operation]];
    }),
  );
}

const MANIFEST = new URL('../../../web/src/apollo/generated/operations.json', import.meta.url);

/** The operations that the web application was built with. */
export function operationsOfTheWeb(): ReadonlyMap<string, KnownOperation> {
  return knownOperations(JSON.parse(readFileSync(MANIFEST, 'utf8')) as Manifest);
}
