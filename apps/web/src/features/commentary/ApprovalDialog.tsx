import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { ApproveCommentaryDocument } from '../../apollo/generated/documents';
import { FormDialog } from '../../ui/FormDialog';
import { TextField } from '../../ui/TextField';
import { Claims } from './Claims';
import { CommentaryMarks } from './CommentaryMarks';
import { SMALL_NUMBERS_WARNING } from './commentary-words';
import { LiveText } from './LiveText';
import type { CommentaryPanelProps } from './RewriteDialog';

interface ApprovalDialogProps extends CommentaryPanelProps {
  readonly audience: 'INTERNAL' | 'PUBLIC';
}

/**
 * Approves a commentary once it was looked at: its figures, its claims, what changed since it was
 * written, and for the public small numbers. Where the figures contradict it, a reason is asked for.
 */
export function ApprovalDialog(props: ApprovalDialogProps) {
  const { commentary, authority, audience, onClose, onDone } = props;
  const { id, text, format, figures, claims } = commentary;
  const [approve] = useMutation(ApproveCommentaryDocument);
  const [reason, setReason] = useState('');
  const isPublic = audience === 'PUBLIC';
  const isContradicted = claims.some(({ verdict }) => verdict === 'CONTRADICTED');
  const readers = isPublic ? 'the public too' : 'our own people';
  const submit = async () => {
    if (isContradicted && reason.trim().length < 10) {
      return 'Say in at least 10 letters why it is approved though the figures contradict it.';
    }
    const given = reason.trim() === '' ? null : reason.trim();
    await approve({ variables: { authority, id, audience, reason: given } });
    await onDone(`Approved for ${readers}.`);
    return true;
  };
  return (
    <FormDialog
      title={`Approve for ${readers}`}
      action={`Approve for ${readers}`}
      onSubmit={submit}
      onClose={onClose}
    >
      <LiveText text={text} format={format} figures={figures} />
      <Claims claims={claims} />
      <CommentaryMarks commentary={commentary} />
      {isPublic && <p>{SMALL_NUMBERS_WARNING}</p>}
      {isContradicted && (
        <TextField
          label="Why it is approved though the figures contradict it"
          lines={3}
          maxLength={1000}
          value={reason}
          onChange={setReason}
        />
      )}
    </FormDialog>
  );
}
