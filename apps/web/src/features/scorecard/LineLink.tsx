import { AppLink } from '../../ui/AppLink';
import { addressOf, titleOf } from './line-words';
import type { Line } from './table-item';
import styles from './LineLink.module.css';

/** Leads to the page of a line's indicator: its ref, or where it has none an arrow. */
export function LineLink({ line }: { readonly line: Line }) {
  const ref = line.level === 1 ? line.row.indicator.ref : null;
  return (
    // The grid is one stop of the focus; its key o follows this link.
    <AppLink
      href={addressOf(line)}
      className={styles.link}
      tabIndex={-1}
      aria-label={`${titleOf(line)}: its page`}
    >
      {ref ?? '→'}
    </AppLink>
  );
}
