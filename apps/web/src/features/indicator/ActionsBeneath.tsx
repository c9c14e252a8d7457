import { agreedWhen } from '../../charts/pinned-actions';
import { actionAddress, actionsAddress } from '../../lib/page-address';
import { AppLink } from '../../ui/AppLink';
import type { Account } from './account';
import { pinnedOf } from './chart-figures';
import styles from './ChartSection.module.css';

interface ActionsBeneathProps {
  readonly authority: string;
  readonly account: Account;
}

/** What was agreed about the indicator here, under the numbers that the chart's squares have. */
export function ActionsBeneath({ authority, account }: ActionsBeneathProps) {
  const { actions, indicator, place } = account;
  if (actions.length === 0) return null;
  const pins = new Map(
    pinnedOf(account).flatMap(({ number, actions: agreed }) =>
      agreed.map(({ id, late }) => [id, { number, late }] as const),
    ),
  );
  return (
    <section className={styles.agreed} aria-label="What was agreed">
      <ol className={styles.changes} aria-label="Actions">
        {actions.map((action) => (
          <li key={action.id} data-numbered={pins.has(action.id) || undefined}>
            {pins.has(action.id) && (
              <span className={styles.number} data-kind="ACTION" aria-hidden="true">
                {pins.get(action.id)?.number}
              </span>
            )}
            <span>
              <strong>{action.text.replace(/[.]$/, '')}</strong> (action, agreed on{' '}
              {agreedWhen({ agreedOn: action.agreedOn, late: pins.get(action.id)?.late ?? null })}
              {action.owner !== null && `, ${action.owner}`};{' '}
              <span data-overdue={action.isOverdue || undefined} className={styles.standing}>
                {action.standing}
              </span>
              ).{action.expected !== null && ` Should achieve: ${action.expected}`}{' '}
              <span data-screen-only="">
                <AppLink href={actionAddress(authority, action.id)}>What became of it</AppLink>
              </span>
            </span>
          </li>
        ))}
      </ol>
      <p className={styles.caption} data-screen-only="">
        <AppLink
          href={actionsAddress(authority, {
            ...{ place: place.slug, indicator: indicator.key, state: 'all' },
          })}
        >
          All actions on this indicator here
        </AppLink>
      </p>
    </section>
  );
}
