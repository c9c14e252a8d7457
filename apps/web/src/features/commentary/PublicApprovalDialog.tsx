import { useMutation } from '@apollo/client/react';
import { ApproveCommentaryDocument } from '../../apollo/generated/documents';
import { FormDialog } from '../../ui/FormDialog';
import { SMALL_NUMBERS_WARNING } from './commentary-words';
import type { CommentaryPanelProps } from './RewriteDialog';
import styles from './Commentary.module.css';

/** Approves a commentary for the public too, once its words were looked at for small numbers. */
export function PublicApprovalDialog(props: CommentaryPanelProps) {
  const { commentary, authority, onClose, onDone } = props;
  const [approve] = useMutation(ApproveCommentaryDocument);
  const submit = async () => {
    await approve({ variables: { authority, id: commentary.id, audience: 'PUBLIC' } });
    await onDone('Approved for the public too.');
    return true;
  };
  return (
    <FormDialog
      title="Approve for the public too"
      action="Approve for the public too"
      onSubmit={submit}
      onClose={onClose}
    >
      <p className={styles.text}>{commentary.text}</p>
      <p>{SMALL_NUMBERS_WARNING}</p>
    </FormDialog>
  );
}
