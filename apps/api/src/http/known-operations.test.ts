import { Kind, OperationTypeNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createSchema } from '../schema';
import { knownOperations, operationsOfTheWeb } from './known-operations';

/** What is never kept, however it is asked: it is about people, about what is not in the record yet, or about nothing that has a revision. */
const NEVER_KEPT = [
  // What is overdue follows from the day.
  'actions',
  'actionList',
  'actionOwners',
  'actionReview',
  'reportCard',
  'reportCards',
  'auditEvents',
  'authorities',
  // Links are for some, and follow the catalogue as it stands.
  'caseLists',
  'catalogue',
  'catalogueIndicator',
  'commentary',
  'commentaryDesk',
  'commentaryHistory',
  'commentaryToApprove',
  'controlChartProfiles',
  'import',
  'imports',
  'invitation',
  // Other authorities stand in it, as far as the asker sees them.
  'measureElsewhere',
  'monthStates',
  'myApiTokens',
  'nationalLinks',
  'nationalMeasures',
  'nationalReleases',
  // Packs are no part of the record, and stand as they stand.
  'pack',
  'packChoices',
  'packFile',
  'packs',
  'packSummaryDraft',
  'packTemplates',
  'people',
  'previewIndicator',
  'previewIndicatorEnd',
  'previewNationalWithdrawal',
  'previewPlaceWithdrawal',
  'previewPopulation',
  'previewSettings',
  'previewTarget',
  'previewTolerance',
  'previewTrajectory',
  'proposedAgenda',
  // Surgeries make no revision.
  'placeHistory',
  'publicEditions',
  'publicationPreview',
  'settings',
  'signInOptions',
  // Surgeries stand beside the record, as they stand now.
  'surgeries',
  'surgery',
  'surgeryMinutes',
  'surgeryMoment',
  'viewer',
];

function rootsOf(body: string): { isQuery: boolean; roots: string[] } {
  const operation = parse(body).definitions.find(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  if (operation === undefined) throw new Error('It holds no operation.');
  return {
    isQuery: operation.operation === OperationTypeNode.QUERY,
    roots: operation.selectionSet.selections.map((selection) =>
      selection.kind === Kind.FIELD ? selection.name.value : '…',
    ),
  };
}

const everything = new Proxy({}, { get: () => 'norfolk' }) as Record<string, string>;

describe('what is kept of the web application’s operations', () => {
  const operations = [...operationsOfTheWeb().values()].map(
    (operation) => [operation.name, operation] as const,
  );

  it.each(operations)('%s: only where it is a query, and of the record alone', (_, operation) => {
    const { isQuery, roots } = rootsOf(operation.body);
    const mayBeKept = isQuery && roots.every((root) => !NEVER_KEPT.includes(root));
    expect(operation.authorities(everything) !== null).toBe(mayBeKept);
  });

  it('is said of every query of the schema: it is kept, or listed here as never kept', () => {
    const fields = Object.keys(createSchema().getQueryType()?.getFields() ?? {});
    const kept = fields.filter((field) => {
      const argument = field === 'authority' ? 'slug' : 'authority';
      const body = `query Asked($a: String!) { ${field}(${argument}: $a) { __typename } }`;
      const [operation] = knownOperations({
        operations: [{ id: 'a', name: 'Asked', body }],
      }).values();
      return operation?.authorities({ a: 'norfolk' }) != null;
    });
    expect([...kept, ...NEVER_KEPT].sort()).toEqual(fields.sort());
  });
});
