import type { OwnTokenFragment } from '../../apollo/generated/documents';
import { momentWords } from '../../lib/date-words';
import { Button } from '../../ui/Button';
import styles from './SessionList.module.css';

interface TokenListProps {
  readonly tokens: readonly OwnTokenFragment[];
  readonly isBusy: boolean;
  readonly onRevoke: (token: OwnTokenFragment) => void;
}

/** Somebody's tokens, each of which can be taken back. */
export function TokenList({ tokens, isBusy, onRevoke }: TokenListProps) {
  if (tokens.length === 0) return <p>You have no tokens.</p>;
  return (
    <ul className={styles.list} aria-label="Your tokens">
      {tokens.map((token) => (
        <li key={token.id} className={styles.session}>
          <div>
            <p className={styles.device}>
              {token.name}, <code>{token.prefix}…</code>
            </p>
            <p className={styles.note}>
              {token.isExpired ? 'Ended' : 'Ends'} on {momentWords(token.expiresAt)}.{' '}
              {token.lastUsedAt === null
                ? 'Never used.'
                : `Used last on ${momentWords(token.lastUsedAt)}.`}
            </p>
          </div>
          <Button
            ariaLabel={`Take back: ${token.name}`}
            isDisabled={isBusy}
            onPress={() => onRevoke(token)}
          >
            Take back
          </Button>
        </li>
      ))}
    </ul>
  );
}
