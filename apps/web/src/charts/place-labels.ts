export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Segment {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

interface WantedBox<Label> {
  readonly label: Label;
  /** Where it may stand, the best first. */
  readonly candidates: readonly Box[];
}

export interface PlacedBox<Label> {
  readonly label: Label;
  readonly box: Box;
}

interface Surroundings {
  readonly within: Box;
  /** What no label may lie over. */
  readonly obstacles: readonly Box[];
  readonly segments: readonly Segment[];
}

/**
 * Places labels one after the other, each at the first of its candidates that is free. One that has
 * none is left out: the figures are also in the readout and in the table.
 */
export function placeLabels<Label>(
  wanted: readonly WantedBox<Label>[],
  { within, obstacles, segments }: Surroundings,
): readonly PlacedBox<Label>[] {
  const taken = [...obstacles];
  return wanted.flatMap(({ label, candidates }) => {
    const box = candidates.find(
      (candidate) =>
        candidate.left >= within.left &&
        candidate.right <= within.right &&
        candidate.top >= within.top &&
        candidate.bottom <= within.bottom &&
        !taken.some((other) => overlap(candidate, other)) &&
        !segments.some((segment) => crosses(segment, candidate)),
    );
    if (box === undefined) return [];
    taken.push(box);
    return [{ label, box }];
  });
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether any part of a segment lies in a box: clipped against its sides after Liang and Barsky. */
export function crosses({ from, to }: Segment, box: Box): boolean {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  let enter = 0;
  let leave = 1;
  const sides = [
    [-dx, from[0] - box.left],
    [dx, box.right - from[0]],
    [-dy, from[1] - box.top],
    [dy, box.bottom - from[1]],
  ] as const;
  for (const [direction, distance] of sides) {
    if (direction === 0) {
      if (distance < 0) return false;
      continue;
    }
    const at = distance / direction;
    if (direction < 0) enter = Math.max(enter, at);
    else leave = Math.min(leave, at);
    if (enter > leave) return false;
  }
  return true;
}
