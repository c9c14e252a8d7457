import { modelledSentence, scorecardSentence } from '@vital-signs/domain';
import type { RatingState, ScorecardView } from '@vital-signs/domain';
import { useMemo } from 'react';
import { dateWords } from '../../lib/date-words';
import { RatingBadge } from '../../ui/RatingBadge';
import { Switch } from '../../ui/Switch';
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
  const sentence = useMemo(
    () =>
      scorecardSentence(
        rows.map(({ indicator, states, meanings }) => ({
          name: indicator.ref ?? indicator.name ?? 'a row without a name',
          state: states[0] ?? 'NOT_RATED',
          meaning: meanings[0] ?? 'NONE',
        })),
      ),
    [rows],
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
        <div className={styles.counts} role="group" aria-label="Indicators by rating">
          {counts.map(({ state, count }) => (
            <RatingBadge
              key={state}
              state={state}
              count={count}
              pressed={view.ratings.includes(state)}
              onPress={toggle}
            />
          ))}
        </div>
      </div>
      <p className={styles.sentence}>{sentence}</p>
      <p className={styles.standing}>
        {editionWords(scorecard)}{' '}
        {view.modelled
          ? modelledSentence(scorecard.modelledCount, scorecard.figureCount)
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
