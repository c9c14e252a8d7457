import { provenanceSentence } from '@vital-signs/domain';
import { asSentence } from '../../lib/sentence';
import { DirectionMark } from '../../ui/DirectionMark';
import { ReadingRatings } from '../../ui/ReadingRatings';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import type { Card } from '../../charts/card';
import { inexactOnCard } from '../../charts/inexact-on-card';
import { FittedWords } from './FittedWords';
import styles from './ReportCard.module.css';

/** The figure in real terms, how it is rated and why, and how far it is to go. */
export function CardLead({ card }: { readonly card: Card }) {
  const inexact = inexactOnCard(card);
  const { shown, figure, isModelled, ratings, trajectory, arrow, meaning } = card;
  return (
    <div className={styles.lead}>
      <p className={styles.figure} data-missing={shown === null || undefined}>
        <strong data-modelled={isModelled || undefined}>
          {shown ?? 'No figure'}
          {inexact !== undefined && (
            <>
              <span className={styles.inexact} aria-hidden="true">
                ±
              </span>
              <VisuallyHidden>, {inexact}</VisuallyHidden>
            </>
          )}
        </strong>{' '}
        <ReadingRatings states={ratings.map(({ state }) => state)} />{' '}
        {trajectory && trajectory.mark !== '' && (
          <span className={styles.onTheWay}>{trajectory.mark}</span>
        )}
        {arrow !== 'NONE' && (
          <span aria-hidden="true">
            <DirectionMark {...{ arrow, meaning }} verdict={card.verdictKind} />
          </span>
        )}
      </p>
      <p className={styles.terms}>
        {figure.words !== shown && (
          <>
            <strong>
              <FittedWords
                text={{
                  ...figure,
                  words: asSentence(figure.words),
                  whole: figure.whole === null ? null : asSentence(figure.whole),
                }}
              />
            </strong>{' '}
          </>
        )}
        <FittedWords text={card.ratingSentence} />
        {isModelled && ` ${asSentence(provenanceSentence('MODELLED'))}`}
        {card.target !== null && ` ${asSentence(card.target)}`}
        {card.gap !== null && ` ${asSentence(card.gap)}`}
        {trajectory && (
          <>
            {' '}
            <FittedWords text={trajectory.sentence} />
          </>
        )}
      </p>
      {card.exceptions.length > 0 && (
        <p className={styles.exceptions}>Exception: {card.exceptions.join('; ')}.</p>
      )}
    </div>
  );
}
