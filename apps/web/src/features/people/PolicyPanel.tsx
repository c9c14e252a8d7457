import { useMutation } from '@apollo/client/react';
import { counted } from '@vital-signs/domain';
import { useState } from 'react';
import { ChangeAccessPolicyDocument } from '../../apollo/generated/documents';
import { Button } from '../../ui/Button';
import { FormDialog } from '../../ui/FormDialog';
import { Switch } from '../../ui/Switch';
import type { PanelProps } from './InviteDialog';
import type { Person } from './people-query';
import styles from './PeoplePage.module.css';

interface PolicyPanelProps extends Omit<PanelProps, 'onClose'> {
  readonly people: readonly Person[];
}

/** What the authority decided about access, and the way to change it. */
export function PolicyPanel({ people, authority, policy, onDone }: PolicyPanelProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={styles.part} aria-labelledby="policy-heading">
      <h2 id="policy-heading">What holds for everybody</h2>
      <ul>
        <li>{factorWords(policy.secondFactorRequired)}</li>
        <li>{localityWords(policy.headsSeeOtherLocalities)}</li>
      </ul>
      <p>
        <Button onPress={() => setOpen(true)}>Change …</Button>
      </p>
      {isOpen && (
        <PolicyDialog {...{ people, authority, policy, onDone }} onClose={() => setOpen(false)} />
      )}
    </section>
  );
}

function PolicyDialog({
  people,
  authority,
  policy,
  onClose,
  onDone,
}: PolicyPanelProps & PanelProps) {
  const [change] = useMutation(ChangeAccessPolicyDocument);
  const [factor, setFactor] = useState(policy.secondFactorRequired);
  const [localities, setLocalities] = useState(policy.headsSeeOtherLocalities);
  const submit = async () => {
    await change({
      variables: {
        authority: authority.slug,
        secondFactorRequired: factor,
        headsSeeOtherLocalities: localities,
      },
    });
    await onDone('What holds for everybody was changed.');
    return true;
  };
  return (
    <FormDialog title="What holds for everybody" action="Save" onSubmit={submit} onClose={onClose}>
      <div className={styles.role}>
        <Switch isSelected={factor} onChange={setFactor}>
          A second factor is required
        </Switch>
        <p className={styles.consequence}>
          {factorWords(factor)} {withoutFactorWords(people, factor)}
        </p>
      </div>
      <div className={styles.role}>
        <Switch isSelected={localities} onChange={setLocalities}>
          Heads of service see the other localities
        </Switch>
        <p className={styles.consequence}>{localityWords(localities)}</p>
      </div>
    </FormDialog>
  );
}

function factorWords(isRequired: boolean): string {
  return isRequired
    ? 'Roles give nothing until their holder has set up an authenticator app.'
    : 'A second factor is each person’s own choice.';
}

function localityWords(seen: boolean): string {
  return seen
    ? 'Whoever holds a role for a place also sees the figures of the other localities, without their teams.'
    : 'Whoever holds a role for a place sees that place, what is below it and the whole authority, and no other locality.';
}

/** Whom it meets: "2 of 6 have none yet: Ada Ames, Ben Bede." */
function withoutFactorWords(people: readonly Person[], isRequired: boolean): string {
  const met = people.filter(({ suspended }) => !suspended);
  const without = met.filter((person) => !person.secondFactorEnabled);
  if (!isRequired || without.length === 0) return '';
  const names = without.slice(0, 5).map(({ name }) => name);
  const more = without.length > 5 ? ` and ${without.length - 5} more` : '';
  return `${without.length} of ${counted(met.length, 'person', 'people')} ${without.length === 1 ? 'has' : 'have'} none yet: ${names.join(', ')}${more}.`;
}
