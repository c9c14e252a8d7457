import { mayDoAt } from '@vital-signs/domain';
import { refused } from '../errors';
import { refusalOf, type RefusedAnswer } from '../http/refused-answer';
import type { FollowedSurgery } from '../modules/surgery-room/surgery-room.service';
import type { RuleTable } from '../permissions';
import { accessTo, type Viewer } from '../viewer/viewer';
import type { Follower } from './follower';

const NOT_THERE = 'There is no such surgery here, or your role does not show it to you.';
/** Why one person follows no further page: `LIVE_LIMITS.ofPerson`. */
export const MANY_PAGES = 'You follow on too many pages at once: close some of them.';
/** Why nobody follows any more here: `LIVE_LIMITS.inAll`. */
export const MANY_FOLLOWERS = 'Too many follow here just now.';

/** The refusal of a surgery that is not there for whoever asks: the same whether there is one or not. */
export const notThere = (): RefusedAnswer => ({
  ...{ status: 404, error: refused('UNKNOWN_SURGERY', NOT_THERE) },
});

/** The refusal of one stream too many, of a person or of all. */
export const tooMany = (status: 429 | 503, sentence: string): RefusedAnswer => ({
  ...{ status, error: refused('TOO_MANY_STREAMS', sentence) },
});

/** Why the rule before a field lets somebody follow nothing of an authority; null: it does. */
export function refusalOfField(
  rules: RuleTable,
  viewer: Viewer,
  { authority, field }: { readonly authority: string; readonly field: string },
): RefusedAnswer | null {
  const verdict = rules['Subscription']?.[field]?.(viewer, { authority }) ?? 'NO';
  return verdict === 'NOT_KNOWN' ? notThere() : refusalOf(verdict, 'Subscription', field);
}

/** Whether somebody could drive from a page of theirs: one that can, at a place where they may hold surgeries. */
export function mayDrive(
  { drives, viewer }: Pick<Follower, 'drives' | 'viewer'>,
  { authority: { slug }, place }: Pick<FollowedSurgery, 'authority' | 'place'>,
): boolean {
  return drives && mayDoAt(accessTo(viewer, slug)?.grants ?? [], 'HOLD_SURGERIES', place);
}

/** Why somebody may not follow, by the rule before the field and the place of the surgery; null: they may. */
export function refusalFor(
  rules: RuleTable,
  { authority: { slug }, place }: Pick<FollowedSurgery, 'authority' | 'place'>,
  viewer: Viewer,
  { field }: { readonly field: string },
): RefusedAnswer | null {
  const refusal = refusalOfField(rules, viewer, { authority: slug, field });
  if (refusal !== null) return refusal;
  const grants = accessTo(viewer, slug)?.grants ?? [];
  return mayDoAt(grants, 'FOLLOW_SURGERIES', place) ? null : notThere();
}
