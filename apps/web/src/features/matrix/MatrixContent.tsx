import { arrangeMatrix, counted, formatMatrixView, monthCodeOf } from '@vital-signs/domain';
import type { MatrixView } from '@vital-signs/domain';
import { useCallback, useDeferredValue, useMemo } from 'react';
import type { ShowPage } from '../../lib/page-props';
import { useSearchWords } from '../../lib/use-search-words';
import { Button } from '../../ui/Button';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { matrixItems } from './matrix';
import type { Matrix } from './matrix';
import { MatrixTable } from './MatrixTable';
import { MatrixTools } from './MatrixTools';
import styles from './MatrixPage.module.css';

interface MatrixContentProps {
  readonly authority: string;
  readonly matrix: Matrix;
  readonly view: MatrixView;
  readonly show: ShowPage;
}

/** The matrix, once its figures are there. */
export function MatrixContent({ authority, matrix, view, show }: MatrixContentProps) {
  const { places, period } = matrix;
  const onView = useCallback(
    (change: Partial<MatrixView>) => {
      show(formatMatrixView(change), { replace: change.query !== undefined });
    },
    [show],
  );
  const [query, setWords] = useSearchWords(view.query, onView);
  const asked = useMemo(() => ({ ...view, query }), [view, query]);
  const drawn = useDeferredValue(asked);
  const rows = useMemo(
    () => arrangeMatrix(matrix.rows, places, drawn),
    [matrix.rows, places, drawn],
  );
  const items = useMemo(() => matrixItems(rows, drawn.sort === null), [rows, drawn.sort]);
  const { sort } = view;
  const onSort = useCallback(
    (place: string | null) => onView({ sort: place === null ? null : nextSort(sort, place) }),
    [onView, sort],
  );
  const whole = places[0]?.name ?? '';
  if (matrix.rows.every(({ values }) => values.every((value) => value === null))) {
    return <EmptyPanel sentence={`${whole} has no figures for ${period.name}.`} />;
  }
  return (
    <>
      <MatrixTools matrix={matrix} view={asked} onView={onView} onWords={setWords} />
      <p className={styles.said} role="status">
        {counted(rows.length, 'indicator')}
        {rows.length < matrix.rows.length && ` of ${matrix.rows.length}`}.{' '}
        {orderWords(matrix, view)} {keyWords(matrix, view)}
      </p>
      {rows.length === 0 ? (
        <EmptyPanel sentence="No indicator is as asked for.">
          <Button
            onPress={() => {
              setWords('');
              onView({ area: null, ratings: [], query: '' });
            }}
          >
            Show all indicators
          </Button>
        </EmptyPanel>
      ) : (
        <MatrixTable
          authority={authority}
          period={period.key}
          label={`Indicators by place, ${whole}, ${period.name}`}
          items={items}
          places={places}
          face={drawn.face}
          sort={drawn.sort}
          onSort={onSort}
        />
      )}
    </>
  );
}

/** The most pressing first, then last, then the order of the report again. */
function nextSort(sort: MatrixView['sort'], place: string): MatrixView['sort'] {
  if (sort?.place !== place) return { place, turned: false };
  return sort.turned ? null : { place, turned: true };
}

const ORDERS: Readonly<Record<MatrixView['face'], readonly [string, string]>> = {
  VALUE: ['the most pressing rating first', 'the most pressing rating last'],
  DISTANCE: ['the furthest on the worse side first', 'the furthest on the worse side last'],
  RANK: ['the lowest rank first', 'the highest rank first'],
};

function orderWords({ places }: Matrix, { sort, face }: MatrixView): string {
  const place = places.find(({ slug }) => slug === sort?.place);
  if (sort === null || place === undefined) return '';
  return `Sorted by ${place.name}, ${ORDERS[face][sort.turned ? 1 : 0]}.`;
}

/** What the signs of the cells mean, where there are any. */
function keyWords({ places, rows }: Matrix, { face }: MatrixView): string {
  const whole = places[0]?.name ?? '';
  const isModelled = rows.some(({ codes }) =>
    places.some((_, place) => monthCodeOf(codes, place).provenance === 'MODELLED'),
  );
  const faces = {
    VALUE: rows.some(({ verdicts }) => verdicts.some((verdict) => /^(MAY_)?DIFFER/.test(verdict)))
      ? `* differs from ${whole} by more than chance, ? may differ.`
      : '',
    DISTANCE: `Distance from ${whole}: in percentage points, or in the indicator’s unit; ▲ better, ▼ worse. Counts have none.`,
    RANK: '1 is best. Rows with a modelled figure, counts and figures of which neither way is good are not ranked.',
  };
  const modelled = isModelled
    ? 'A dotted line marks a modelled figure, which is neither ranked nor called better, worse or different.'
    : '';
  const found = rows.some(({ marks }) => marks.some(({ weight }) => weight === 'FINDING'))
    ? '! an open finding: look before the figure is trusted.'
    : '';
  return [faces[face], modelled, found].filter((part) => part !== '').join(' ');
}
