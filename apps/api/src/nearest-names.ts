import { distance } from 'fastest-levenshtein';

const MOST = 3;

/** The names that differ least from what was read, the nearest first; none where nothing is near. */
export function nearestNames(read: string, names: readonly string[]): readonly string[] {
  const asked = read.trim().toLowerCase();
  return names
    .map((name) => ({ name, apart: distance(asked, name.toLowerCase()) }))
    .filter(({ name, apart }) => apart <= Math.max(1, Math.floor(name.length / 3)))
    .sort((a, b) => a.apart - b.apart || a.name.localeCompare(b.name, 'en-GB'))
    .slice(0, MOST)
    .map(({ name }) => name);
}

/** What was expected where a name is not known: the nearest, or words for what it is. */
export function expectedName(what: string, read: string, names: readonly string[]): string {
  const near = nearestNames(read, names);
  return near.length === 0 ? what : `${what}; near it are ${near.join(', ')}`;
}
