import type { ReactNode } from 'react';
import { FormDialog } from '../../ui/FormDialog';
import type { Outcome } from './catalogue-query';
import { ProblemSummary } from '../../ui/ProblemSummary';
import { useCatalogueChange } from './use-catalogue-change';
import { useKeptText } from './use-draft';
import { WhyField } from './WhyField';

interface ReasonedDialogProps {
  readonly title: string;
  readonly action: string;
  /** Under which why it is done is kept until it is. */
  readonly kept: string;
  readonly change: (reason: string) => Promise<Outcome | undefined>;
  readonly onClose: () => void;
  readonly onSaved: () => void;
  readonly children: (problemOf: (field: string) => string | null) => ReactNode;
}

/** A change of the catalogue in a panel of its own, with why it is made. */
export function ReasonedDialog(props: ReasonedDialogProps) {
  const { title, action, kept, change, onClose, onSaved, children } = props;
  const changing = useCatalogueChange();
  const [reason, setReason] = useKeptText(`${kept}/why`);
  const submit = async () => {
    const saved = await changing.make(() => change(reason));
    if (!saved) return false;
    setReason('');
    onSaved();
    return true;
  };
  return (
    <FormDialog title={title} action={action} onSubmit={submit} onClose={onClose}>
      <ProblemSummary sentences={changing.sentences} />
      {children(changing.problemOf)}
      <WhyField value={reason} onChange={setReason} problem={changing.problemOf('reason')} />
    </FormDialog>
  );
}
