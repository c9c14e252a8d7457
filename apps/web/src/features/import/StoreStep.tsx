import { useMutation, useQuery } from '@apollo/client/react';
import { counted } from '@vital-signs/domain';
import { useState } from 'react';
import { ImportPreviewDocument, StoreImportDocument } from '../../apollo/generated/documents';
import { importAddress, publishAddress, scorecardAddress } from '../../lib/page-address';
import { useMay } from '../../lib/viewer';
import { AppLink } from '../../ui/AppLink';
import { Button } from '../../ui/Button';
import { CheckProgress } from './CheckProgress';
import type { ImportStepProps } from './ImportContent';
import type { Undone } from './import-query';
import { figuresWords } from './import-words';
import { RestatementForm } from './RestatementForm';
import { previewSentences } from './preview-words';
import { latestMonth, periodWords } from './said-period';
import { NothingToStore } from './NothingToStore';
import { storeWords } from './store-words';
import { UndoDialog } from './UndoDialog';
import type { ImportChange } from './use-import-change';
import styles from './ImportPage.module.css';

interface StoreStepProps extends ImportStepProps {
  readonly storing: ImportChange;
  readonly onUndone: (undone: Undone) => void;
}

/** The last step: what exactly will be written; and once it is, where to look, and the way back. */
export function StoreStep({ storing, onUndone, ...props }: StoreStepProps) {
  const { state } = props.work;
  if (state === 'STORING') return <CheckProgress work={props.work} />;
  return (
    <section className={styles.part} aria-labelledby="store-heading">
      <h2 id="store-heading">{state === 'CHECKED' ? 'Store it' : 'What was stored'}</h2>
      {state === 'CHECKED' ? (
        <Storing storing={storing} {...props} />
      ) : (
        <Stored onUndone={onUndone} {...props} />
      )}
    </section>
  );
}

function Storing({ storing, ...props }: Omit<StoreStepProps, 'onUndone'>) {
  const { authority, work } = props;
  const [store] = useMutation(StoreImportDocument);
  const { isSending, ask } = storing;
  const { data } = useQuery(ImportPreviewDocument, {
    variables: { authority, number: work.number },
    fetchPolicy: 'no-cache',
  });
  const preview = data?.import?.preview;
  const restated = preview?.restated ?? [];
  if (work.cellsNew + work.cellsChanged === 0) return <NothingToStore {...props} />;
  if (preview && restated.length > 0 && work.restates === null) {
    return <RestatementForm restated={restated} {...props} />;
  }
  return (
    <>
      {preview && (
        <ul className={styles.plainList} aria-label="What will happen">
          {previewSentences(work, preview).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          <li>
            All of it is written as one change of the record, or nothing. It can be taken back as a
            whole.
          </li>
        </ul>
      )}
      <p className={styles.actions}>
        <Button
          kind="primary"
          isDisabled={preview === undefined || isSending}
          onPress={() => void ask(() => store({ variables: { authority, number: work.number } }))}
        >
          {isSending ? 'Storing …' : storeWords(work)}
        </Button>
        <AppLink href={importAddress(authority, work.number, { step: 'preview' })}>
          See again what it would change
        </AppLink>
      </p>
    </>
  );
}

function Stored({ authority, work, onUndone }: Omit<StoreStepProps, 'storing'>) {
  const mayPublish = useMay('PUBLISH_EDITIONS');
  const [isUndoing, setUndoing] = useState(false);
  const month = latestMonth(work.mapping);
  const written = work.cellsNew + work.cellsChanged;
  if (work.state === 'UNDONE') {
    return (
      <p>
        It was stored as revision {work.revision} and taken back as revision {work.undoneRevision}.
        The record stands as it did before it, but for what was changed since.
      </p>
    );
  }
  return (
    <>
      <p role="status">
        Stored as revision {work.revision}: {figuresWords(work)}.
      </p>
      <p className={styles.actions}>
        <AppLink href={scorecardAddress(authority, { period: month })}>
          See the scorecard{month === null ? '' : ` of ${periodWords(month)}`}
        </AppLink>
        {mayPublish && (
          <AppLink href={publishAddress(authority, { month })}>
            Publish {month === null ? 'a month' : periodWords(month)}
          </AppLink>
        )}
      </p>
      {written > 0 && (
        <p className={styles.actions}>
          <Button onPress={() => setUndoing(true)}>Take it back …</Button>
          <span className={styles.quiet}>
            Closes the {counted(written, 'figure')} that it wrote; what was changed since is left.
          </span>
        </p>
      )}
      {isUndoing && (
        <UndoDialog
          authority={authority}
          head={work}
          onClose={() => setUndoing(false)}
          onUndone={onUndone}
        />
      )}
    </>
  );
}
