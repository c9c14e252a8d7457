import type { ReactNode, RefObject } from 'react';
import { PopoverButton } from '../../ui/PopoverButton';
import { ScaleSwitch } from '../../ui/ScaleSwitch';
import { SearchField } from '../../ui/SearchField';
import { ThemeSwitch } from '../../ui/ThemeSwitch';
import styles from './PageBar.module.css';

interface PageBarProps {
  /** The authority's name, once it is known. */
  readonly authority: string | undefined;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly children?: ReactNode;
}

/** The line at the head of the page: where one is, the search, and the pickers. */
export function PageBar({ authority, query, onQuery, search, children }: PageBarProps) {
  return (
    <header className={styles.bar} data-screen-only="">
      <p className={styles.where}>
        <span className={styles.product}>Vital Signs</span>
        {authority !== undefined && <span>{authority}</span>}
        <span aria-current="page" className={styles.page}>
          Scorecard
        </span>
      </p>
      <div className={styles.tools}>
        <div className={styles.search}>
          <SearchField
            label="Search by ref or words"
            value={query}
            onChange={onQuery}
            inputRef={search}
            shortcut="/"
          />
        </div>
        {children}
        <div className={styles.displayed}>
          <PopoverButton label="Display" title="Display">
            <div className={styles.display}>
              <ThemeSwitch />
              <ScaleSwitch />
            </div>
          </PopoverButton>
        </div>
      </div>
    </header>
  );
}
