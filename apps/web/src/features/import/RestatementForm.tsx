import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { CheckImportDocument } from '../../apollo/generated/documents';
import { Button } from '../../ui/Button';
import { CauseField } from './CauseField';
import { detailsAsked, detailsOf } from './import-details';
import type { ImportStepProps } from './ImportContent';
import type { Preview } from './import-query';
import { askedOf, draftOf } from './mapping-draft';
import { listed } from './preview-words';
import type { Cause } from './restatement-words';
import { useImportChange } from './use-import-change';
import styles from './ImportPage.module.css';

interface RestatementFormProps extends ImportStepProps {
  readonly restated: Preview['restated'];
}

/** Asks why published figures change, where that was not said before the check; and checks again. */
export function RestatementForm({ authority, work, restated }: RestatementFormProps) {
  const [check] = useMutation(CheckImportDocument);
  const [cause, setCause] = useState<Cause | null>(null);
  const [isMissing, setMissing] = useState(false);
  const { isSending, problem, ask } = useImportChange();
  const { number, mapping } = work;
  if (mapping === null) return null;
  const submit = () => {
    setMissing(cause === null);
    if (cause === null) return;
    const details = detailsAsked({ ...detailsOf(work), restates: cause });
    const asked = { mapping: askedOf(draftOf(mapping)), ...details };
    void ask(() => check({ variables: { authority, number, asked } }));
  };
  const said = isMissing ? 'Choose one of the causes.' : problem;
  return (
    <div className={styles.form}>
      <CauseField
        label="Why published figures change"
        hint={`${listed(restated.map(({ name }) => name))} ${restated.length === 1 ? 'is' : 'are'} published. The editions stay as they are; what changes is listed as a restatement, with this cause.`}
        cause={cause}
        onChange={setCause}
      />
      {said !== null && (
        <p role="alert" className={styles.problem}>
          {said}
        </p>
      )}
      <p>
        <Button kind="primary" isDisabled={isSending} onPress={submit}>
          Keep the cause, and check again
        </Button>
      </p>
    </div>
  );
}
