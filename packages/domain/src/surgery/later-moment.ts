/** What tells one moment of a surgery from another. */
export interface MomentStamp {
  readonly version: number;
  /** When it was said, as an ISO date and time in UTC. */
  readonly at: string;
  /** The revision of the authority's record. */
  readonly record: number;
}

function isLater(come: MomentStamp, held: MomentStamp): boolean {
  if (come.version !== held.version) return come.version > held.version;
  // Who is there and what time it is changes without a version.
  return come.at > held.at;
}

/**
 * What a follower holds once another moment has come, by whatever way and in whatever order: the one of the
 * higher version, of one version the one that was said last, and the highest revision that either knew of.
 * Moments that come doubled, delayed or the wrong way round so lead everybody to the same.
 */
export function laterMoment<Moment extends MomentStamp>(held: Moment | null, come: Moment): Moment {
  if (held === null) return come;
  const later = isLater(come, held) ? come : held;
  const record = Math.max(held.record, come.record);
  return later.record === record ? later : { ...later, record };
}
