import { gapHeading, indicatorShortName, verdictLetterAt, verdictWords } from '@vital-signs/domain';
import { cardAddress } from '../../lib/page-address';
import { asSentence } from '../../lib/sentence';
import { useRatingWording } from '../../lib/state-words';
import { AppLink } from '../../ui/AppLink';
import { ReadingRatings } from '../../ui/ReadingRatings';
import type { Exception } from './exceptions-query';
import { ExceptionTrend } from './ExceptionTrend';
import { IndicatorName } from './IndicatorName';
import { SaidOfIt } from './SaidOfIt';
import styles from './ExceptionsPage.module.css';

/** What is done about an exception; null: nothing can be done here. */
export interface RowActions {
  readonly onAsk: ((asked: Asked) => void) | null;
}

/** What somebody wants to do, about which exception. */
export interface Asked {
  readonly what: 'ACKNOWLEDGE' | 'FLAG' | 'WITHDRAW' | 'REMOVE_FLAG';
  readonly exception: Exception | null;
  /** Number of the flag or acknowledgement that it is about. */
  readonly id?: string;
}

interface ExceptionRowProps extends RowActions {
  readonly authority: string;
  readonly period: string;
  readonly below: boolean;
  readonly exception: Exception;
}

/** One exception in a line. */
export function ExceptionRow({ authority, period, below, exception, onAsk }: ExceptionRowProps) {
  const { reading, place, state, status, statusWords, since, rules } = exception;
  const verdict = verdictWords(verdictLetterAt(reading.verdict, 0));
  const { indicator } = reading;
  const wording = useRatingWording();
  const at = { period, place: place.kind === 'AUTHORITY' ? null : place.slug };
  return (
    <tr data-status={status}>
      <th scope="row" className={styles.indicator}>
        <IndicatorName {...{ authority, reading, place, period, below }} />
        <span className={styles.card} data-screen-only="">
          <AppLink
            href={cardAddress(authority, indicator.key, at)}
            aria-label={`Report card: ${indicatorShortName(indicator)}, ${place.name}`}
          >
            Report card
          </AppLink>
        </span>
      </th>
      <td className={styles.standing}>
        <span className={styles.status}>{statusWords}</span>
        {', '}
        {since}
        {exception.period.key !== period && <> ({exception.period.name})</>}
      </td>
      <td className={styles.figure} data-label="Figure">
        <span className={styles.value}>
          {reading.shown ?? reading.absenceSentence ?? 'no figure'}
        </span>{' '}
        <span className={styles.rating}>
          <ReadingRatings
            states={reading.secondState === null ? [state] : [reading.state, reading.secondState]}
          />
        </span>
      </td>
      <td className={styles.trend}>
        <ExceptionTrend exception={exception} />
      </td>
      <td className={styles.reasons}>
        <ul>
          {rules.map(({ rule, sentence, clears, since: from, isNew }) => (
            <li key={rule}>
              {sentence}{' '}
              <span className={styles.since}>
                {isNew ? 'New with this period.' : asSentence(from)}
              </span>{' '}
              <span className={styles.clears}>To clear: {clears}</span>
            </li>
          ))}
          {exception.gap !== null && exception.gap.children > 0 && (
            <li className={styles.clears}>
              {gapHeading(wording)}: {asSentence(exception.gap.sentence)}
            </li>
          )}
        </ul>
      </td>
      <td className={styles.real} data-label="Is it real?">
        {verdict.kind === 'NONE' ? (
          asSentence(reading.verdictSentence)
        ) : (
          <span data-tip={asSentence(reading.verdictSentence)}>{verdict.short}</span>
        )}
      </td>
      <td className={styles.said}>
        <SaidOfIt exception={exception} onAsk={onAsk} />
      </td>
    </tr>
  );
}
