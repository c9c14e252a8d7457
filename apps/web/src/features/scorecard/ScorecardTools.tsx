import { filterSentences, filtersSet, withoutFilters } from '@vital-signs/domain';
import type { ScorecardView } from '@vital-signs/domain';
import { Suspense, lazy, useState } from 'react';
import type { RefObject } from 'react';
import { packsAddress } from '../../lib/page-address';
import { useMay } from '../../lib/viewer';
import { AppLink } from '../../ui/AppLink';
import { useRatingWording } from '../../lib/state-words';
import { Button } from '../../ui/Button';
import { SearchField } from '../../ui/SearchField';
import { ColumnChooser } from './ColumnChooser';
import { areaNames } from './area-names';
import { choosableColumns, nameOfColumn } from './columns';
import { exportAddress } from './export-address';
import { FilterBar, LayoutBar } from './FilterBar';
import type { ShownScorecard } from './shown-scorecard';
import { keepColumns } from './use-kept-columns';
import type { ShowView } from './view-change';
import styles from './ScorecardTools.module.css';

const SheetDialog = lazy(async () => ({
  default: (await import('../../ui/SheetDialog')).SheetDialog,
}));

interface ScorecardToolsProps {
  readonly authority: string;
  readonly scorecard: ShownScorecard;
  readonly view: ScorecardView;
  readonly show: ShowView;
  readonly isNarrow: boolean;
  readonly shownRows: number;
  readonly onCleared: () => void;
  /** What is in the search field. */
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly search: RefObject<HTMLInputElement | null>;
}

/** Everything that changes what the table shows, and the way out of it as a file. */
export function ScorecardTools(props: ScorecardToolsProps) {
  const { authority, scorecard, view, show, isNarrow, shownRows } = props;
  const mayMakePacks = useMay('MAKE_PACKS');
  const [sheetShown, setSheetShown] = useState(false);
  const set = filtersSet(view).length;
  const found = `${shownRows} of ${scorecard.rows.length} indicators`;
  const download = (
    <span className={styles.downloads}>
      <a className={styles.download} href={exportAddress(authority, scorecard, view)} download>
        Download CSV
      </a>
      <a
        className={styles.download}
        href={exportAddress(authority, scorecard, view, 'xlsx')}
        download
      >
        Excel
      </a>
      {mayMakePacks && (
        <AppLink
          className={styles.download}
          href={packsAddress(authority, { period: scorecard.period.key })}
        >
          Committee pack
        </AppLink>
      )}
    </span>
  );
  const search = (
    <div className={styles.search}>
      <SearchField
        label="Search by ref or words"
        value={props.words}
        onChange={props.onWords}
        inputRef={props.search}
        placeholder="Ref or words"
        shortcut="/"
      />
    </div>
  );
  if (isNarrow) {
    return (
      <div className={styles.tools} data-screen-only="" data-cards="">
        {search}
        <Button onPress={() => setSheetShown(true)}>
          {set === 0 ? 'Filters' : `Filters (${set})`}
        </Button>
        <span className={styles.found} role="status">
          {found}
        </span>
        {download}
        {sheetShown && (
          <Suspense fallback={null}>
            <SheetDialog title="Filters" isOpen onOpenChange={setSheetShown}>
              <FilterBar scorecard={scorecard} view={view} show={show} />
            </SheetDialog>
          </Suspense>
        )}
      </div>
    );
  }
  return (
    <div className={styles.tools} data-screen-only="">
      {search}
      <FilterBar scorecard={scorecard} view={view} show={show} />
      <div className={styles.layout}>
        <LayoutBar scorecard={scorecard} view={view} show={show} />
        <ColumnChooser
          choosable={choosableColumns(scorecard)}
          nameOf={(column) => nameOfColumn(scorecard, column)}
          chosen={view.columns}
          onChange={(columns) => {
            keepColumns(authority, { ...view, columns });
            show({ columns });
          }}
        />
        {download}
      </div>
      <Found {...props} />
    </div>
  );
}

/** How many rows fit, and why not the others; empty where nothing is left out. */
function Found({ scorecard, view, show, shownRows, onCleared }: ScorecardToolsProps) {
  const wording = useRatingWording();
  const names = { ...areaNames(scorecard), wording };
  const filters = filterSentences(view, names);
  return (
    <p className={styles.found} role="status">
      {filters.length > 0 && (
        <>
          {shownRows} of {scorecard.rows.length} indicators: {filters.join('; ')}{' '}
          <button
            type="button"
            className={styles.clear}
            onClick={() => {
              show(withoutFilters(view));
              onCleared();
            }}
          >
            Clear filters
          </button>
        </>
      )}
    </p>
  );
}
