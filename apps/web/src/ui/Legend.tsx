import type { RatingState } from '@vital-signs/domain';
import { useStateWords } from '../lib/state-words';
import { DirectionMark } from './DirectionMark';
import { Figure } from './Figure';
import { FindingSign } from './FindingMark';
import { RatingMark } from './RatingMark';
import styles from './Legend.module.css';

interface LegendProps {
  /** The states of the authority's judging model, in its order. */
  readonly states: readonly RatingState[];
  /** False where modelled figures are switched off or there are none. */
  readonly showModelled?: boolean;
}

/** The key to every sign of a table, on screen below it and on paper at its end. */
export function Legend({ states, showModelled = true }: LegendProps) {
  const says = useStateWords();
  return (
    <dl className={styles.legend} aria-label="Key">
      {states.map((state) => (
        <div key={state} className={styles.entry}>
          <dt aria-hidden="true">
            <RatingMark state={state} />
          </dt>
          <dd>{wordsOf(says, state)}</dd>
        </div>
      ))}
      <div className={styles.entry}>
        <dt aria-hidden="true">
          <DirectionMark arrow="UP" meaning="BETTER" />{' '}
          <DirectionMark arrow="DOWN" meaning="WORSE" />{' '}
          <DirectionMark arrow="SAME" meaning="SAME" />
        </dt>
        <dd>better, worse, no change since the period before</dd>
      </div>
      <div className={styles.entry}>
        <dt aria-hidden="true">
          <DirectionMark arrow="UP" meaning="NEUTRAL" />{' '}
          <DirectionMark arrow="DOWN" meaning="NEUTRAL" />
        </dt>
        <dd>rose, fell: not judged</dd>
      </div>
      <div className={styles.entry}>
        <dt aria-hidden="true" className={styles.verdict}>
          <DirectionMark arrow="UP" meaning="BETTER" verdict="IMPROVING" />{' '}
          <DirectionMark arrow="DOWN" meaning="WORSE" verdict="WORSENING" />
        </dt>
        <dd>with a ring: a signal, more than ordinary variation</dd>
      </div>
      <div className={styles.entry}>
        <dt aria-hidden="true" className={styles.verdict}>
          <DirectionMark arrow="UP" meaning="BETTER" verdict="NO_REAL_CHANGE" />
        </dt>
        <dd>with a wave: no real change, within ordinary variation</dd>
      </div>
      {showModelled && (
        <div className={styles.entry}>
          <dt aria-hidden="true">
            <Figure value={36} unit="%" decimals={0} columnDecimals={0} provenance="MODELLED" />
          </dt>
          <dd>modelled, not reported</dd>
        </div>
      )}
      <div className={styles.entry}>
        <dt aria-hidden="true">
          <FindingSign />
        </dt>
        <dd>open finding: look before it is trusted</dd>
      </div>
      {SIGNS.map(([sign, meaning]) => (
        <div key={sign} className={styles.entry}>
          <dt aria-hidden="true" className={styles.sign}>
            {sign}
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The word of a state, and of a second rating where that has its own. */
function wordsOf(says: ReturnType<typeof useStateWords>, state: RatingState): string {
  const [first, second] = [says(state).word, says(state, 'SECOND').word];
  return first === second ? first : `${first}; of a second rating ${second}`;
}

const SIGNS = [
  ['”', 'quoted in the commentary'],
  ['≈', 'derived from what is printed'],
  ['≠', 'does not recompute from its counts, or is printed otherwise beside'],
  ['±', 'printed as no exact figure'],
  ['※', 'has a note that explains'],
] as const;
