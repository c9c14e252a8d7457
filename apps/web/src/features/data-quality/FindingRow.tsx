import { findingSubject } from '../../lib/finding-subject';
import { indicatorAddress } from '../../lib/page-address';
import type { Standpoint } from '../../lib/page-address';
import { dateWords } from '../../lib/date-words';
import { asSentence } from '../../lib/sentence';
import { useMay } from '../../lib/viewer';
import { AppLink } from '../../ui/AppLink';
import { Button } from '../../ui/Button';
import { GlossaryText } from '../../ui/GlossaryText';
import type { Finding } from './shown-findings';
import styles from './FindingGroups.module.css';

interface FindingRowProps {
  readonly finding: Finding;
  readonly authority: string;
  readonly at: Standpoint;
  /** Null: nothing can be decided here. */
  readonly onDecide: ((finding: Finding) => void) | null;
}

/** One finding: what is stored, what it was held against, what follows, and its state. */
export function FindingRow({ finding, authority, at, onDecide }: FindingRowProps) {
  const { stored, against, sentence, appears, place, period, state, weight, decisions } = finding;
  const isOpen = state === 'OPEN';
  const mayDecide = useMay('DECIDE_FINDINGS');
  return (
    <tr className={styles.finding} data-state={state}>
      <th scope="row" className={styles.indicator}>
        <IndicatorNames finding={finding} authority={authority} at={at} />
      </th>
      <td>{[place?.name, period?.name].filter((part) => part).join(', ') || 'every month'}</td>
      <td className={styles.figure} data-label="Stored">
        {stored}
      </td>
      <td className={styles.figure} data-label="Against">
        {against}
      </td>
      <td className={styles.sentence}>{asSentence(sentence)}</td>
      <td className={styles.appears}>
        {appears.map(({ name, address }) => (
          <AppLink key={address} href={address}>
            {name}
          </AppLink>
        ))}
      </td>
      <td className={styles.state}>
        <span className={styles.weight} data-weight={weight}>
          {weight === 'FINDING' ? 'Finding' : 'Note'}, {isOpen ? 'open' : 'accepted'}
        </span>
        {decisions.map(({ at: day, reason, person, state: decided }) => (
          <span key={day} className={styles.decision}>
            {decided === 'ACCEPTED' ? 'Accepted' : 'Opened again'} by {person},{' '}
            {dateWords(day.slice(0, 10))}: {reason}
          </span>
        ))}
        {mayDecide && onDecide && (
          <span data-screen-only="">
            <Button
              ariaLabel={`${isOpen ? 'Accept' : 'Open again'} …: ${findingSubject(finding)}`}
              onPress={() => onDecide(finding)}
            >
              {isOpen ? 'Accept' : 'Open again'} …
            </Button>
          </span>
        )}
      </td>
    </tr>
  );
}

function IndicatorNames({ finding, authority, at }: Omit<FindingRowProps, 'onDecide'>) {
  const indicators = [finding.indicator, finding.other].filter((each) => each !== null);
  const place = finding.place?.kind === 'AUTHORITY' ? null : finding.place?.slug;
  const period = finding.period?.key ?? at.period;
  return indicators.map(({ key, ref, name }) => (
    <span key={key} className={styles.named}>
      <AppLink href={indicatorAddress(authority, key, { period, place })}>
        {ref ?? name ?? 'Name not legible'}
      </AppLink>
      {ref !== null && (
        <>
          {' '}
          <GlossaryText>{name ?? 'Name not legible'}</GlossaryText>
        </>
      )}
    </span>
  ));
}
