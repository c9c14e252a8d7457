import { roleWords } from '../../lib/role-words';
import type { Person } from './people-query';

/** Those whose name, address, roles and places hold every word; capitals do not matter. */
export function matchingPeople(
  people: readonly Person[],
  words: string,
  authority: string,
): readonly Person[] {
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return people.filter((person) => {
    const text = [
      person.name,
      person.email,
      ...rolesOf(person, authority),
      ...(person.suspended ? ['suspended'] : []),
    ]
      .join(' ')
      .toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/** What somebody holds, each role with its place or the authority's name. */
export function rolesOf({ roles }: Pick<Person, 'roles'>, authority: string): readonly string[] {
  return roles.map(({ role, place }) => roleWords(role, place?.name ?? null, authority));
}
