import type { ScorecardView, ViewProblem } from '@vital-signs/domain';
import { useQuery } from '@apollo/client/react';
import { useCallback, useDeferredValue, useEffect, useRef, useState } from 'react';
import { failureOf } from '../../apollo/failure';
import { ScorecardAuthorityDocument } from '../../apollo/generated/documents';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { SkipLink } from '../../ui/SkipLink';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { KeysDialog } from './KeysDialog';
import { NotKnown } from './NotKnown';
import { PageBar } from './PageBar';
import { PagePickers } from './PagePickers';
import { ScorecardContent } from './ScorecardContent';
import { ScorecardSkeleton } from './ScorecardSkeleton';
import { usePageKeys } from './use-page-keys';
import { useKeptColumns } from './use-kept-columns';
import { useScorecard } from './use-scorecard';
import { useSearchWords } from './use-search-words';
import type { ShowView } from './view-change';
import styles from './ScorecardPage.module.css';

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
  const [keysShown, setKeysShown] = useState(false);
  const { data, loading: naming } = useQuery(ScorecardAuthorityDocument, {
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
  const onHelp = useCallback(() => setKeysShown(true), []);
  const onCleared = useCallback(() => search.current?.focus(), []);
  usePageKeys({ search, onHelp });

  const placeName = scorecard?.places[0]?.name;
  const title = placeName === undefined ? undefined : `${placeName}, ${scorecard?.period.name}`;
  useEffect(() => {
    document.title = title === undefined ? 'Vital Signs' : `${title} – Scorecard – Vital Signs`;
  }, [title]);

  return (
    <div className={styles.page}>
      {scorecard && <SkipLink onSkip={() => focusFigures(main.current)}>To the figures</SkipLink>}
      <PageBar authority={authority?.name} query={words} onQuery={setWords} search={search}>
        {authority && scorecard && (
          <PagePickers
            authority={authority}
            period={view.period ?? scorecard.period.key}
            place={view.place ?? scorecard.places[0]?.slug ?? ''}
            show={show}
          />
        )}
      </PageBar>
      <main ref={main} className={styles.main} aria-busy={isLoading || isBehind}>
        {problems.length > 0 && (
          <p className={styles.problems} role="status">
            {problems.map(({ sentence }) => sentence).join(' ')} Shown without.
          </p>
        )}
        {!scorecard && (
          <h1>
            <VisuallyHidden>Scorecard of {authority?.name ?? slug}</VisuallyHidden>
          </h1>
        )}
        {error !== undefined ? (
          <div className={styles.message}>
            <Failed name={authority?.name ?? slug} error={error} retry={retry} />
          </div>
        ) : scorecard === undefined || (scorecard === null && naming) ? (
          <ScorecardSkeleton />
        ) : scorecard === null ? (
          <div className={styles.message}>
            <NotKnown authority={authority ?? null} slug={slug} view={view} show={show} />
          </div>
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
            onHelp={onHelp}
          />
        )}
      </main>
      <KeysDialog isOpen={keysShown} onOpenChange={setKeysShown} />
    </div>
  );
}

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
