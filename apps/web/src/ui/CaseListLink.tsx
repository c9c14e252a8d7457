import type { CaseList } from './use-case-lists';
import styles from './CaseListLink.module.css';

interface CaseListLinkProps {
  /** Undefined: there is no list behind the figure, or not for who looks at it. */
  readonly list: CaseList | undefined;
}

/** The way from a figure to the children behind it, in the council's own case system. */
export function CaseListLink({ list }: CaseListLinkProps) {
  if (list === undefined) return null;
  return (
    <span className={styles.link} data-screen-only="" data-download="none">
      <a href={list.url} target="_blank" rel="noreferrer">
        {list.label} (opens in a new tab)
      </a>{' '}
      <span className={styles.which}>{list.sentence}</span>
    </span>
  );
}
