import { useMutation } from '@apollo/client/react';
import { indicatorTitle } from '@vital-signs/domain';
import { useState } from 'react';
import { AddActionDocument, ChangeActionDocument } from '../../apollo/generated/documents';
import { missingInAction } from '../../lib/typed-action';
import type { TypedAction } from '../../lib/typed-action';
import { FormDialog } from '../../ui/FormDialog';
import { TypedActionFields } from '../../ui/TypedActionFields';
import { ownerNamed, useActionOwners } from '../../ui/use-action-owners';
import { draftOf, inputOf } from './action-draft';
import type { Card } from '../../charts/card';

interface ActionDialogProps {
  readonly authority: string;
  readonly card: Card;
  /** The action that is changed; null: another one is added. */
  readonly action: Card['actions'][number]['action'] | null;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => Promise<void>;
}

/** Says what is to be done about the indicator of a card, by whom and by when, and to what end. */
export function ActionDialog({ authority, card, action, onClose, onDone }: ActionDialogProps) {
  const [draft, setDraft] = useState<TypedAction>(() => draftOf(action));
  const [add] = useMutation(AddActionDocument);
  const [change] = useMutation(ChangeActionDocument);
  const { indicator, place } = card;
  const owners = useActionOwners(authority, [place.slug]);
  const submit = async () => {
    const missing = missingInAction(draft);
    if (missing !== null) return missing;
    const input = { ...inputOf(draft), ownerPerson: ownerNamed(owners, draft.owner) };
    if (action === null) {
      const asked = { indicator: indicator.key, place: place.slug, action: input };
      await add({ variables: { authority, ...asked } });
    } else {
      await change({ variables: { authority, id: action.id, action: input } });
    }
    await onDone(action === null ? 'The action is added.' : 'The action is changed.');
    return true;
  };
  return (
    <FormDialog
      title={action === null ? 'Add an action' : 'Change an action'}
      action={action === null ? 'Add' : 'Save'}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>
        <strong>{indicatorTitle(indicator)}</strong>, {place.name}. Name no child and no family.
      </p>
      <TypedActionFields
        {...{ typed: draft, owners, unit: indicator.unit }}
        hasFigure
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
      />
    </FormDialog>
  );
}
