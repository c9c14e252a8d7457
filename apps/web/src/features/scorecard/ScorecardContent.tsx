import { filterRows, sortRows } from '@vital-signs/domain';
import type { RatingPrecision, ScorecardView, SortBy, ViewColumn } from '@vital-signs/domain';
import { Suspense, lazy, memo, useCallback, useEffect, useMemo, useRef } from 'react';
import type { CSSProperties, RefObject } from 'react';
import { useOnDemand } from '../../lib/use-on-demand';
import { useMedia } from '../../lib/use-media';
import { usePrinting } from '../../lib/use-printing';
import { useWholePage } from '../../lib/whole-page';
import { StateWordsContext, useRatingWording } from '../../lib/state-words';
import { Legend } from '../../ui/Legend';
import { TipLayer } from '../../ui/TipLayer';
import { narrowed, widthOf, withNarrowName } from './column-widths';
import { tableColumns } from './columns';
import { PrintedNotes } from './PrintedNotes';
import { RowStrip, loadDetail } from './RowStrip';
import { ScorecardSkeleton } from './ScorecardSkeleton';
import { ScorecardSummary } from './ScorecardSummary';
import { ScorecardTable } from './ScorecardTable';
import { ScorecardTools } from './ScorecardTools';
import { nextSort } from './next-sort';
import { tableItems } from './table-item';
import type { TableItem } from './table-item';
import { tipTarget } from './tip-target';
import type { ShownScorecard } from './shown-scorecard';
import { useShownColumns } from './use-shown-columns';
import { useTeams } from './use-teams';
import type { ShowView } from './view-change';
import styles from './ScorecardPage.module.css';

interface ScorecardContentProps {
  readonly authority: string;
  readonly regionName: string | null;
  readonly precision: RatingPrecision;
  readonly scorecard: ShownScorecard;
  readonly view: ScorecardView;
  /** What the table shows already of the view, which may be a moment behind. */
  readonly shownView: ScorecardView;
  /** The words that the table is searched by. */
  readonly query: string;
  readonly show: ShowView;
  /** What was pressed is gone with the filters: the focus has to go somewhere. */
  readonly onCleared: () => void;
  /** What is in the search field. */
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly search: RefObject<HTMLInputElement | null>;
}

/** Columns at length, which stand beneath the rows where there is no room for them beside the others. */
const BENEATH: readonly ViewColumn[] = ['comments', 'actions'];

/** The size of the table's letters in the page's, and on screens so wide that all letters are larger. */
const EM_IN_REM = { usual: 0.8125, wide: 0.8125 * 1.125 };

/** Whether a window is narrower than columns of so many ems, and what may stand beside them. */
function narrowerThan(width: number, beside = 2): string {
  const least = (em: number) => `(max-width: ${width * em + beside}rem)`;
  return `${least(EM_IN_REM.usual)}, (min-width: 112rem) and ${least(EM_IN_REM.wide)}`;
}

/** The window's scrollbar, and what the column of refs is wider than its letters. */
const SCROLLBAR = 1.125;

/** Narrower than this, a list of cards in place of the table. */
const NARROW = '(max-width: 44rem)';
/** So narrow, as a window that is zoomed is, cards stand in place of a table that it has no room for. */
const ZOOMED = '(max-width: 64rem)';

const NothingShown = lazy(async () => ({ default: (await import('./NothingShown')).NothingShown }));
const loadCards = () => import('./ScorecardCards');
const ScorecardCards = lazy(async () => ({ default: (await loadCards()).ScorecardCards }));
// Fetched with the figures where they will be wanted.
if (window.matchMedia(NARROW).matches) void loadCards();

/** What figures say when one rests on them or opens them: loaded when one comes near. */
const loadTip = async () => {
  const [{ CellTip }] = await Promise.all([import('./CellTip'), loadDetail()]);
  return CellTip;
};

/** The page once its figures are there. */
export const ScorecardContent = memo(function ScorecardContent(props: ScorecardContentProps) {
  const { authority, regionName, precision, scorecard, view, shownView, query, show } = props;
  const isNarrow = useMedia(NARROW);
  const printing = usePrinting();
  const isWhole = useWholePage();
  const teams = useTeams({ authority, period: scorecard.period.key, view });
  const { teamsOf } = teams;

  const rows = useMemo(() => {
    const shown = filterRows(scorecard, { ...shownView, query });
    return sortRows({ ...scorecard, rows: shown }, shownView);
  }, [scorecard, shownView, query]);
  const all = useMemo(
    () =>
      tableColumns({
        ...{ scorecard, regionName },
        months: shownView.months ?? scorecard.layout.trendMonths,
      }),
    [scorecard, shownView.months, regionName],
  );
  const inView = useShownColumns({ all, chosen: shownView.columns, sort: shownView.sort, rows });
  const isTight = useMedia(narrowerThan(widthOf(inView)));
  const isZoomed = useMedia(ZOOMED);
  const least = narrowed(inView.filter(({ column }) => !BENEATH.includes(column)));
  const isTooTight = useMedia(narrowerThan(widthOf(least)));
  const asCards = !isWhole && (isNarrow || (isZoomed && isTooTight && !printing));
  const beneath = useMemo(
    () =>
      isTight && !asCards && !printing && !isWhole
        ? BENEATH.filter((column) => inView.some((each) => each.column === column))
        : [],
    [isTight, asCards, printing, isWhole, inView],
  );
  const isOfWindow = !printing && !isWhole;
  const beside = useMemo(() => {
    const shown = inView.filter(({ column }) => !beneath.includes(column));
    return isOfWindow ? withNarrowName(shown) : shown;
  }, [inView, beneath, isOfWindow]);
  const lacksRoom = useMedia(narrowerThan(widthOf(beside)));
  const isSnug = lacksRoom && isOfWindow;
  const columns = useMemo(() => (isSnug ? narrowed(beside) : beside), [isSnug, beside]);
  const isOver = useMedia(narrowerThan(widthOf(columns), SCROLLBAR)) && isSnug;
  const items = useMemo(
    () =>
      tableItems({
        scorecard,
        rows,
        underHeadings: shownView.list === 'AREAS',
        open: new Set(shownView.open),
        teamsOf,
        beneath,
      }),
    [scorecard, rows, shownView.list, shownView.open, teamsOf, beneath],
  );
  // What the table is handed stays the same while the view changes, so that it is not drawn anew.
  const latest = useRef(view);
  useEffect(() => {
    latest.current = view;
  }, [view]);
  const onToggle = useCallback(
    (line: string) => {
      const { open } = latest.current;
      const isOpen = open.includes(line);
      const stillOpen = open.filter((other) => other !== line && !other.startsWith(`${line}/`));
      show({ open: isOpen ? stillOpen : [...open, line] }, { replace: true });
    },
    [show],
  );
  const onSort = useCallback(
    (by: SortBy) => show({ sort: nextSort(latest.current.sort, by) }),
    [show],
  );
  const { edition } = view;
  const { retry } = teams;
  const renderStrip = useCallback(
    (item: TableItem) => (
      <RowStrip authority={authority} edition={edition} item={item} onRetry={retry} />
    ),
    [authority, edition, retry],
  );
  const [CellTip, prepareTip] = useOnDemand(loadTip);
  const renderTip = useCallback(
    (key: string) => {
      const target = tipTarget(key, items, columns);
      return target && CellTip && <CellTip {...target} precision={precision} />;
    },
    [CellTip, items, columns, precision],
  );

  const { against } = useRatingWording();
  const wording = useMemo(
    () => ({ ...scorecard.layout, ...(against && { against }) }),
    [scorecard.layout, against],
  );
  const sum = widthOf(columns);
  return (
    <StateWordsContext value={wording}>
      <div
        className={styles.sheet}
        data-cards={asCards || undefined}
        data-snug={isSnug || undefined}
        style={{ '--sum': sum } as CSSProperties}
        onPointerOver={CellTip ? undefined : prepareTip}
        onFocus={CellTip ? undefined : prepareTip}
      >
        <div className={styles.head}>
          <ScorecardSummary scorecard={scorecard} view={view} show={show} />
          <ScorecardTools
            authority={authority}
            scorecard={scorecard}
            view={view}
            show={show}
            isNarrow={asCards}
            shownRows={rows.length}
            onCleared={props.onCleared}
            words={props.words}
            onWords={props.onWords}
            search={props.search}
          />
        </div>
        {rows.length === 0 ? (
          <Suspense fallback={null}>
            <NothingShown
              scorecard={scorecard}
              view={{ ...view, query }}
              show={show}
              onCleared={props.onCleared}
            />
          </Suspense>
        ) : asCards ? (
          <Suspense fallback={<ScorecardSkeleton />}>
            <ScorecardCards
              items={items}
              precision={precision}
              onToggle={onToggle}
              renderStrip={renderStrip}
            />
          </Suspense>
        ) : (
          <ScorecardTable
            label={`Scorecard of ${scorecard.places[0]?.name ?? authority}, ${scorecard.period.name}`}
            items={items}
            columns={columns}
            precision={precision}
            isOver={isOver}
            onSort={onSort}
            onToggle={onToggle}
            renderStrip={renderStrip}
          />
        )}
        <footer className={styles.foot}>
          {printing && <PrintedNotes rows={rows} />}
          <Legend
            states={scorecard.counts.map(({ state }) => state)}
            showModelled={view.modelled}
          />
        </footer>
        <TipLayer render={renderTip} />
      </div>
    </StateWordsContext>
  );
});
