import { useEffect, useRef } from 'react';
import type { SectionSteps_SectionFragment } from '../../apollo/generated/documents';
import { sectionAddress } from '../../lib/page-address';
import type { Standpoint } from '../../lib/page-address';
import { isTyping, usePageKeys } from '../../lib/page-keys';
import { AppLink } from '../../ui/AppLink';
import styles from './SectionSteps.module.css';

interface SectionStepsProps {
  readonly authority: string;
  readonly previous: SectionSteps_SectionFragment | null;
  readonly next: SectionSteps_SectionFragment | null;
  readonly standpoint: Standpoint;
}

const KEYS = [
  { keys: ['p'], what: 'The section before this one' },
  { keys: ['n'], what: 'The section after this one' },
];

/** To the sections before and after, in the order of the report; also by the keys p and n. */
export function SectionSteps({ authority, previous, next, standpoint }: SectionStepsProps) {
  const back = useRef<HTMLAnchorElement>(null);
  const onward = useRef<HTMLAnchorElement>(null);
  usePageKeys(KEYS);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === 'p') back.current?.click();
      if (event.key === 'n') onward.current?.click();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <nav className={styles.steps} aria-label="Sections in their order" data-screen-only="">
      {previous && (
        <AppLink ref={back} href={sectionAddress(authority, previous.slug, standpoint)}>
          <span aria-hidden="true">‹ </span>
          {previous.name}
        </AppLink>
      )}
      {next && (
        <AppLink ref={onward} href={sectionAddress(authority, next.slug, standpoint)}>
          {next.name}
          <span aria-hidden="true"> ›</span>
        </AppLink>
      )}
    </nav>
  );
}
