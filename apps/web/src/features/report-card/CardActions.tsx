import type { ReactNode } from 'react';
import type { Card } from '../../charts/card';
import { CardPart } from './CardPart';
import { FittedWords } from './FittedWords';
import styles from './ReportCard.module.css';

interface CardActionsProps {
  readonly card: Card;
  readonly tools: ((action: Card['actions'][number]['action']) => ReactNode) | undefined;
  readonly beneath: ReactNode;
}

/** What is to be done, by whom and by when, and what it should achieve. */
export function CardActions({ card, tools, beneath }: CardActionsProps) {
  return (
    <CardPart title="Actions" more={card.moreActions}>
      {card.actions.length === 0 && <p>No action is written down.</p>}
      <ul className={styles.actions}>
        {card.actions.map(({ action, text, standing, expected }) => (
          <li key={action.id} data-over={action.state !== 'OPEN' || undefined}>
            <FittedWords text={text} />{' '}
            <span className={styles.standing} data-overdue={action.isOverdue || undefined}>
              <FittedWords text={standing} />.
            </span>
            {expected !== null && (
              <>
                {' '}
                Should achieve: <FittedWords text={expected} />
              </>
            )}
            {tools?.(action)}
          </li>
        ))}
      </ul>
      {beneath}
    </CardPart>
  );
}
