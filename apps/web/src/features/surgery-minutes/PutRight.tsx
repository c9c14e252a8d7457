import { useMutation } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { CorrectMinutedDocument, WithdrawMinutedDocument } from '../../apollo/generated/documents';
import { newKey } from '../../lib/new-key';
import { Button } from '../../ui/Button';
import { FormDialog } from '../../ui/FormDialog';
import { TextField } from '../../ui/TextField';
import { TypedActionFields } from '../../ui/TypedActionFields';
import { ownerNamed, useActionOwners } from '../../ui/use-action-owners';
import type { Standing } from './minutes-query';
import { correctionOf, inputOf, wrongIn } from './saying-correction';
import type { Correction } from './saying-correction';
import styles from './Minutes.module.css';

/** Where what was said is put right. */
export interface PutRightIn {
  readonly authority: string;
  /** Number of the surgery. */
  readonly id: string;
  /** Reads the minutes again. */
  readonly again: () => Promise<unknown>;
}

interface PutRightProps extends PutRightIn {
  readonly standing: Standing;
}

const KINDS = {
  ...{ DECISION: 'decision', ACTION: 'action', QUESTION: 'question', NOTE: 'note' },
} as const;

const STAYS = 'What was written before stays in the minutes, struck through.';

const inShort = (text: string) => (text.length <= 60 ? text : `${text.slice(0, 60).trimEnd()} …`);

/** The ways to put something right that was said: both leave it in the minutes. */
export function PutRight(props: PutRightProps) {
  const [open, setOpen] = useState<'CORRECT' | 'TAKE_BACK' | null>(null);
  const named = inShort(props.standing.text);
  const close = () => setOpen(null);
  return (
    <div className={styles.tools} data-screen-only="">
      <Button kind="quiet" ariaLabel={`Correct: ${named}`} onPress={() => setOpen('CORRECT')}>
        Correct
      </Button>
      <Button kind="quiet" ariaLabel={`Take back: ${named}`} onPress={() => setOpen('TAKE_BACK')}>
        Take back
      </Button>
      {open === 'CORRECT' && <CorrectDialog {...props} onClose={close} />}
      {open === 'TAKE_BACK' && <TakeBackDialog {...props} onClose={close} />}
    </div>
  );
}

interface DialogProps extends PutRightProps {
  readonly onClose: () => void;
}

/** A key under which words are sent: the same as long as they are, so that what comes twice is kept once. */
function useKeyOf() {
  const sent = useRef({ words: '', key: '' });
  return (words: string) => {
    if (sent.current.words !== words) sent.current = { words, key: newKey() };
    return sent.current.key;
  };
}

function CorrectDialog({ authority, id, standing, again, onClose }: DialogProps) {
  const [correct] = useMutation(CorrectMinutedDocument);
  const [correction, setCorrection] = useState(() => correctionOf(standing));
  const keyOf = useKeyOf();
  const { action, kind } = standing;
  const owners = useActionOwners(authority, action === null ? [] : [action.place.slug]);
  const change = (part: Partial<Correction>) => setCorrection({ ...correction, ...part });
  const submit = async () => {
    const wrong = wrongIn(standing, correction);
    if (wrong !== null) return wrong;
    const saying = inputOf(standing, correction, ownerNamed(owners, correction.owner));
    const key = keyOf(JSON.stringify(saying));
    await correct({ variables: { authority, id, entry: standing.id, key, saying } });
    await again();
    return true;
  };
  return (
    <FormDialog
      title={`Correct this ${KINDS[kind]}`}
      action="Write it down"
      onSubmit={submit}
      onClose={onClose}
    >
      {action === null ? (
        <TextField
          label="What was said"
          lines={4}
          maxLength={1000}
          hint={STAYS}
          value={correction.text}
          onChange={(text) => change({ text })}
        />
      ) : (
        <TypedActionFields
          {...{ typed: correction, owners, unit: null }}
          hasFigure={action.indicator !== null}
          hint={STAYS}
          onChange={change}
        />
      )}
    </FormDialog>
  );
}

function TakeBackDialog({ authority, id, standing, again, onClose }: DialogProps) {
  const [withdraw] = useMutation(WithdrawMinutedDocument);
  const keyOf = useKeyOf();
  const submit = async () => {
    const key = keyOf(standing.id);
    await withdraw({ variables: { authority, id, entry: standing.id, key } });
    await again();
    return true;
  };
  return (
    <FormDialog
      title={`Take this ${KINDS[standing.kind]} back`}
      action="Take it back"
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{standing.text}</p>
      <p>
        It stays in the minutes, struck through, with who took it back.
        {standing.action !== null &&
          ' In the list of actions it is dropped, where it is still open.'}
      </p>
    </FormDialog>
  );
}
