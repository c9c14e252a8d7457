import type { Person } from './people-query';
import { roleWords } from './role-words';

/** Those whose name, address, roles and places hold every word; capitals do not matter. */
export function matchingPeople(people: readonly Person[], words: string): readonly Person[] {
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return people.filter((person) => {
    const text = [
      person.name,
      person.email,
      ...rolesOf(person),
      ...(person.suspended ? ['suspended'] : []),
    ]
      .join(' ')
      .toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/** What somebody holds, each role with its place. */
export function rolesOf({ roles }: Pick<Person, 'roles'>): readonly string[] {
  return roles.map(({ role, place }) => roleWords({ role, place: place?.name ?? null }));
}
