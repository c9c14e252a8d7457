import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { InvitePersonDocument } from '../../apollo/generated/documents';
import { FormDialog } from '../../ui/FormDialog';
import { TextField } from '../../ui/TextField';
import { NOTHING_CHOSEN, roleChosen } from './chosen-role';
import type { Policy } from './people-query';
import { RoleChooser } from './RoleChooser';

/** What each panel of the page is handed. */
export interface PanelProps {
  readonly authority: { readonly slug: string; readonly name: string };
  readonly policy: Policy;
  readonly onClose: () => void;
  /** Asks for the people anew, and says what was done. */
  readonly onDone: (sentence: string) => Promise<void>;
}

/** Invites one person by e-mail. */
export function InviteDialog({ authority, policy, onClose, onDone }: PanelProps) {
  const [invite] = useMutation(InvitePersonDocument);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [chosen, setChosen] = useState(NOTHING_CHOSEN);
  const submit = async () => {
    if (name.trim() === '') return 'Write the name of whom you invite.';
    if (!/^\S+@\S+$/.test(email.trim())) {
      return 'Write their e-mail address, for example a.person@example.org.';
    }
    const given = roleChosen(chosen);
    if (typeof given === 'string') return given;
    await invite({
      variables: {
        authority: authority.slug,
        person: { name: name.trim(), email: email.trim(), ...given },
      },
    });
    await onDone(`Invited: ${name.trim()}.`);
    return true;
  };
  return (
    <FormDialog
      title="Invite somebody"
      action="Send the invitation"
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField label="Name" value={name} onChange={setName} maxLength={200} />
      <TextField
        label="E-mail"
        type="email"
        value={email}
        onChange={setEmail}
        maxLength={254}
        hint="They are sent a link that holds for seven days and can be used once."
      />
      <RoleChooser chosen={chosen} onChange={setChosen} policy={policy} />
    </FormDialog>
  );
}
