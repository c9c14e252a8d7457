import { ROLES, ROLES_WITHOUT_PLACE, type Role } from '@vital-signs/domain';

/** What belonging to a group of the sign-in provider gives somebody. */
export interface GroupRole {
  /** The group as the provider names it in its claim: a name, or an object id with Microsoft Entra ID. */
  readonly group: string;
  /** Slug of the authority. */
  readonly authority: string;
  readonly role: Role;
  /** Slug of the place to which it is confined; null: the whole authority. */
  readonly place: string | null;
}

const FORM = 'expected is group=authority:ROLE or group=authority:ROLE:place';

const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);

function groupRole(text: string): GroupRole {
  // The name of a group may hold the sign itself: CN=Analysts in a directory.
  const sign = text.lastIndexOf('=');
  const group = text.slice(0, sign).trim();
  const [authority = '', role = '', place = null, ...more] = text
    .slice(sign + 1)
    .split(':')
    .map((part) => part.trim());
  if (sign < 1 || group === '' || authority === '' || role === '' || place === '' || more.length) {
    throw new Error(`OPENID_GROUPS has "${text}"; ${FORM}.`);
  }
  if (!isRole(role)) {
    throw new Error(
      `OPENID_GROUPS has "${text}", and there is no role "${role}"; expected is group=authority:ROLE with one of ${ROLES.join(', ')}.`,
    );
  }
  if (place !== null && ROLES_WITHOUT_PLACE.includes(role)) {
    throw new Error(
      `OPENID_GROUPS has "${text}"; ${role} is for a whole authority, without a place.`,
    );
  }
  return { group, authority, role, place };
}

/**
 * Reads which groups give which roles: one on each line, or, where all are on one line, with commas
 * between them.
 * @throws Error with a sentence that says which is wrong and what is expected.
 */
export function parseGroupRoles(text: string): readonly GroupRole[] {
  return text
    .split(text.trim().includes('\n') ? '\n' : ',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(groupRole);
}
