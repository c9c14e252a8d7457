import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { ChangeRolesDocument } from '../../apollo/generated/documents';
import { roleWords } from '../../lib/role-words';
import { Button } from '../../ui/Button';
import { FormDialog } from '../../ui/FormDialog';
import { NOTHING_CHOSEN, roleChosen } from './chosen-role';
import type { ChosenRole } from './chosen-role';
import type { PanelProps } from './InviteDialog';
import type { Person } from './people-query';
import { RoleChooser } from './RoleChooser';
import styles from './PeoplePage.module.css';

interface RolesDialogProps extends PanelProps {
  readonly person: Person;
}

/** Changes what somebody holds in the authority. */
export function RolesDialog({ authority, policy, onClose, onDone, person }: RolesDialogProps) {
  const [change] = useMutation(ChangeRolesDocument);
  const fixed = person.roles.filter(({ fromProvider }) => fromProvider);
  const [chosen, setChosen] = useState<readonly ChosenRole[]>(
    person.roles
      .filter(({ fromProvider }) => !fromProvider)
      .map(({ role, place }) => ({ role, place: place?.slug ?? null })),
  );
  const submit = async () => {
    const roles = [];
    for (const given of chosen.map(roleChosen)) {
      if (typeof given === 'string') return given;
      roles.push(given);
    }
    await change({
      variables: {
        authority: authority.slug,
        person: person.id,
        roles,
      },
    });
    await onDone(`Roles changed: ${person.name}.`);
    return true;
  };
  return (
    <FormDialog
      title={`Roles of ${person.name}`}
      action="Change the roles"
      onSubmit={submit}
      onClose={onClose}
    >
      {fixed.map(({ role, place }) => (
        <p key={`${role}/${place?.slug}`} className={styles.consequence}>
          {roleWords(role, place?.name ?? null, authority.name)}: follows from a group at the
          provider of single sign-on, and is changed there.
        </p>
      ))}
      {chosen.map((each, index) => (
        <RoleChooser
          // What stands at an index is what one chose there.
          key={index}
          chosen={each}
          policy={policy}
          onChange={(next) => setChosen(chosen.map((old, at) => (at === index ? next : old)))}
          onRemove={() => setChosen(chosen.filter((_, at) => at !== index))}
        />
      ))}
      {chosen.length === 0 && fixed.length === 0 && (
        <p>
          Without a role {person.name} can no longer sign in for {authority.name}.
        </p>
      )}
      <p>
        <Button onPress={() => setChosen([...chosen, NOTHING_CHOSEN])}>Add a role</Button>
      </p>
      <p className={styles.consequence}>
        Where they are signed in they will have to sign in again; that begins with what they then
        hold.
      </p>
    </FormDialog>
  );
}
