import { importAddress, importsAddress } from '../../lib/page-address';
import { AppLink } from '../../ui/AppLink';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { CheckProgress } from './CheckProgress';
import type { ImportStepProps } from './ImportContent';
import { issuesWords } from './import-words';
import { IssuesPart } from './IssuesPart';
import { hasUnknownNames, NamesPart } from './NamesPart';
import { UnderstoodTable } from './UnderstoodTable';
import styles from './ImportPage.module.css';

/** What the checks found in a file, failures first; warnings are acknowledged here, one by one. */
export function ChecksStep(props: ImportStepProps) {
  const { work } = props;
  if (work.state === 'CHECKING') return <CheckProgress work={work} />;
  const total = work.failures + work.warnings + work.notes;
  return (
    <section className={styles.part} aria-labelledby="checks-heading">
      <h2 id="checks-heading">What the checks found</h2>
      <p role="status">{issuesWords(work)}.</p>
      <WhatNow {...props} />
      {hasUnknownNames(work) && <NamesPart {...props} />}
      {total === 0 ? (
        <EmptyPanel sentence="The checks found nothing to say about this file." />
      ) : (
        <IssuesPart {...props} />
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
