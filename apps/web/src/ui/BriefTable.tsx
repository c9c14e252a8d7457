import { verdictLetterAt, verdictWords } from '@vital-signs/domain';
import type { BriefTable_ReadingFragment } from '../apollo/generated/documents';
import { indicatorAddress } from '../lib/page-address';
import type { Standpoint } from '../lib/page-address';
import { asSentence } from '../lib/sentence';
import { AppLink } from './AppLink';
import { DirectionMark } from './DirectionMark';
import { MarkNote } from './MarkNote';
import { RatingMark } from './RatingMark';
import { ReadingRatings } from './ReadingRatings';
import { VisuallyHidden } from './VisuallyHidden';
import styles from './BriefTable.module.css';

interface BriefTableProps {
  readonly authority: string;
  readonly readings: readonly BriefTable_ReadingFragment[];
  readonly standpoint: Standpoint;
}

/** Each indicator of an area in one line: figure, rating, direction and whether that is real. */
export function BriefTable({ authority, readings, standpoint }: BriefTableProps) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.ref}>
            Ref
          </th>
          <th scope="col">Indicator</th>
          <th scope="col" className={styles.figure}>
            Figure
          </th>
          <th scope="col" className={styles.rating}>
            Rating
          </th>
          <th scope="col" className={styles.travel}>
            Travel
          </th>
          <th scope="col">Is it real?</th>
        </tr>
      </thead>
      <tbody>
        {readings.map((reading) => (
          <BriefLine
            key={reading.indicator.key}
            reading={reading}
            address={indicatorAddress(authority, reading.indicator.key, standpoint)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface BriefLineProps {
  readonly reading: BriefTable_ReadingFragment;
  readonly address: string;
}

function BriefLine({ reading, address }: BriefLineProps) {
  const { indicator, shown, state, arrow, meaning, marks } = reading;
  const isModelled = reading.provenance === 'MODELLED';
  const verdict = verdictWords(verdictLetterAt(reading.verdict, 0));
  const direction = asSentence(reading.directionSentence);
  return (
    <tr>
      <td className={styles.ref}>{indicator.ref}</td>
      <th scope="row">
        <AppLink href={address}>{indicator.name ?? 'Name not legible'}</AppLink>{' '}
        <MarkNote notes={marks} />
      </th>
      <td className={styles.figure} data-modelled={isModelled || undefined}>
        {shown === null ? (
          <Absent reason={reading.absenceSentence ?? 'no figure'} />
        ) : (
          <>
            {shown}
            {isModelled && <VisuallyHidden>, modelled</VisuallyHidden>}
          </>
        )}
      </td>
      <td className={styles.rating}>
        {reading.absence === 'STATED_RED' ? (
          <span className={styles.stated}>stated red</span>
        ) : reading.secondState === null ? (
          <RatingMark state={state} modelled={isModelled} />
        ) : (
          <ReadingRatings states={[state, reading.secondState]} modelled={isModelled} />
        )}
      </td>
      <td className={styles.travel}>
        <DirectionMark
          arrow={arrow}
          meaning={meaning}
          label={`${direction} ${asSentence(reading.verdictSentence)}`}
          tip={`${direction}\n${asSentence(reading.verdictSentence)}`}
          verdict={verdict.kind}
        />
      </td>
      <td className={styles.real} data-none={verdict.kind === 'NONE' || undefined}>
        {verdict.kind === 'NONE' ? (
          asSentence(reading.verdictSentence)
        ) : (
          <span data-tip={asSentence(reading.verdictSentence)}>{verdict.short}</span>
        )}
      </td>
    </tr>
  );
}

function Absent({ reason }: { readonly reason: string }) {
  return (
    <span className={styles.absent} role="img" aria-label={reason} data-tip={reason}>
      –
    </span>
  );
}
