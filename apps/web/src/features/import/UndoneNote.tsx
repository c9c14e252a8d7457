import { counted } from '@vital-signs/domain';
import { useEffect, useRef } from 'react';
import { asSentence } from '../../lib/sentence';
import { indicatorWords } from './import-words';
import type { Undone } from './import-query';
import styles from './ImportPage.module.css';

/** What taking an import back did, and which figures it left because they were changed since. */
export function UndoneNote({ undone }: { readonly undone: Undone }) {
  const { import: taken, closed, reinstated, left, leftInAll } = undone;
  const note = useRef<HTMLElement>(null);
  // The button that was pressed is gone.
  useEffect(() => note.current?.focus(), [undone]);
  return (
    <section ref={note} tabIndex={-1} className={styles.note} aria-label="What was taken back">
      <p role="status">
        Import {taken.number} is taken back: {counted(closed, 'figure was', 'figures were')} closed,
        and {counted(reinstated, 'former figure stands', 'former figures stand')} again.
        {left.length === 0 && ' Nothing was changed since, so nothing was left.'}
      </p>
      {left.length > 0 && (
        <>
          <p>
            {counted(leftInAll, 'figure was left', 'figures were left')}
            {leftInAll > left.length && `, of which these are the first ${left.length}`}:
          </p>
          <ul className={styles.plainList}>
            {left.map(({ indicator, place, period, basis, sentence }) => (
              <li key={[indicator.key, place.slug, period.key, basis].join('/')}>
                {indicatorWords(indicator)}, {place.name}, {period.name}: {asSentence(sentence)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
