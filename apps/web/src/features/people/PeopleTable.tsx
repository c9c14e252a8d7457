import { dateWords } from '../../lib/date-words';
import { Button } from '../../ui/Button';
import { rolesOf } from './matching-people';
import type { Person } from './people-query';
import styles from './PeopleTable.module.css';

interface PeopleTableProps {
  readonly people: readonly Person[];
  /** Name of the authority. */
  readonly authority: string;
  readonly onRoles: (person: Person) => void;
  readonly onSuspension: (person: Person) => void;
}

/** Everybody who holds or held a role, with what they hold and when they were last here. */
export function PeopleTable({ people, authority, onRoles, onSuspension }: PeopleTableProps) {
  return (
    <table className={styles.table} aria-label="People">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">E-mail</th>
          <th scope="col">Roles</th>
          <th scope="col">Second factor</th>
          <th scope="col">Last sign-in</th>
          <th scope="col" data-screen-only="">
            Change
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            authority={authority}
            onRoles={() => onRoles(person)}
            onSuspension={() => onSuspension(person)}
          />
        ))}
      </tbody>
    </table>
  );
}

/** How somebody who holds nothing here any more signs in is not known here. */
const NOT_KNOWN = '–';

function factorWords({ roles, secondFactorEnabled, signsInWithProvider }: Person): string {
  if (roles.length === 0) return NOT_KNOWN;
  if (secondFactorEnabled) return 'set up';
  return signsInWithProvider ? 'left to the provider' : 'none';
}

function signInWords({ roles, lastSignInAt }: Person): string {
  if (roles.length === 0) return NOT_KNOWN;
  return lastSignInAt === null ? 'never' : dateWords(lastSignInAt.slice(0, 10));
}

interface PersonRowProps {
  readonly person: Person;
  readonly authority: string;
  readonly onRoles: () => void;
  readonly onSuspension: () => void;
}

function PersonRow({ person, authority, onRoles, onSuspension }: PersonRowProps) {
  const { name, email, suspended } = person;
  const roles = rolesOf(person, authority);
  return (
    <tr data-suspended={suspended || undefined}>
      <th scope="row">
        {name}
        {suspended && <span className={styles.suspended}> suspended</span>}
      </th>
      <td className={styles.email}>{email}</td>
      <td data-label="Roles">
        {roles.length === 0 ? (
          <span className={styles.none}>none</span>
        ) : (
          <ul className={styles.roles}>
            {roles.map((role, index) => (
              <li key={role}>
                {role}
                {person.roles[index]?.fromProvider && (
                  <span className={styles.none}>, by a group of the provider</span>
                )}
              </li>
            ))}
          </ul>
        )}
      </td>
      <td data-label="Second factor">{factorWords(person)}</td>
      <td data-label="Last sign-in">{signInWords(person)}</td>
      <td className={styles.change} data-screen-only="">
        {!suspended && (
          <Button ariaLabel={`Roles …: ${name}`} onPress={onRoles}>
            Roles …
          </Button>
        )}
        <Button
          ariaLabel={`${suspended ? 'Restore' : 'Suspend'} …: ${name}`}
          onPress={onSuspension}
        >
          {suspended ? 'Restore' : 'Suspend'} …
        </Button>
      </td>
    </tr>
  );
}
