import styles from './SkipLink.module.css';

interface SkipLinkProps {
  readonly children: string;
  readonly onSkip: () => void;
}

/** The first stop of the focus, and seen only then: past all that stands before the figures. */
export function SkipLink({ children, onSkip }: SkipLinkProps) {
  return (
    <button type="button" className={styles.skip} data-screen-only="" onClick={onSkip}>
      {children}
    </button>
  );
}
