/** @jsxRuntime automatic */
import { formatPeriod, parsePeriodKey } from '@vital-signs/domain';
import type { PublicEditionListed } from '../modules/publication/published-editions.service';
import { publicAuthorityAddress } from './public-address';
import { PublicFrame } from './PublicFrame';

interface EditionsPageProps {
  readonly editions: readonly PublicEditionListed[];
  readonly styles: string;
}

/** Every authority that has published a month to everybody. */
export function EditionsPage({ editions, styles }: EditionsPageProps) {
  return (
    <PublicFrame title="Published editions" styles={styles}>
      <h1>How well children are helped and protected</h1>
      <p className="lead">
        Councils publish the performance of their children’s services here, month by month, with
        small numbers protected.
      </p>
      {editions.length === 0 ? (
        <p>No council has published an edition yet.</p>
      ) : (
        <ul className="editions">
          {editions.map(({ authority, authorityName, period, fictional }) => (
            <li key={authority}>
              <a href={publicAuthorityAddress(authority)}>{authorityName}</a>,{' '}
              {formatPeriod(parsePeriodKey(period))}
              {fictional && ' – a council that does not exist, with invented figures'}
            </li>
          ))}
        </ul>
      )}
    </PublicFrame>
  );
}
