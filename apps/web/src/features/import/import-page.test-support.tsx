import { ApolloProvider } from '@apollo/client/react';
import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { answeringClient } from '../../apollo/answering-client.test-support';
import { AddressedPage } from '../../lib/addressed-page.test-support';
import { aViewer, heldRole } from '../../lib/viewer.test-support';
import type { ImportWork, Issue, Preview, Proposal } from './import-query';
import { aCatalogue, aPreview, aProposal, aWork } from './import.test-support';
import { ImportPage } from './ImportPage';

export const ANALYST = aViewer([heldRole({ role: 'ANALYST' })]);
const OTHER = {
  ...{ __typename: 'Import', id: 'norfolk/import/6', number: 6, fileName: 'also-march.csv' },
  person: 'Bo Data',
} as const;

interface Served {
  readonly work?: ImportWork;
  readonly step?: string;
  readonly issues?: readonly Issue[];
  readonly proposal?: Partial<Proposal>;
  readonly preview?: Partial<Preview>;
  readonly other?: ImportWork['state'];
  readonly refusal?: string;
  /** What a refusal to store makes of the import. */
  readonly refused?: Partial<ImportWork>;
}

/** The page of import 7 over a server that keeps what is asked of it. */
export function renderImportPage({ work: first = aWork(), step, refusal, ...served }: Served = {}) {
  let work = first;
  let issues = served.issues ?? [];
  const change = (parts: Partial<ImportWork>) => (work = { ...work, ...parts });
  const server = answeringClient({
    ImportPage: () => ({
      import: work,
      imports: [work, ...(served.other ? [{ ...OTHER, state: served.other }] : [])],
    }),
    ImportColumns: () => ({
      import: {
        ...{ __typename: 'Import', id: work.id, mapping: work.mapping },
        sheets: [{ __typename: 'ImportSheet', name: null, rows: 3, columns: 4, hidden: false }],
        proposal: aProposal(served.proposal),
      },
      authority: aCatalogue(),
      editions: [],
    }),
    ImportIssues: ({ severity, unacknowledged, first, after }) => ({
      import: {
        ...{ __typename: 'Import', id: work.id, unacknowledged: work.unacknowledged },
        issues: issues
          .filter((issue) => severity === null || issue.severity === severity)
          .filter((issue) => unacknowledged !== true || issue.acknowledgedAt === null)
          .filter((issue) => after === null || issue.number > Number(after))
          .slice(0, Number(first)),
      },
    }),
    ImportNames: () => ({
      import: {
        ...{ __typename: 'Import', id: work.id },
        issues: issues.filter(({ severity }) => severity === 'FAIL'),
      },
      authority: aCatalogue(),
    }),
    ImportUnderstood: () => ({ import: { __typename: 'Import', id: work.id, understood: [] } }),
    ImportPreview: () => ({
      import: { __typename: 'Import', id: work.id, preview: aPreview(served.preview) },
    }),
    ImportChanges: () => ({
      import: {
        ...{ __typename: 'Import', id: work.id },
        preview: { __typename: 'ImportPreview', changes: [] },
      },
    }),
    CheckImport: () => refusal ?? { checkImport: change({ state: 'CHECKING', phase: 'READING' }) },
    AcknowledgeImportIssue: ({ issue: number, reason }) => {
      const acknowledgement = String(reason);
      const said = { acknowledgement, acknowledgedBy: 'Ada Ames' };
      issues = issues.map((issue) =>
        issue.number === number
          ? { ...issue, ...said, acknowledgedAt: '2026-11-20T15:00:00.000Z' }
          : issue,
      );
      return { acknowledgeImportIssue: change({ unacknowledged: work.unacknowledged - 1 }) };
    },
    StoreImport: () => {
      if (refusal === undefined) return { storeImport: change({ state: 'STORED', revision: 9 }) };
      change(served.refused ?? {});
      return refusal;
    },
    CancelImport: () => ({ cancelImport: change({ state: 'CANCELLED' }) }),
  });
  render(
    <ApolloProvider client={server.client}>
      <AddressedPage viewer={ANALYST} search={step === undefined ? {} : { step }}>
        {(props) => <ImportPage {...props} number="7" />}
      </AddressedPage>
    </ApolloProvider>,
  );
  return { user: userEvent.setup(), finish: change, ...server };
}
