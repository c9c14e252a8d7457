import { filterSentence, filtersToLoosen, withoutFilters } from '@vital-signs/domain';
import type { Filter, ScorecardView, ViewNames } from '@vital-signs/domain';
import { Button } from '../../ui/Button';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { areaNames } from './area-names';
import type { ShownScorecard } from './shown-scorecard';
import type { ShowView } from './view-change';
import styles from './NothingShown.module.css';

interface NothingShownProps {
  readonly scorecard: ShownScorecard;
  readonly view: ScorecardView;
  readonly show: ShowView;
  readonly onCleared: () => void;
}

/** No row fits: which filter to loosen, and what that gives. */
export function NothingShown({ scorecard, view, show, onCleared }: NothingShownProps) {
  const clear = (filters?: readonly Filter[]) => {
    show(withoutFilters(view, filters));
    onCleared();
  };
  const names = areaNames(scorecard);
  const loosening = filtersToLoosen(scorecard, view);
  const sentence =
    loosening.length === 0
      ? 'No indicator fits these filters, and taking one of them off does not help.'
      : 'No indicator fits all of these filters together.';
  return (
    <div className={styles.message}>
      <EmptyPanel sentence={sentence}>
        <div className={styles.ways}>
          {loosening.map(({ filter, rows }) => (
            <Button key={filter} onPress={() => clear([filter])}>
              Without {filterName(view, filter, names)}: {rows} {rows === 1 ? 'row' : 'rows'}
            </Button>
          ))}
          <Button kind="primary" onPress={() => clear()}>
            Clear all filters
          </Button>
        </div>
      </EmptyPanel>
    </div>
  );
}

/** A search has quotation marks of its own. */
function filterName(view: ScorecardView, filter: Filter, names: ViewNames): string {
  return filter === 'query'
    ? `the search “${view.query}”`
    : `“${filterSentence(view, filter, names)}”`;
}
