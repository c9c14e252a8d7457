import { indicatorShortName } from '@vital-signs/domain';
import type { TurnedList_TurnedFragment } from '../../apollo/generated/documents';
import { indicatorAddress } from '../../lib/page-address';
import type { Standpoint } from '../../lib/page-address';
import { asSentence } from '../../lib/sentence';
import { useRatingWording } from '../../lib/state-words';
import { AppLink } from '../../ui/AppLink';
import { turnWords } from '../../ui/TurnedList';
import styles from './AreasTable.module.css';

interface TurnedBriefProps {
  readonly authority: string;
  readonly turned: readonly TurnedList_TurnedFragment[];
  readonly standpoint: Standpoint;
}

/** What turned, in the room of a cell: "5.4 amber to red". */
export function TurnedBrief({ authority, turned, standpoint }: TurnedBriefProps) {
  const wording = useRatingWording();
  if (turned.length === 0) return <span className={styles.none}>–</span>;
  return (
    <ul className={styles.turns}>
      {turned.map(({ indicator, from, to, sentence, modelled }) => (
        <li key={indicator.key}>
          <AppLink
            href={indicatorAddress(authority, indicator.key, standpoint)}
            data-tip={asSentence(sentence)}
          >
            {indicatorShortName(indicator)}
          </AppLink>{' '}
          {turnWords(wording, from, to)}
          {modelled && ', modelled'}
        </li>
      ))}
    </ul>
  );
}
