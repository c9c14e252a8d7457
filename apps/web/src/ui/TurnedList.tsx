import { indicatorTitle, namedRating, stateWords } from '@vital-signs/domain';
import type { TurnedList_TurnedFragment } from '../apollo/generated/documents';
import { indicatorAddress } from '../lib/page-address';
import type { Standpoint } from '../lib/page-address';
import { asSentence } from '../lib/sentence';
import { useRatingWording } from '../lib/state-words';
import type { AuthorityWords } from '../lib/state-words';
import { AppLink } from './AppLink';
import { MarkNote } from './MarkNote';
import { RatingMark } from './RatingMark';
import styles from './TurnedList.module.css';

interface TurnedListProps {
  readonly authority: string;
  readonly turned: readonly TurnedList_TurnedFragment[];
  readonly standpoint: Standpoint;
}

/** Ratings that are not what they were the month before, and why. */
export function TurnedList({ authority, turned, standpoint }: TurnedListProps) {
  const wording = useRatingWording();
  return (
    <ul className={styles.list}>
      {turned.map(({ indicator, from, to, sentence, modelled, marks }) => (
        <li key={indicator.key}>
          <p className={styles.head}>
            <AppLink href={indicatorAddress(authority, indicator.key, standpoint)}>
              {indicatorTitle(indicator)}
            </AppLink>
            <MarkNote notes={marks} />
            <span className={styles.turn}>
              <span aria-hidden="true">
                <RatingMark state={from} modelled={modelled} /> →{' '}
                <RatingMark state={to} modelled={modelled} />
              </span>
              {turnWords(wording, from, to)}
            </span>
          </p>
          <p className={styles.why}>
            {asSentence(sentence)}
            {modelled && ' Modelled: one of the two months, or both, is not reported.'}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** "amber to red". */
export function turnWords(
  wording: AuthorityWords,
  from: TurnedList_TurnedFragment['from'],
  to: TurnedList_TurnedFragment['to'],
): string {
  return `${stateWords(wording, from).word} to ${namedRating(wording, to)}`;
}
