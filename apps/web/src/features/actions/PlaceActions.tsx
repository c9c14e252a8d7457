import { useQuery } from '@apollo/client/react';
import { PlaceActionsDocument } from '../../apollo/generated/documents';
import { actionAddress, actionsAddress } from '../../lib/page-address';
import { AppLink } from '../../ui/AppLink';
import styles from './ActionsPage.module.css';

interface PlaceActionsProps {
  readonly authority: string;
  /** Slug; null: the authority itself. */
  readonly place: string | null;
}

const MOST_SHOWN = 6;

/** What is to be done at a place and those below it, what is overdue first. */
export function PlaceActions({ authority, place }: PlaceActionsProps) {
  const { data, error } = useQuery(PlaceActionsDocument, {
    variables: { authority, place },
    fetchPolicy: 'cache-and-network',
  });
  if (error) return <p className={styles.quiet}>The actions could not be loaded.</p>;
  const list = data?.actionList;
  if (list === undefined) return <p className={styles.quiet}>Loading the actions …</p>;
  if (list === null || list.total === 0) return <p className={styles.quiet}>None are recorded.</p>;
  return (
    <>
      <p className={styles.quiet}>{list.sentence}</p>
      <ul className={styles.brief}>
        {list.actions
          .slice(0, MOST_SHOWN)
          .map(({ action, about, place: at, reviewDue, isMine }) => (
            <li key={action.id}>
              <AppLink href={actionAddress(authority, action.id)}>{action.text}</AppLink>{' '}
              <span className={styles.standing} data-overdue={action.isOverdue || undefined}>
                {isMine ? 'yours, ' : action.owner === null ? '' : `${action.owner}, `}
                {action.standing}
              </span>
              <span className={styles.note}>
                {[about, at.name].filter((part) => part !== null).join(', ')}
                {reviewDue !== null && `. ${reviewDue}`}
              </span>
            </li>
          ))}
      </ul>
      <p data-screen-only="">
        <AppLink href={actionsAddress(authority, { place })}>
          {list.total > MOST_SHOWN ? `All ${list.total} open actions` : 'To the list of actions'}
        </AppLink>
        {list.actions.some(({ isMine }) => isMine) && (
          <>
            {' · '}
            <AppLink href={actionsAddress(authority, { mine: 'yes' })}>
              Those that are yours
            </AppLink>
          </>
        )}
      </p>
    </>
  );
}
