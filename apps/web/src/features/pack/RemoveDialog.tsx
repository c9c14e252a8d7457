import { FormDialog } from '../../ui/FormDialog';

interface RemoveDialogProps {
  /** What is taken away: "the pack “…”". */
  readonly what: string;
  /** What goes with it, in a sentence. */
  readonly consequence: string;
  readonly onRemove: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks once more before something is taken away that cannot be had back. */
export function RemoveDialog({ what, consequence, onRemove, onClose }: RemoveDialogProps) {
  const submit = async () => {
    await onRemove();
    return true;
  };
  return (
    <FormDialog title="Remove" action="Remove it" onSubmit={submit} onClose={onClose}>
      <p>
        This takes {what} away. {consequence}
      </p>
    </FormDialog>
  );
}
