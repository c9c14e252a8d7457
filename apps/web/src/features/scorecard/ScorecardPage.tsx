import type { ScorecardView, ViewProblem } from '@vital-signs/domain';
import { useQuery } from '@apollo/client/react';
import { Suspense, lazy, useCallback, useDeferredValue, useRef } from 'react';
import { failureOf } from '../../apollo/failure';
import { ScorecardAuthorityDocument } from '../../apollo/generated/documents';
import { usePageKeys } from '../../lib/page-keys';
import type { KeyEntry } from '../../lib/page-keys';
import { useTitle } from '../../lib/page-title';
import { useSearchWords } from '../../lib/use-search-words';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { SkipLink } from '../../ui/SkipLink';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { ScorecardContent } from './ScorecardContent';
import { ScorecardSkeleton } from './ScorecardSkeleton';
import { useSearchKey } from './use-search-key';
import { useKeptColumns } from './use-kept-columns';
import { useScorecard } from './use-scorecard';
import type { ShowView } from './view-change';
import styles from './ScorecardPage.module.css';

const NotKnown = lazy(async () => ({ default: (await import('./NotKnown')).NotKnown }));

interface ScorecardPageProps {
  readonly authority: string;
  readonly view: ScorecardView;
  /** What the address says that is not understood. */
  readonly problems: readonly ViewProblem[];
  readonly show: ShowView;
}

/** The scorecard of a place and month: the figures of every indicator, judged. */
export function ScorecardPage({ authority: slug, view, problems, show }: ScorecardPageProps) {
  const search = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);
  const { data } = useQuery(ScorecardAuthorityDocument, {
    variables: { authority: slug },
  });
  const authority = data?.authority;
  const { scorecard: latest, isLoading, error, retry } = useScorecard(slug, view);
  const [words, setWords] = useSearchWords(view.query, show);
  // The page answers at once; the table follows when there is time to draw it, but for the first,
  // for which there is nothing to wait.
  const drawn = useDeferredValue(latest);
  const scorecard = drawn ?? latest;
  const shownView = useDeferredValue(view);
  const query = useDeferredValue(words);
  const isBehind = scorecard !== latest || shownView !== view || query !== words;
  useKeptColumns(slug, view, show);
  const onCleared = useCallback(() => search.current?.focus(), []);
  usePageKeys(KEYS);
  useSearchKey(search);

  const placeName = scorecard?.places[0]?.name;
  useTitle(placeName && `${placeName}, ${scorecard?.period.name} – Scorecard`);

  return (
    <div className={styles.page}>
      {scorecard && <SkipLink onSkip={() => focusFigures(main.current)}>To the figures</SkipLink>}
      <main ref={main} className={styles.main} aria-busy={isLoading || isBehind}>
        {problems.length > 0 && (
          <p className={styles.problems} role="status">
            {problems.map(({ sentence }) => sentence).join(' ')} Shown without.
          </p>
        )}
        {!scorecard && (
          <h1 data-waiting={error === undefined || undefined}>
            <VisuallyHidden>Scorecard of {authority?.name ?? slug}</VisuallyHidden>
          </h1>
        )}
        {error !== undefined ? (
          <div className={styles.message}>
            <Failed name={authority?.name ?? slug} error={error} retry={retry} />
          </div>
        ) : scorecard === null && authority ? (
          <div className={styles.message}>
            <Suspense fallback={null}>
              <NotKnown authority={authority} view={view} show={show} />
            </Suspense>
          </div>
        ) : scorecard === undefined || scorecard === null ? (
          <ScorecardSkeleton />
        ) : (
          <ScorecardContent
            authority={slug}
            regionName={authority?.regionName ?? null}
            precision={authority?.precision ?? 'FULL'}
            scorecard={scorecard}
            view={view}
            shownView={shownView}
            query={query}
            show={show}
            onCleared={onCleared}
            words={words}
            onWords={setWords}
            search={search}
          />
        )}
      </main>
    </div>
  );
}

const KEYS: readonly KeyEntry[] = [
  { keys: ['↑', '↓', '←', '→'], what: 'from cell to cell' },
  { keys: ['Page Up', 'Page Down'], what: 'a page up or down' },
  { keys: ['Home', 'End'], what: 'to the first or last column' },
  { keys: ['Ctrl', 'Home'], what: 'to the first cell of all; with End, to the last' },
  { keys: ['Enter'], what: 'opens a row, or on a heading puts the rows in its order' },
  { keys: ['o'], what: 'to the page of the row’s indicator' },
  { keys: ['Escape'], what: 'closes the row, or the one around it' },
  { keys: ['/'], what: 'to the search' },
];

/** The cell of the table that Tab comes to, or the first of the cards. */
function focusFigures(main: HTMLElement | null): void {
  main?.querySelector<HTMLElement>('[role="treegrid"] [tabindex="0"], article button')?.focus();
}

interface FailedProps {
  /** Of the authority. */
  readonly name: string;
  readonly error: unknown;
  readonly retry: () => void;
}

function Failed({ name, error, retry }: FailedProps) {
  const { sentence, requestId } = failureOf(error);
  return (
    <ErrorPanel
      what={`The scorecard of ${name} could not be loaded.`}
      detail={sentence}
      requestId={requestId}
      onRetry={retry}
    />
  );
}
