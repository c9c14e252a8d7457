import { useQuery } from '@apollo/client/react';
import { counted } from '@vital-signs/domain';
import { failureOf } from '../../apollo/failure';
import { ImportPreviewDocument } from '../../apollo/generated/documents';
import { importAddress } from '../../lib/page-address';
import { asSentence } from '../../lib/sentence';
import { AppLink } from '../../ui/AppLink';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { ChangesPart } from './ChangesPart';
import { FlipTable } from './FlipTable';
import type { ImportStepProps } from './ImportContent';
import type { Preview } from './import-query';
import { previewSentences } from './preview-words';
import { ReconciliationPart } from './ReconciliationPart';
import { whyNotYet } from './steps';
import styles from './ImportPage.module.css';

/** What storing the file would change: counts, ratings, commentary, sums, and every figure. */
export function PreviewStep(props: ImportStepProps) {
  const { authority, work } = props;
  const { data, error, refetch } = useQuery(ImportPreviewDocument, {
    variables: { authority, number: work.number },
    // Never kept: the record may have changed since one last looked.
    fetchPolicy: 'no-cache',
  });
  const preview = data?.import?.preview;
  return (
    <section className={styles.part} aria-labelledby="preview-heading">
      <h2 id="preview-heading">What it would change</h2>
      {preview ? (
        <PreviewParts preview={preview} {...props} />
      ) : error || data ? (
        <ErrorPanel
          what="What it would change could not be worked out."
          detail={error ? failureOf(error).sentence : 'The import is not checked any more.'}
          requestId={error && failureOf(error).requestId}
          onRetry={() => void refetch()}
        />
      ) : (
        <>
          <p>Working out what it would change …</p>
          <SkeletonRows rows={8} widths={['30rem']} label="Working out what it would change" />
        </>
      )}
    </section>
  );
}

function PreviewParts({ preview, ...props }: ImportStepProps & { readonly preview: Preview }) {
  const { authority, work } = props;
  const { flips, staleCommentary } = preview;
  const next = whyNotYet('store', work) === null ? 'store' : 'checks';
  return (
    <>
      <ul className={styles.plainList} aria-label="In short">
        {previewSentences(work, preview).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>
        <AppLink href={importAddress(authority, work.number, { step: next })}>
          {next === 'store'
            ? 'Go on: store it'
            : `${counted(work.unacknowledged, 'warning is', 'warnings are')} not acknowledged yet`}
        </AppLink>
      </p>
      {flips.length > 0 && <FlipTable authority={authority} flips={flips} />}
      {staleCommentary.length > 0 && (
        <section className={styles.part} aria-labelledby="stale-heading">
          <h3 id="stale-heading">Commentary that becomes stale</h3>
          <ul className={styles.plainList}>
            {staleCommentary.map(({ id, title, sentence }) => (
              <li key={id}>
                {title}: {asSentence(sentence)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <ReconciliationPart reconciliation={preview.reconciliation} />
      <ChangesPart {...props} />
    </>
  );
}
