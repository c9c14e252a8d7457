import { abilitiesOf, listed } from '@vital-signs/domain';
import type { Ability, AccessPolicy, Role } from '@vital-signs/domain';

/** A role as it is given: for a place, or the whole authority. */
interface GivenRole {
  readonly role: Role;
  /** Name of the place; null: the whole authority. */
  readonly place: string | null;
}

/** What an ability lets somebody do, after "may"; those of reading are said by what is seen. */
const DEEDS: readonly (readonly [Ability, string])[] = [
  ['DECIDE_FINDINGS', 'accept findings about the figures'],
  ['WRITE_COMMENTARY', 'write commentary'],
  ['APPROVE_COMMENTARY', 'approve commentary'],
  ['FLAG_EXCEPTIONS', 'say what bears on the budget or a corporate risk'],
  ['ACKNOWLEDGE_EXCEPTIONS', 'acknowledge exceptions'],
  ['PUBLISH_EDITIONS', 'publish months'],
  ['MAKE_PACKS', 'make committee packs'],
  ['LOAD_DATA', 'load files of figures'],
  ['LOAD_NATIONAL_DATA', 'load published national figures'],
  ['CHANGE_CATALOGUE', 'change indicators, places, tolerances and targets'],
  ['BACK_UP', 'make a copy of the whole authority'],
  ['MANAGE_PEOPLE', 'invite people, change their roles and suspend them'],
  ['READ_AUDIT', 'read the audit'],
  ['ASK_FREELY', 'ask the API in their own words'],
];

/**
 * What follows from a role, in two sentences: what one sees, and what one may do. Both are read from
 * the rules by which the server decides.
 */
export function roleConsequence(
  { role, place }: GivenRole,
  authority: string,
  { headsSeeOtherLocalities }: Pick<AccessPolicy, 'headsSeeOtherLocalities'>,
): string {
  const abilities = abilitiesOf(role);
  const teams = abilities.includes('READ_TEAMS');
  const seen =
    place === null
      ? `${authority} and its localities, ${teams ? 'with their teams' : 'without teams'}`
      : `${place}${teams ? ' with what is below it' : ''} and ${authority} as a whole; the other localities ${headsSeeOtherLocalities ? 'without their teams' : 'not at all'}`;
  const when = abilities.includes('READ_UNPUBLISHED')
    ? 'also before a month is published'
    : abilities.includes('READ_AS_KNOWN_NOW')
      ? 'once a month is published, with the corrections published since'
      : 'as they were published';
  const deeds = DEEDS.filter(([ability]) => abilities.includes(ability)).map(([, deed]) => deed);
  const where = place !== null && deeds.length > 0 ? ` about ${place} and what is below it` : '';
  return `Sees the figures of ${seen}, ${when}. ${
    deeds.length === 0 ? 'Changes nothing.' : `May ${listed(deeds)}${where}.`
  }`;
}
