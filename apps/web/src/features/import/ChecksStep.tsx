import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { failureOf } from '../../apollo/failure';
import { ImportIssuesDocument } from '../../apollo/generated/documents';
import { importAddress, importsAddress } from '../../lib/page-address';
import { AppLink } from '../../ui/AppLink';
import { Button } from '../../ui/Button';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { Segmented } from '../../ui/Segmented';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { CheckProgress } from './CheckProgress';
import type { ImportStepProps } from './ImportContent';
import type { ImportWork, Severity } from './import-query';
import { issuesWords } from './import-words';
import { IssueTable } from './IssueTable';
import { UnderstoodTable } from './UnderstoodTable';
import styles from './ImportPage.module.css';

/** What the checks found in a file, failures first; warnings are acknowledged here, one by one. */
export function ChecksStep(props: ImportStepProps) {
  const { work, search, show } = props;
  if (work.state === 'CHECKING') return <CheckProgress work={work} />;
  const total = work.failures + work.warnings + work.notes;
  return (
    <section className={styles.part} aria-labelledby="checks-heading">
      <h2 id="checks-heading">What the checks found</h2>
      <p role="status">{issuesWords(work)}.</p>
      <WhatNow {...props} />
      {total > 0 && (
        <Segmented
          label="Show"
          options={filters(work)}
          value={filterOf(search)}
          onChange={(key) => show({ severity: key === 'all' ? null : key }, { replace: true })}
        />
      )}
      {total === 0 ? (
        <EmptyPanel sentence="The checks found nothing to say about this file." />
      ) : (
        <Issues key={filterOf(search)} {...props} />
      )}
      <UnderstoodTable {...props} />
    </section>
  );
}

function WhatNow({ authority, work }: ImportStepProps) {
  const { number, state, failures, unacknowledged } = work;
  const columns = importAddress(authority, number, { step: 'columns' });
  if (failures > 0 || state === 'REFUSED') {
    return (
      <p className={styles.problem}>
        <span>
          It cannot be stored as it is. Where a column is understood wrongly,{' '}
          <AppLink href={columns}>say again what it is</AppLink>; where the file is wrong, mend it
          and <AppLink href={importsAddress(authority)}>load it again</AppLink>. The record is as it
          was.
        </span>
      </p>
    );
  }
  if (state !== 'CHECKED') return null;
  if (unacknowledged > 0) {
    return (
      <p className={styles.note}>
        Each warning may be true. Say of each why the file is loaded all the same; the reason is
        kept.
      </p>
    );
  }
  return (
    <p>
      <AppLink href={importAddress(authority, number, { step: 'preview' })}>
        Go on: see what it would change
      </AppLink>
    </p>
  );
}

const FILTERS = ['all', 'failures', 'warnings', 'notes'] as const;
type Filter = (typeof FILTERS)[number];

const SEVERITIES: Readonly<Record<Filter, Severity | null>> = {
  all: null,
  failures: 'FAIL',
  warnings: 'WARNING',
  notes: 'NOTE',
};

function filterOf(search: Readonly<Record<string, string>>): Filter {
  return FILTERS.find((key) => key === search['severity']) ?? 'all';
}

function filters({ failures, warnings, notes }: ImportWork) {
  return [
    { key: 'all', label: 'All' },
    { key: 'failures', label: `Failures ${failures}` },
    { key: 'warnings', label: `Warnings ${warnings}` },
    { key: 'notes', label: `Notes ${notes}` },
  ] as const;
}

/** How many issues are asked for at first, and at most. */
const FIRST = 200;
const MOST = 1000;

function Issues(props: ImportStepProps) {
  const { authority, work, search } = props;
  const [first, setFirst] = useState(FIRST);
  const { data, error, refetch } = useQuery(ImportIssuesDocument, {
    variables: {
      ...{ authority, number: work.number, first, after: null },
      severity: SEVERITIES[filterOf(search)],
    },
    // Never kept: the next check gives the same numbers to other issues.
    fetchPolicy: 'no-cache',
  });
  const issues = data?.import?.issues;
  if (issues === undefined) {
    if (error === undefined) {
      return (
        <SkeletonRows rows={6} widths={['6rem', '8rem', '30rem']} label="Loading the issues" />
      );
    }
    return (
      <ErrorPanel
        what="What the checks found could not be loaded."
        detail={failureOf(error).sentence}
        requestId={failureOf(error).requestId}
        onRetry={() => void refetch()}
      />
    );
  }
  if (issues.length === 0) return <EmptyPanel sentence="None of this kind was found." />;
  return (
    <>
      <IssueTable
        authority={authority}
        work={work}
        issues={issues}
        onAcknowledged={async () => {
          await refetch();
        }}
      />
      {issues.length === first && first < MOST && (
        <p>
          <Button onPress={() => setFirst(MOST)}>Show more</Button>
        </p>
      )}
    </>
  );
}
