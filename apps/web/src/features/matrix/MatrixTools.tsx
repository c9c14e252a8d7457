import { RATING_STATES } from '@vital-signs/domain';
import type { MatrixFace, MatrixView } from '@vital-signs/domain';
import { useNamedRating } from '../../lib/state-words';
import { MultiSelect } from '../../ui/MultiSelect';
import { SearchField } from '../../ui/SearchField';
import { Segmented } from '../../ui/Segmented';
import { Select } from '../../ui/Select';
import type { Matrix } from './matrix';
import styles from './MatrixPage.module.css';

interface MatrixToolsProps {
  readonly matrix: Matrix;
  readonly view: MatrixView;
  readonly onView: (change: Partial<MatrixView>) => void;
  /** At once, where a change of the view waits for the address. */
  readonly onWords: (words: string) => void;
}

const FACES: readonly { readonly key: MatrixFace; readonly label: string }[] = [
  { key: 'VALUE', label: 'Figure' },
  { key: 'DISTANCE', label: 'Distance' },
  { key: 'RANK', label: 'Rank' },
];

const ALL = '';

/** What of the matrix is shown. */
export function MatrixTools({ matrix, view, onView, onWords }: MatrixToolsProps) {
  const areas = new Map(
    matrix.rows.map(({ indicator: { reportArea } }) => [reportArea.slug, reportArea.name]),
  );
  const named = useNamedRating();
  const present = new Set(matrix.rows.flatMap(({ states }) => states));
  return (
    <div className={styles.tools} role="group" aria-label="What is shown">
      <Segmented
        label="Beside the rating"
        options={FACES}
        value={view.face}
        onChange={(face) => onView({ face })}
      />
      <Select
        label="Area"
        options={[
          { key: ALL, label: 'All areas' },
          ...[...areas].map(([key, label]) => ({ key, label })),
        ]}
        value={view.area ?? ALL}
        onChange={(area) => onView({ area: area || null })}
      />
      <MultiSelect
        label="Ratings"
        allLabel="All ratings"
        options={RATING_STATES.filter((state) => present.has(state)).map((state) => ({
          key: state,
          label: named(state),
        }))}
        selected={view.ratings}
        onChange={(keys) =>
          onView({ ratings: RATING_STATES.filter((state) => keys.includes(state)) })
        }
      />
      <div className={styles.search}>
        <SearchField label="Ref or words" value={view.query} onChange={onWords} />
      </div>
    </div>
  );
}
