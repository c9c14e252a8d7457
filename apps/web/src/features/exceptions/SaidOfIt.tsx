import { indicatorShortName } from '@vital-signs/domain';
import { dateWords } from '../../lib/date-words';
import { useMay } from '../../lib/viewer';
import { Button } from '../../ui/Button';
import type { Asked, RowActions } from './ExceptionRow';
import type { Exception } from './exceptions-query';
import styles from './ExceptionsPage.module.css';

interface SaidOfItProps extends RowActions {
  readonly exception: Exception;
}

const FLAGS = { BUDGET: 'Budget', CORPORATE_RISK: 'Corporate risk' } as const;

/** Who took note of an exception and what was set on it, with what the viewer may do about it. */
export function SaidOfIt({ exception, onAsk }: SaidOfItProps) {
  const { acknowledgement, flags, place, reading } = exception;
  const mayAcknowledge = useMay('ACKNOWLEDGE_EXCEPTIONS', place.slug);
  const mayFlag = useMay('FLAG_EXCEPTIONS', place.slug);
  const about = `${indicatorShortName(reading.indicator)}, ${place.name}`;
  const button = (words: string, asked: Omit<Asked, 'exception'>) =>
    onAsk && (
      <span data-screen-only="" className={styles.action}>
        <Button
          kind="quiet"
          ariaLabel={`${words} …: ${about}`}
          onPress={() => onAsk({ ...asked, exception })}
        >
          {words} …
        </Button>
      </span>
    );
  return (
    <>
      {acknowledgement !== null && (
        <p className={styles.note}>
          Acknowledged until {dateWords(acknowledgement.until)} by {acknowledgement.person}:{' '}
          {acknowledgement.reason}
        </p>
      )}
      {flags.map(({ id, kind, reviewWords, isDueForReview }) => (
        <p key={id} className={styles.note} data-due={isDueForReview || undefined}>
          {FLAGS[kind]}: {reviewWords}.{mayFlag && button('Take away', { what: 'REMOVE_FLAG', id })}
        </p>
      ))}
      {mayAcknowledge && button('Acknowledge', { what: 'ACKNOWLEDGE' })}
      {mayAcknowledge &&
        acknowledgement !== null &&
        button('Take back', { what: 'WITHDRAW', id: acknowledgement.id })}
      {mayFlag && button('Flag', { what: 'FLAG' })}
    </>
  );
}
