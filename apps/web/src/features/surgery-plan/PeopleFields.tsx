import { SURGERY_BOUNDS } from '@vital-signs/domain';
import { useEffect, useRef } from 'react';
import { useFocusAfterRemoval } from '../../lib/use-focus-after-removal';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import type { DraftPerson } from './plan-draft';
import form from '../../ui/edit-form.module.css';
import styles from './PlanForm.module.css';

interface PeopleFieldsProps {
  readonly people: readonly DraftPerson[];
  readonly newKey: () => string;
  readonly onChange: (people: readonly DraftPerson[]) => void;
  readonly problemOf: (field: string) => string | null;
}

/** Who is invited. */
export function PeopleFields({ people, newKey, onChange, problemOf }: PeopleFieldsProps) {
  const added = useRef<string | null>(null);
  const last = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    if (added.current === null) return;
    last.current?.focus();
    added.current = null;
  }, [people]);
  const list = useRef<HTMLUListElement>(null);
  const more = useRef<HTMLParagraphElement>(null);
  const { removing } = useFocusAfterRemoval(
    people,
    list,
    () => more.current?.querySelector('button') ?? null,
  );
  const change = (key: string, fields: Partial<DraftPerson>) =>
    onChange(people.map((each) => (each.key === key ? { ...each, ...fields } : each)));
  return (
    <section className={form.part} aria-labelledby="plan-people">
      <h2 id="plan-people">People</h2>
      <p className={form.quiet}>
        They are written to from the surgery’s page, with a link and a calendar file; whoever is
        taken off the list after that is told so when you save.
      </p>
      {people.length > 0 && (
        <ul ref={list} className={styles.people} aria-label="People">
          {people.map((person, index) => (
            <li key={person.key} className={styles.person}>
              <TextField
                label="Name"
                maxLength={SURGERY_BOUNDS.mostName}
                value={person.name}
                onChange={(name) => change(person.key, { name })}
                problem={problemOf(`invited.${index}.name`)}
                inputRef={index === people.length - 1 ? last : undefined}
              />
              <TextField
                label="E-mail address"
                type="email"
                value={person.email}
                onChange={(email) => change(person.key, { email })}
                problem={problemOf(`invited.${index}.email`)}
              />
              <Button
                kind="quiet"
                ariaLabel={`Remove: ${person.name || `person ${index + 1}`}`}
                onPress={() => {
                  removing(index);
                  onChange(people.filter(({ key }) => key !== person.key));
                }}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p ref={more}>
        <Button
          onPress={() => {
            const key = newKey();
            added.current = key;
            onChange([...people, { key, name: '', email: '' }]);
          }}
        >
          Add a person
        </Button>
      </p>
    </section>
  );
}
