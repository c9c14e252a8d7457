import { grantProblem, type Role } from '@vital-signs/domain';
import { expectedName } from '../../nearest-names';
import type { PlaceNode, PlaceTree } from '../place/place-tree';

/** A role for a place, as it is to be kept. */
export interface PlacedRole {
  readonly role: Role;
  /** Null: the whole authority. */
  readonly place: PlaceNode | null;
}

/** What was read, or what is wrong with it in a sentence. */
export type Read<Value> =
  | { readonly value: Value; readonly problem: null }
  | { readonly value: null; readonly problem: string };

const said = (text: string) => text.trim().toLowerCase();

/** The place that is meant by its slug or its name; the authority’s own place and no name mean the whole authority. */
export function placeNamed(text: string, tree: PlaceTree): Read<PlaceNode | null> {
  const asked = said(text);
  if (asked === '') return { value: null, problem: null };
  const bySlug = tree.bySlug.get(asked);
  const found =
    bySlug === undefined
      ? tree.places.filter(({ name, shortName }) => [name, shortName].map(said).includes(asked))
      : [bySlug];
  const [place] = found;
  if (place === undefined || found.length > 1) {
    const names = tree.places.map(({ slug }) => slug);
    const expected =
      found.length > 1
        ? `one of ${found.map(({ slug }) => slug).join(', ')}`
        : expectedName('a place of the authority', asked, names);
    return { value: null, problem: `The place reads “${text.trim()}”; expected is ${expected}.` };
  }
  return { value: place.kind === 'AUTHORITY' ? null : place, problem: null };
}

/** A role for the place that is meant, where it can be given for it. */
export function placedRole(role: Role, text: string, tree: PlaceTree): Read<PlacedRole> {
  const place = placeNamed(text, tree);
  if (place.problem !== null) return place;
  const problem = grantProblem(role, place.value);
  return problem === null
    ? { value: { role, place: place.value }, problem }
    : { value: null, problem };
}
