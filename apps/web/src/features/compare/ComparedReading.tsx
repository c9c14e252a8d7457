import { verdictLetterAt, verdictWords } from '@vital-signs/domain';
import { asSentence } from '../../lib/sentence';
import { DirectionMark } from '../../ui/DirectionMark';
import { Figure } from '../../ui/Figure';
import { RatingMark } from '../../ui/RatingMark';
import { ReadingRatings } from '../../ui/ReadingRatings';
import type { ComparisonCell } from './comparison';
import styles from './ComparePage.module.css';

interface ComparedReadingProps {
  readonly cell: ComparisonCell;
  readonly unit: string;
}

/** A reading of a comparison: rating, figure, direction; of two ratings both, each named beneath. */
export function ComparedReading({ cell: { reading }, unit }: ComparedReadingProps) {
  const { state, secondState } = reading;
  const isModelled = reading.provenance === 'MODELLED';
  const { kind } = verdictWords(verdictLetterAt(reading.verdict, 0));
  const direction = `${asSentence(reading.directionSentence)} ${asSentence(reading.verdictSentence)}`;
  return (
    <span className={styles.reading}>
      <span className={styles.rating} data-download="beside">
        {secondState === null && reading.state !== 'NOT_RATED' && (
          <RatingMark state={reading.state} modelled={isModelled} />
        )}
      </span>
      <span className={styles.figure}>
        {reading.value === null ? (
          <span
            className={styles.missing}
            role="img"
            aria-label={reading.absenceSentence ?? 'no figure'}
            data-tip={reading.absenceSentence ?? 'no figure'}
          >
            –
          </span>
        ) : (
          <Figure
            value={reading.value}
            unit={unit}
            decimals={reading.decimals}
            provenance={reading.provenance}
            findings={reading.marks.filter(({ weight }) => weight === 'FINDING')}
            current
          />
        )}
      </span>
      <span className={styles.direction} data-download="beside">
        {reading.arrow !== 'NONE' && (
          <DirectionMark
            arrow={reading.arrow}
            meaning={reading.meaning}
            label={direction}
            tip={direction}
            modelled={isModelled}
            verdict={kind}
          />
        )}
      </span>
      {secondState !== null && reading.value !== null && (
        <span className={styles.both} data-download="beside">
          <ReadingRatings states={[state, secondState]} modelled={isModelled} />
        </span>
      )}
    </span>
  );
}
