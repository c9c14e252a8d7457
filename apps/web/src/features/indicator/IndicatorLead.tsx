import { provenanceSentence } from '@vital-signs/domain';
import { asSentence } from '../../lib/sentence';
import { DirectionMark } from '../../ui/DirectionMark';
import { RatingMark } from '../../ui/RatingMark';
import type { Account } from './account';
import styles from './IndicatorLead.module.css';

/** The figure itself, large, its rating with symbol and word, and the one sentence. */
export function IndicatorLead({ account }: { readonly account: Account }) {
  const { reading, place, period, sentence } = account;
  const isModelled = reading.provenance === 'MODELLED';
  return (
    <section className={styles.lead} aria-label="The figure">
      <p className={styles.where}>
        {place.name}, {period.name}
      </p>
      <p className={styles.line}>
        <strong
          className={styles.figure}
          data-modelled={isModelled || undefined}
          data-missing={reading.shown === null || undefined}
        >
          {reading.shown ?? 'No figure'}
        </strong>
        <span className={styles.ratings}>
          {reading.ratings.map(({ state, word }, index) => (
            <span key={index} className={styles.rating}>
              <span aria-hidden="true">
                <RatingMark state={state} modelled={isModelled} />
              </span>
              {word}
            </span>
          ))}
        </span>
        {reading.direction.arrow !== 'NONE' && (
          <span className={styles.direction}>
            <span aria-hidden="true">
              <DirectionMark
                arrow={reading.direction.arrow}
                meaning={reading.direction.meaning}
                verdict={account.controlChart.verdict.kind}
              />
            </span>
            <span>{reading.direction.sentence}</span>
          </span>
        )}
        {isModelled && <span className={styles.modelled}>{provenanceSentence('MODELLED')}</span>}
      </p>
      <p className={styles.sentence}>{asSentence(sentence)}</p>
    </section>
  );
}
