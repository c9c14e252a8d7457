import type { PlaceTree } from '../place/place-tree';
import { ofSeenPlaces } from '../place/seen-places';
import type { Yardsticks } from './yardstick.service';

/** What figures are held against, without what holds for a place that is not of the tree. */
export function yardsticksSeen(yardsticks: Yardsticks, tree: PlaceTree): Yardsticks {
  return {
    tolerances: ofSeenPlaces(yardsticks.tolerances, tree),
    targets: ofSeenPlaces(yardsticks.targets, tree),
    benchmarks: yardsticks.benchmarks,
    annotations: ofSeenPlaces(yardsticks.annotations, tree),
  };
}
