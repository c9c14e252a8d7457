import type { GraphQLError } from 'graphql';
import type { Viewer } from '../viewer/viewer';
import type { Follower } from './follower';

/** What it takes to know again who follows. */
export interface LookUpMeans {
  readonly viewerOf: (follower: Follower) => Viewer | Promise<Viewer>;
  /** Why a follower may not follow any more, as who they are now; null: they may. */
  readonly refusalOf: (follower: Follower) => GraphQLError | null;
  /** Ends what somebody follows, saying why where it ends for good. */
  readonly end: (follower: Follower, error: GraphQLError | null) => void;
  /** Tells somebody the latest, who was told nothing meanwhile. */
  readonly tell: (follower: Follower) => Promise<void>;
  readonly onFault: (error: unknown) => void;
}

/**
 * Looks up anew who asks, and tells them nothing until it is known. Whoever is doubted while they are looked
 * up is looked up once more: what was read may be from before what somebody heard of.
 */
export async function lookUp(follower: Follower, means: LookUpMeans): Promise<void> {
  if (follower.isOver || !follower.hold()) return;
  try {
    do follower.viewer = await means.viewerOf(follower);
    while (follower.wasDoubted());
  } catch (error) {
    // Who cannot be known is told nothing; they connect again when they notice.
    means.onFault(error);
    return means.end(follower, null);
  }
  follower.lookedUpAt = Date.now();
  const refusal = means.refusalOf(follower);
  if (refusal !== null) return means.end(follower, refusal);
  if (follower.release()) await means.tell(follower);
}
