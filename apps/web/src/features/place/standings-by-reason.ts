interface Standing {
  readonly rank: number | null;
  readonly of: number;
  readonly reason: string | null;
}

interface Standings<Position extends Standing> {
  /** The lowest ranks first, since they ask for attention; in the order of the report among equals. */
  readonly ranked: readonly Position[];
  /** Those that have no rank, together by why. */
  readonly unranked: readonly {
    readonly reason: string;
    readonly positions: readonly Position[];
  }[];
}

/** Parts positions that have a rank from those that have none, and groups the latter by their reason. */
export function standingsOf<Position extends Standing>(
  positions: readonly Position[],
): Standings<Position> {
  const byReason = new Map<string, Position[]>();
  for (const position of positions) {
    if (position.rank !== null) continue;
    const reason = position.reason ?? 'Not ranked.';
    byReason.set(reason, [...(byReason.get(reason) ?? []), position]);
  }
  return {
    ranked: positions
      .filter(({ rank }) => rank !== null)
      .sort((one, other) => (other.rank ?? 0) / other.of - (one.rank ?? 0) / one.of),
    unranked: [...byReason].map(([reason, group]) => ({ reason, positions: group })),
  };
}
