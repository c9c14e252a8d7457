import { useMutation } from '@apollo/client/react';
import { CancelImportDocument } from '../../apollo/generated/documents';
import { Button } from '../../ui/Button';
import type { ImportStepProps } from './ImportContent';
import { useImportChange } from './use-import-change';
import styles from './ImportPage.module.css';

/** That a file says what is on record already, and the way to be done with it. */
export function NothingToStore({ authority, work }: ImportStepProps) {
  const [cancel] = useMutation(CancelImportDocument);
  const { isSending, problem, ask } = useImportChange();
  const variables = { authority, number: work.number };
  return (
    <>
      <p className={styles.note}>
        Every figure of this file stands in the record already as it is. Nothing changes, so there
        is nothing to store.
      </p>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <p>
        <Button
          kind="primary"
          isDisabled={isSending}
          onPress={() => void ask(() => cancel({ variables }))}
        >
          Close this import
        </Button>
      </p>
    </>
  );
}
