import {
  CHARTED_MONTHS,
  latestCodeOf,
  modelledSentence,
  nounOfPeriodKey,
  scorecardSentence,
  signalsSentence,
  verdictLetterAt,
} from '@vital-signs/domain';
import type { RatingState, ScorecardView } from '@vital-signs/domain';
import { useMemo } from 'react';
import { useFrameAuthority } from '../../lib/frame';
import { placeAddress } from '../../lib/page-address';
import { dateWords } from '../../lib/date-words';
import { AppLink } from '../../ui/AppLink';
import { useRatingWording } from '../../lib/state-words';
import { RatingBadge } from '../../ui/RatingBadge';
import { Switch } from '../../ui/Switch';
import { STATED_RED } from './cell-parts';
import type { ShownScorecard } from './shown-scorecard';
import type { ShowView } from './view-change';
import styles from './ScorecardSummary.module.css';

interface ScorecardSummaryProps {
  readonly scorecard: ShownScorecard;
  readonly view: ScorecardView;
  readonly show: ShowView;
}

/** What the page is about, how it stands, when it was known, and how many are in each state. */
export function ScorecardSummary({ scorecard, view, show }: ScorecardSummaryProps) {
  const { places, period, counts, rows } = scorecard;
  const parent = places.find(({ relation }) => relation === 'PARENT');
  const wording = useRatingWording();
  const sentence = useMemo(
    () =>
      scorecardSentence(
        rows.map(({ indicator, states, secondStates, meanings, codes }) => ({
          name: indicator.ref ?? indicator.name ?? 'a row without a name',
          state: states[0] ?? 'NOT_RATED',
          second: secondStates?.[0] ?? null,
          meaning: meanings[0] ?? 'NONE',
          absence: codes[0] === undefined ? null : latestCodeOf(codes[0]).absence,
        })),
        wording,
        nounOfPeriodKey(period.key),
      ),
    [period.key, rows, wording],
  );
  // Counted by themselves, as in the sentence, and not among what nobody rates.
  const stated = rows.filter(isStatedRed).length;
  const held = useFrameAuthority()?.months.filter((key) => key <= period.key).length ?? 0;
  const signals = useMemo(
    () =>
      signalsSentence(
        rows.map(({ verdicts }) => verdictLetterAt(verdicts, 0)),
        Math.min(CHARTED_MONTHS, Math.max(held, scorecard.months.length)),
      ),
    [held, rows, scorecard.months.length],
  );
  const toggle = (state: RatingState) =>
    show({
      ratings: view.ratings.includes(state)
        ? view.ratings.filter((other) => other !== state)
        : [...view.ratings, state],
    });
  return (
    <div className={styles.summary}>
      <div className={styles.top}>
        <h1 className={styles.title}>
          {places[0]?.name}, {period.name}
          {parent && <span className={styles.parent}> beside {parent.name}</span>}
        </h1>
        <AppLink
          className={styles.glance}
          data-screen-only=""
          href={placeAddress(scorecard.authority, {
            period: period.key,
            place: places[0]?.kind === 'AUTHORITY' ? null : places[0]?.slug,
          })}
        >
          At a glance
        </AppLink>
        <div className={styles.counts} role="group" aria-label="Indicators by rating">
          {counts.map(({ state, count }) => (
            <RatingBadge
              key={state}
              state={state}
              count={state === 'NOT_RATED' ? count - stated : count}
              pressed={view.ratings.includes(state)}
              onPress={toggle}
            />
          ))}
          {stated > 0 && (
            <span className={styles.stated}>
              <strong>{stated}</strong> {STATED_RED}
            </span>
          )}
        </div>
      </div>
      <p className={styles.sentence}>
        {sentence} {signals}
      </p>
      {scorecard.layout.notes.length > 0 && (
        <ul className={styles.notes} aria-label="About this scorecard">
          {scorecard.layout.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <p className={styles.standing}>
        {editionWords(scorecard)}{' '}
        {view.modelled
          ? modelledSentence(
              scorecard.modelledCount,
              scorecard.figureCount,
              nounOfPeriodKey(scorecard.period.key),
            )
          : 'Modelled figures are left out.'}{' '}
        <span data-screen-only="" className={styles.switch}>
          <Switch isSelected={view.modelled} onChange={(modelled) => show({ modelled })}>
            Modelled figures
          </Switch>
        </span>
      </p>
    </div>
  );
}

/** Whether a paper calls a row red without a figure, so that no rating was made of it. */
function isStatedRed({ states, secondStates, codes }: ShownScorecard['rows'][number]): boolean {
  const rated = [states[0], secondStates?.[0]].some(
    (state) => (state ?? 'NOT_RATED') !== 'NOT_RATED',
  );
  return !rated && codes[0] !== undefined && latestCodeOf(codes[0]).absence === 'STATED_RED';
}

/** Which edition the figures are of; an edition that is of another month says so. */
function editionWords({ edition, period }: ShownScorecard): string {
  if (edition === null) return 'Not published yet: figures as known now.';
  const named = `Edition ${edition.number}`;
  const accurate =
    edition.accurateAsOf === null
      ? named
      : `${named}, accurate as of the morning of ${dateWords(edition.accurateAsOf)}`;
  return edition.period.key === period.key
    ? `${accurate}.`
    : `${accurate}, is of ${edition.period.name}: ${period.name} is shown as it was known then.`;
}
