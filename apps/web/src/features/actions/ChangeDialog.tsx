import { useMutation } from '@apollo/client/react';
import { counted } from '@vital-signs/domain';
import { useState } from 'react';
import { ChangeActionsDocument } from '../../apollo/generated/documents';
import type { ActionsChange } from '../../apollo/generated/documents';
import { FormDialog } from '../../ui/FormDialog';
import { Select } from '../../ui/Select';
import { OwnerField } from '../../ui/OwnerField';
import { TextField } from '../../ui/TextField';
import { ownerNamed, useActionOwners } from '../../ui/use-action-owners';
import type { Listed } from './actions-query';
import styles from './ActionsPage.module.css';

/** What several actions can undergo together. */
export type Change = 'CLOSE' | 'MOVE' | 'GIVE';

interface ChangeDialogProps {
  readonly authority: string;
  readonly change: Change;
  readonly chosen: readonly Listed[];
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => Promise<void>;
}

const TITLES = { CLOSE: 'Close', MOVE: 'Move the day of', GIVE: 'Give to somebody else' };
const DONE = { CLOSE: 'closed', MOVE: 'moved', GIVE: 'given to somebody else' };

/** Closes several actions, moves their day, or gives them to somebody else: all of them, or none. */
export function ChangeDialog(props: ChangeDialogProps) {
  const { authority, change, chosen, onClose, onDone } = props;
  const slugs = change === 'GIVE' ? chosen.map(({ place }) => place.slug) : [];
  const owners = useActionOwners(authority, slugs);
  const [changeActions] = useMutation(ChangeActionsDocument);
  const [outcome, setOutcome] = useState('DONE');
  const [reason, setReason] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [owner, setOwner] = useState('');
  const isOne = chosen.length === 1;
  const [they, them, are] = isOne ? ['it', 'it', 'is'] : ['they', 'them', 'are'];
  const submit = async () => {
    const asked = askedOf(change, {
      ...{ outcome, reason, dueOn, owner, person: ownerNamed(owners, owner), isOne },
    });
    if (typeof asked === 'string') return asked;
    const ids = chosen.map(({ action }) => action.id);
    await changeActions({ variables: { authority, ids, change: asked } });
    await onDone(`${counted(chosen.length, 'action')} ${are} ${DONE[change]}.`);
    return true;
  };
  return (
    <FormDialog
      title={`${TITLES[change]}${change === 'GIVE' ? ':' : ''} ${counted(chosen.length, 'action')}`}
      action={`${{ CLOSE: 'Close', MOVE: 'Move', GIVE: 'Give' }[change]} ${them}`}
      onSubmit={submit}
      onClose={onClose}
    >
      <ul className={styles.chosen}>
        {chosen.map(({ action, place }) => (
          <li key={action.id}>
            {action.text} ({place.name})
          </li>
        ))}
      </ul>
      {change === 'CLOSE' && (
        <>
          <Select
            label={`How ${they} ${isOne ? 'ends' : 'end'}`}
            options={[
              { key: 'DONE', label: isOne ? 'It is done' : 'They are done' },
              { key: 'DROPPED', label: isOne ? 'It is dropped' : 'They are dropped' },
            ]}
            value={outcome}
            onChange={setOutcome}
          />
          <TextField
            label="Why"
            hint={`Kept with ${isOne ? 'it' : 'each of them'}. Name no child and no family.`}
            lines={2}
            maxLength={1_000}
            value={reason}
            onChange={setReason}
          />
        </>
      )}
      {change === 'MOVE' && (
        <TextField label="Due on" type="date" value={dueOn} onChange={setDueOn} />
      )}
      {change === 'GIVE' && (
        <OwnerField label={`Who does ${them}`} owners={owners} value={owner} onChange={setOwner} />
      )}
    </FormDialog>
  );
}

interface Typed {
  readonly outcome: string;
  readonly reason: string;
  readonly dueOn: string;
  readonly owner: string;
  readonly person: string | null;
  readonly isOne: boolean;
}

/** What is asked for, or what is missing from it in a sentence. */
function askedOf(change: Change, typed: Typed): ActionsChange | string {
  if (change === 'CLOSE') {
    const { reason } = typed;
    if (reason.trim().length < 10) return 'Say why, in at least 10 characters.';
    return { close: { outcome: typed.outcome === 'DONE' ? 'DONE' : 'DROPPED', reason } };
  }
  if (change === 'MOVE') {
    const who = typed.isOne ? 'it is' : 'they are';
    return typed.dueOn === '' ? `Say by when ${who} to be done.` : { dueOn: typed.dueOn };
  }
  return typed.owner.trim().length < 2
    ? `Say who does ${typed.isOne ? 'it' : 'them'}.`
    : { owner: typed.owner, ownerPerson: typed.person };
}
