import { useApolloClient, useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { CancelImportDocument, ImportPageDocument } from '../../apollo/generated/documents';
import type { PageProps } from '../../lib/page-props';
import { Button } from '../../ui/Button';
import { ChecksStep } from './ChecksStep';
import { ColumnsStep } from './ColumnsStep';
import { FileStep } from './FileStep';
import { forgetRecord } from './forget-record';
import type { ImportWork, OtherImport, Undone } from './import-query';
import { isOpen } from './import-words';
import { ImportSteps } from './ImportSteps';
import { OthersNote } from './OthersNote';
import { PreviewStep } from './PreviewStep';
import { StoreStep } from './StoreStep';
import { stepOf } from './steps';
import { UndoneNote } from './UndoneNote';
import { useImportChange } from './use-import-change';
import type { ImportChange } from './use-import-change';
import styles from './ImportPage.module.css';

export interface ImportStepProps extends PageProps {
  readonly work: ImportWork;
}

interface ImportContentProps extends ImportStepProps {
  /** The latest imports of the authority, this one among them. */
  readonly others: readonly OtherImport[];
}

/** The steps of an import, and the one that the address asks for. */
export function ImportContent({ others, ...step }: ImportContentProps) {
  const { authority, work, search, show } = step;
  const client = useApolloClient();
  const [undone, setUndone] = useState<Undone | null>(null);
  const shown = stepOf(search['step'], work);
  // Kept here: where storing is refused because the record changed, the step that asked is left.
  const storing = useImportChange();
  useEffect(() => {
    if (storing.problem !== null) void client.refetchQueries({ include: [ImportPageDocument] });
  }, [client, storing.problem]);
  useEffect(() => {
    // So that what one looks at stays when the import gets further, and is there after a reload.
    if (search['step'] !== shown) show({ step: shown }, { replace: true });
  }, [search, shown, show]);
  const before = useRef(work.state);
  useEffect(() => {
    // What other pages keep is of the record before it was stored.
    if (before.current !== work.state && work.state === 'STORED') void forgetRecord(client);
    before.current = work.state;
  }, [client, work.state]);
  return (
    <>
      <ImportSteps authority={authority} work={work} shown={shown} />
      <OthersNote authority={authority} work={work} others={others} />
      {undone && <UndoneNote undone={undone} />}
      {storing.problem !== null && (
        <p role="alert" className={styles.problem}>
          {storing.problem}
        </p>
      )}
      <StepBody
        {...step}
        // What is shown of a step is of the import as it stood then.
        key={`${shown} ${work.state}`}
        step={shown}
        storing={storing}
        onUndone={(what) => {
          setUndone(what);
          void forgetRecord(client);
        }}
      />
      <StopButton authority={authority} work={work} />
    </>
  );
}

interface StepBodyProps extends ImportStepProps {
  readonly step: ReturnType<typeof stepOf>;
  readonly storing: ImportChange;
  readonly onUndone: (undone: Undone) => void;
}

function StepBody({ step, storing, onUndone, ...props }: StepBodyProps) {
  switch (step) {
    case 'file':
      return <FileStep {...props} />;
    case 'columns':
      return <ColumnsStep {...props} />;
    case 'checks':
      return <ChecksStep {...props} />;
    case 'preview':
      return <PreviewStep {...props} />;
    case 'store':
      return <StoreStep {...props} storing={storing} onUndone={onUndone} />;
  }
}

const STOP_WORDS: Partial<Record<ImportWork['state'], string>> = {
  CHECKING: 'Stop the check and the import',
  STORING: 'Stop storing it',
};

function StopButton({ authority, work }: Pick<ImportStepProps, 'authority' | 'work'>) {
  const [cancel] = useMutation(CancelImportDocument);
  const { isSending, problem, ask } = useImportChange();
  const { number, state } = work;
  if (!isOpen(state)) return null;
  return (
    <footer className={styles.stop}>
      <Button
        isDisabled={isSending}
        onPress={() => void ask(() => cancel({ variables: { authority, number } }))}
      >
        {STOP_WORDS[state] ?? 'Stop this import'}
      </Button>
      <span>
        {state === 'STORING'
          ? 'Nothing of it reaches the record then, unless all of it does first: on an embedded database it is written in one go.'
          : 'Nothing of it reaches the record then.'}
      </span>
      {problem !== null && <p role="alert">{problem}</p>}
    </footer>
  );
}
