import { parsePeriodKey, toleranceInForce, type Validity } from '@vital-signs/domain';
import type { CatalogueEdits } from './catalogue-edits';
import type { CatalogueState } from './catalogue-state';
import { populationSaid, targetSaid, toleranceWords } from './standard-words';

/** What held of one thing and what would hold, by the key of a month whose last day is asked for. */
function differs<Version extends Validity>(
  before: readonly Version[],
  after: readonly Version[],
  says: (version: Version) => string,
): (key: string) => boolean {
  const saidIn = (versions: readonly Version[], key: string) => {
    const version = toleranceInForce(versions, parsePeriodKey(key));
    return version === null ? null : says(version);
  };
  return (key) => saidIn(before, key) !== saidIn(after, key);
}

/**
 * The months that edits reach, by their keys: all of them where an indicator is described otherwise, and
 * of a standard those at whose end another is in force than before.
 */
export function reachedBy(state: CatalogueState, edits: CatalogueEdits): (key: string) => boolean {
  if (edits.indicators.length > 0) return () => true;
  const tests = [
    ...edits.tolerances.map(({ key, place, versions }) =>
      differs(
        state.tolerances.filter((each) => each.key === key && each.place === place),
        versions,
        toleranceWords,
      ),
    ),
    ...edits.targets.map(({ key, place, kind, versions }) =>
      differs(
        state.targets.filter(
          (each) => each.key === key && each.place === place && each.kind === kind,
        ),
        versions,
        targetSaid,
      ),
    ),
    ...edits.populations.map(({ place, versions }) =>
      differs(
        state.populations.filter((each) => each.place === place),
        versions,
        populationSaid,
      ),
    ),
  ];
  return (key) => tests.some((test) => test(key));
}
