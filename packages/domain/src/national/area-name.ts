import { comparableName } from '../import/names';

/** Words that stand in the names of some lists and not of others. */
const ASIDE = new Set([
  ...['the', 'of', 'and', 'upon', 'on', 'county', 'city', 'council', 'borough', 'royal'],
  ...['metropolitan', 'unitary', 'district', 'authority', 'ua'],
]);

/** The words by which an area is known: “Bristol, City of” and “Bristol” have the same; what stands in brackets is left aside. */
export function areaWords(name: string): readonly string[] {
  const words = comparableName(name.replaceAll(/\([^)]*\)/g, ' ')).split(' ');
  const told = words.filter((word) => word !== '' && !ASIDE.has(word));
  return told.length > 0 ? told : words;
}

/** True where two names are of the same words. */
export function isSameAreaName(one: string, other: string): boolean {
  return areaWords(one).join(' ') === areaWords(other).join(' ');
}

/** True where all words of one name stand in the other: “Hull” and “Kingston upon Hull, City of”. */
export function mayBeSameArea(one: string, other: string): boolean {
  const [a, b] = [areaWords(one), areaWords(other)];
  return a.every((word) => b.includes(word)) || b.every((word) => a.includes(word));
}
