interface WantedLabel {
  /** Where its middle would best be. */
  readonly at: number;
  readonly size: number;
}

interface Cluster {
  readonly members: readonly number[];
  /** Sum of what each member asks the cluster's start to be. */
  readonly wish: number;
  readonly size: number;
}

/**
 * Middles of labels along a line, in the order given: each as near to where it would best be as the
 * others leave room for, none over another, all between the two ends where there is room for all.
 */
export function spreadLabels(
  wanted: readonly WantedLabel[],
  [from, to]: readonly [from: number, to: number],
): readonly number[] {
  const order = wanted.map((_, index) => index);
  order.sort((a, b) => (wanted[a]?.at ?? 0) - (wanted[b]?.at ?? 0));
  const clusters: Cluster[] = [];
  for (const index of order) {
    const { at, size } = wanted[index] ?? { at: 0, size: 0 };
    let cluster: Cluster = { members: [index], wish: at - size / 2, size };
    for (;;) {
      const before = clusters.at(-1);
      if (before === undefined) break;
      if (startOf(before, from, to) + before.size <= startOf(cluster, from, to)) break;
      clusters.pop();
      cluster = {
        members: [...before.members, ...cluster.members],
        wish: before.wish + cluster.wish - before.size * cluster.members.length,
        size: before.size + cluster.size,
      };
    }
    clusters.push(cluster);
  }
  const middles = wanted.map(({ at }) => at);
  for (const cluster of clusters) {
    let edge = startOf(cluster, from, to);
    for (const index of cluster.members) {
      const size = wanted[index]?.size ?? 0;
      middles[index] = edge + size / 2;
      edge += size;
    }
  }
  return middles;
}

function startOf({ members, wish, size }: Cluster, from: number, to: number): number {
  return Math.max(from, Math.min(to - size, wish / members.length));
}
