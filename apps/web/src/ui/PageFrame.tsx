import type { ReactNode } from 'react';
import { Breadcrumbs } from './Breadcrumbs';
import { openFrameDialog } from '../lib/frame-dialog';
import { Button } from './Button';
import type { Crumb } from './Breadcrumbs';
import { GlossaryScope, useNewGlossaryScope } from './glossary-scope';
import { VisuallyHidden } from './VisuallyHidden';
import styles from './PageFrame.module.css';

interface PageFrameProps {
  /** The pages above this one, the outermost first. */
  readonly crumbs?: readonly Crumb[];
  /** What the page is about; left out while that is not known. */
  readonly title?: ReactNode;
  /** What stands beside the title: counts, buttons. */
  readonly beside?: ReactNode;
  /** The one sentence that says it. */
  readonly sentence?: ReactNode;
  /** True while what is shown is not yet what was asked for. */
  readonly isBusy?: boolean;
  /** Whether it has tables or charts to take away. */
  readonly hasDownloads?: boolean;
  readonly children: ReactNode;
}

/** The body of a page: where it stands, its heading, its sentence, and what it holds. */
export function PageFrame(props: PageFrameProps) {
  const { crumbs = [], title, beside, sentence, isBusy = false, hasDownloads, children } = props;
  const isWaiting = title === undefined;
  const glossary = useNewGlossaryScope();
  return (
    <GlossaryScope value={glossary}>
      <main className={styles.main} aria-busy={isBusy || isWaiting}>
        <header className={styles.head}>
          {crumbs.length > 0 && <Breadcrumbs crumbs={crumbs} />}
          <div className={styles.top}>
            <h1 tabIndex={-1} data-waiting={isWaiting || undefined}>
              {isWaiting ? <VisuallyHidden>Loading</VisuallyHidden> : title}
            </h1>
            {beside}
            {hasDownloads && !isWaiting && (
              <span className={styles.take} data-screen-only="">
                <Button kind="quiet" onPress={() => openFrameDialog('DOWNLOADS')}>
                  Download
                </Button>
              </span>
            )}
          </div>
          {sentence !== undefined && <p className={styles.sentence}>{sentence}</p>}
        </header>
        {children}
      </main>
    </GlossaryScope>
  );
}
