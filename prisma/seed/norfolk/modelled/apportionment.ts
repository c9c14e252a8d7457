/** The least and the most that one part may get; whole numbers. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** What a part would get at a level that is the same for all parts; it grows with the level. */
export type Curve = (level: number) => number;

const DEEPEST = -60;
const HALVINGS = 80;

/**
 * Divides a whole number among parts, each along its own curve and within its bounds: the level at
 * which the parts add up is found, and what is lost by cutting to whole numbers goes to the parts
 * that lost most.
 * @throws RangeError when the bounds leave no way to add up to the total.
 */
export function apportion(
  total: number,
  curves: readonly Curve[],
  bounds: readonly Bounds[],
  name: string,
): readonly number[] {
  const sum = (parts: readonly number[]) => parts.reduce((all, part) => all + part, 0);
  const least = sum(bounds.map((bound) => bound.least));
  const most = sum(bounds.map((bound) => bound.most));
  if (total < least || total > most) {
    throw new RangeError(`${name}: ${total} cannot be divided within ${least} and ${most}`);
  }
  const partsAt = (level: number) =>
    curves.map((curve, index) => within(curve(level), bounds[index]));
  let [low, high] = [DEEPEST, -DEEPEST];
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (low + high) / 2;
    if (sum(partsAt(middle)) < total) low = middle;
    else high = middle;
  }
  return toWholeNumbers(total, partsAt((low + high) / 2), bounds);
}

function within(value: number, bounds: Bounds | undefined): number {
  if (bounds === undefined) return value;
  return Math.min(bounds.most, Math.max(bounds.least, value));
}

function toWholeNumbers(
  total: number,
  parts: readonly number[],
  bounds: readonly Bounds[],
): readonly number[] {
  const whole = parts.map((part, index) => within(Math.floor(part + 1e-9), bounds[index]));
  const byLoss = parts
    .map((part, index) => ({ index, loss: part - (whole[index] ?? 0) }))
    .sort((a, b) => b.loss - a.loss || a.index - b.index);
  let left = total - whole.reduce((all, part) => all + part, 0);
  while (left !== 0) {
    const step = Math.sign(left);
    const order = step > 0 ? byLoss : byLoss.toReversed();
    for (const { index } of order) {
      if (left === 0) break;
      const next = (whole[index] ?? 0) + step;
      if (next !== within(next, bounds[index])) continue;
      whole[index] = next;
      left -= step;
    }
  }
  return whole;
}
