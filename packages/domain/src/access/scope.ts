import { abilitiesOf, type Ability, type Role } from './role';

/** A role that somebody holds in one authority. */
export interface Grant {
  readonly role: Role;
  /** The place to which, with what is below it, the role is confined; null: the whole authority. */
  readonly place: string | null;
}

/** What an authority decided about access to its figures. */
export interface AccessPolicy {
  readonly secondFactorRequired: boolean;
  /** Whether a role confined to a place shows the figures of the other localities, without their teams. */
  readonly headsSeeOtherLocalities: boolean;
}

export const USUAL_ACCESS_POLICY: AccessPolicy = {
  secondFactorRequired: false,
  headsSeeOtherLocalities: true,
};

/** A place as access looks at it. */
export interface PlaceInTree {
  readonly slug: string;
  readonly kind: 'AUTHORITY' | 'LOCALITY' | 'TEAM';
  readonly parent: PlaceInTree | null;
}

function isWithin(place: PlaceInTree, slug: string): boolean {
  return place.slug === slug || (place.parent !== null && isWithin(place.parent, slug));
}

function covers({ place }: Grant, about: PlaceInTree): boolean {
  return place === null || isWithin(about, place);
}

/**
 * Those of the roles held in one authority that count. Somebody reads the record as it is known now, or
 * each month as its edition holds it, not one here and the other there: where any role gives the record
 * as known now, a role that does not give it shows no places beside, lest they be shown as that other
 * role shows its own. What is not published needs no such rule: who sees it by a role sees every place, and
 * who is shown it in a surgery sees the places that they see anyway.
 */
export function grantsCounted(grants: readonly Grant[]): readonly Grant[] {
  const known = grants.filter(({ role }) => abilitiesOf(role).includes('READ_AS_KNOWN_NOW'));
  return known.length === 0 ? grants : known;
}

/** Whether any of the roles lets somebody do something, at whatever place. */
export function mayDo(grants: readonly Grant[], ability: Ability): boolean {
  return grants.some(({ role }) => abilitiesOf(role).includes(ability));
}

/** Whether any of the roles lets somebody do something at a place: it is given for that place or one above it. */
export function mayDoAt(grants: readonly Grant[], ability: Ability, place: PlaceInTree): boolean {
  return grants.some((grant) => abilitiesOf(grant.role).includes(ability) && covers(grant, place));
}

function isOpenTo(grant: Grant, { headsSeeOtherLocalities }: AccessPolicy, place: PlaceInTree) {
  const abilities = abilitiesOf(grant.role);
  if (!abilities.includes('READ_FIGURES')) return false;
  if (place.kind === 'TEAM') return abilities.includes('READ_TEAMS') && covers(grant, place);
  return place.kind === 'AUTHORITY' || covers(grant, place) || headsSeeOtherLocalities;
}

/**
 * The places, of those of a whole tree, whose figures somebody sees, by their slugs. A role for a
 * place shows that place with what is below and above it; the other localities too, without their
 * teams, unless the authority decided otherwise. Teams are seen by roles that read them, and by
 * nobody else.
 */
export function placesSeen(
  tree: readonly PlaceInTree[],
  grants: readonly Grant[],
  policy: AccessPolicy,
): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const place of tree) {
    if (!grants.some((grant) => isOpenTo(grant, policy, place))) continue;
    for (let one: PlaceInTree | null = place; one !== null; one = one.parent) seen.add(one.slug);
  }
  return seen;
}

/**
 * Whether the roles show somebody every place of an authority, its teams too. Whoever sees less is
 * shown nothing that only adds up over places that they do not see.
 */
export function seesEveryPlace(grants: readonly Grant[]): boolean {
  return grants.some(
    ({ role, place }) => place === null && abilitiesOf(role).includes('READ_TEAMS'),
  );
}

/**
 * One spelling for everything that decides what somebody sees in an authority: whoever has the same
 * is shown the same, and answers that were made for one of them are kept for the others.
 */
export function scopeClass(grants: readonly Grant[], policy: AccessPolicy): string {
  const roles = grants.map(({ role, place }) => `${role}@${place ?? '*'}`);
  const localities = policy.headsSeeOtherLocalities ? 'localities' : 'own';
  return [...new Set(roles)].sort().concat(localities).join(' ');
}
