import { useApolloClient, useMutation } from '@apollo/client/react';
import { useEffect, useId, useRef, useState } from 'react';
import type { SyntheticEvent } from 'react';
import { failureOf } from '../../apollo/failure';
import { AcceptFindingDocument, ReopenFindingDocument } from '../../apollo/generated/documents';
import { findingSubject } from '../../lib/finding-subject';
import { asSentence } from '../../lib/sentence';
import { Dialog } from '../../ui/Dialog';
import { forgetFigures } from './forget-figures';
import type { Finding } from './shown-findings';
import buttonStyles from '../../ui/Button.module.css';
import styles from './DecisionDialog.module.css';

interface DecisionDialogProps {
  readonly authority: string;
  readonly finding: Finding;
  readonly onClose: () => void;
  readonly onDecided: () => void;
}

const LEAST = 10;
const MOST = 1000;

/** Accepts a finding or opens it again, with a reason, in the name of whoever is signed in. What fails loses nothing typed. */
export function DecisionDialog({ authority, finding, onClose, onDecided }: DecisionDialogProps) {
  const isOpen = finding.state === 'OPEN';
  const client = useApolloClient();
  const [decide, { loading }] = useMutation(isOpen ? AcceptFindingDocument : ReopenFindingDocument);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus(), []);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const incomplete = incompleteness(reason);
    setProblem(incomplete);
    if (incomplete !== null || loading) return;
    try {
      await decide({
        variables: {
          authority,
          finding: finding.key,
          reason: reason.trim(),
        },
      });
      await forgetFigures(client);
      onDecided();
      onClose();
    } catch (error) {
      setProblem(failureOf(error).sentence);
    }
  };

  return (
    <Dialog
      title={isOpen ? 'Accept a finding' : 'Open a finding again'}
      isOpen
      onOpenChange={onClose}
    >
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <p>
          <strong>{findingSubject(finding)}</strong>: {asSentence(finding.sentence)}
        </p>
        <p className={styles.note}>
          {isOpen
            ? 'It stays listed as accepted, and its figures are no longer marked.'
            : 'Its figures will be marked again wherever they are shown.'}
        </p>
        <label className={styles.field}>
          <span>Why</span>
          <textarea
            ref={field}
            rows={4}
            maxLength={MOST}
            value={reason}
            aria-describedby={problem === null ? undefined : id}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </label>
        {problem !== null && (
          <p id={id} role="alert" className={styles.problem}>
            {asSentence(problem)}
          </p>
        )}
        <p>
          <button
            type="submit"
            className={buttonStyles.button}
            data-kind="primary"
            disabled={loading}
          >
            {isOpen ? 'Accept' : 'Open again'}
          </button>
        </p>
      </form>
    </Dialog>
  );
}

/** What is still missing, in words; null where nothing is. */
function incompleteness(reason: string): string | null {
  if (reason.trim().length >= LEAST) return null;
  return `Say why in at least ${LEAST} letters: others will want to know.`;
}
