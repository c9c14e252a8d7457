import { indicatorTitle } from '@vital-signs/domain';
import type { Standings_PositionFragment } from '../../apollo/generated/documents';
import { indicatorAddress } from '../../lib/page-address';
import type { Standpoint } from '../../lib/page-address';
import { AppLink } from '../../ui/AppLink';
import { MarkNote } from '../../ui/MarkNote';
import { RatingMark } from '../../ui/RatingMark';
import { standingsOf } from './standings-by-reason';
import styles from './Standings.module.css';

type Position = Standings_PositionFragment;

interface StandingsProps {
  readonly authority: string;
  readonly positions: readonly Position[];
  readonly standpoint: Standpoint;
}

/** The place's rank among its siblings, indicator by indicator; those not ranked, by their reason. */
export function Standings({ authority, positions, standpoint }: StandingsProps) {
  const { ranked, unranked } = standingsOf(positions);
  return (
    <div className={styles.standings}>
      {ranked.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Indicator</th>
              <th scope="col" className={styles.figure}>
                Figure
              </th>
              <th scope="col" className={styles.rating}>
                Rating
              </th>
              <th scope="col" className={styles.figure}>
                Rank
              </th>
            </tr>
          </thead>
          <tbody>
            {ranked.map((position) => (
              <tr key={position.indicator.key}>
                <th scope="row">
                  <AppLink href={indicatorAddress(authority, position.indicator.key, standpoint)}>
                    {indicatorTitle(position.indicator)}
                  </AppLink>{' '}
                  <MarkNote notes={position.marks} />
                </th>
                <td className={styles.figure}>{position.shown}</td>
                <td className={styles.rating}>
                  <RatingMark state={position.state} />
                </td>
                <td className={styles.figure}>
                  {position.rank} <span className={styles.of}>of {position.of}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {unranked.map(({ reason, positions: group }) => (
        <details key={reason} className={styles.group}>
          <summary>
            {reason}{' '}
            <span className={styles.of}>
              {group.length === 1 ? '1 indicator' : `${group.length} indicators`}
            </span>
          </summary>
          <ul>
            {group.map(({ indicator, shown, state, provenance, marks }) => (
              <li key={indicator.key}>
                <RatingMark state={state} modelled={provenance === 'MODELLED'} />{' '}
                <AppLink href={indicatorAddress(authority, indicator.key, standpoint)}>
                  {indicatorTitle(indicator)}
                </AppLink>{' '}
                <span className={styles.shown}>
                  {shown}
                  {provenance === 'MODELLED' && ' modelled'}
                </span>{' '}
                <MarkNote notes={marks} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}
