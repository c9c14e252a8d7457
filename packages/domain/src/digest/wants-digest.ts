import type { Role } from '../access/role';

/** Roles that are sent digests unless they say otherwise; others where they ask for them. */
const DIGEST_AS_USUAL: readonly Role[] = ['LEADER', 'HEAD_OF_SERVICE'];

/**
 * Whether somebody is sent what changed when a month is published: as they chose, and where they did
 * not, as any of their roles usually is.
 *
 * @param chosen on or off; anything else: they did not choose
 */
export function wantsDigest(chosen: unknown, roles: readonly Role[]): boolean {
  if (chosen === 'on' || chosen === 'off') return chosen === 'on';
  return roles.some((role) => DIGEST_AS_USUAL.includes(role));
}
