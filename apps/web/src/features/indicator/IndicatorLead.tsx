import { endedSentence, isMeasuredIn, provenanceSentence } from '@vital-signs/domain';
import { asSentence } from '../../lib/sentence';
import { DirectionMark } from '../../ui/DirectionMark';
import { FindingMark } from '../../ui/FindingMark';
import { ReadingRatings } from '../../ui/ReadingRatings';
import type { Account } from './account';
import styles from './IndicatorLead.module.css';

/** The figure itself, large, its rating with symbol and word, and the one sentence. */
export function IndicatorLead({ account }: { readonly account: Account }) {
  const { reading, place, period, sentence } = account;
  const { measuredUntil } = account.indicator;
  const isMeasured = isMeasuredIn({ start: `${period.key}-01` }, measuredUntil);
  const isModelled = reading.provenance === 'MODELLED';
  const findings = reading.marks.filter(({ weight }) => weight === 'FINDING');
  const inexact = reading.marks.find(({ mark }) => mark === 'NOT_EXACT')?.sentence;
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
          {inexact !== undefined && (
            <span className={styles.inexact} data-tip={asSentence(inexact)} aria-hidden="true">
              ±
            </span>
          )}
          {findings.length > 0 && (
            <span className={styles.finding}>
              <FindingMark findings={findings} />
            </span>
          )}
        </strong>
        <span className={styles.ratings}>
          <ReadingRatings
            states={reading.ratings.map(({ state }) => state)}
            modelled={isModelled}
          />
          {reading.trajectory && reading.trajectory.mark !== '' && (
            <span className={styles.standing}>{reading.trajectory.mark}</span>
          )}
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
      <p className={styles.sentence}>
        {asSentence(sentence)}
        {inexact !== undefined && ` The figure is ${inexact}.`}
        {findings.length > 0 && ` ${findingWords(findings.map((each) => each.sentence))}`}
      </p>
      {measuredUntil !== null && isMeasured && (
        <p className={styles.sentence}>{endedSentence(measuredUntil)}</p>
      )}
    </section>
  );
}

/** What is to be known before anything that the sentence says is believed. */
function findingWords(sentences: readonly string[]): string {
  const said = sentences.map(asSentence).join(' ');
  return sentences.length === 1
    ? `But a finding about it is open: ${said}`
    : `But ${sentences.length} findings about it are open: ${said}`;
}
