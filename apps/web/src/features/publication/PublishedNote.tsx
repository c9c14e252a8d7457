import { useEffect, useRef } from 'react';
import { scorecardAddress } from '../../lib/page-address';
import { AppLink } from '../../ui/AppLink';
import { editionWords, publicAddress } from './publication-words';
import type { Edition } from './publish-query';
import styles from './PublishPage.module.css';

interface PublishedNoteProps {
  /** Slug of the authority. */
  readonly authority: string;
  readonly edition: Edition;
}

/** What was published just now, with the way to it. */
export function PublishedNote({ authority, edition }: PublishedNoteProps) {
  const { id, number, period, audience } = edition;
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => note.current?.focus(), [id]);
  return (
    <p ref={note} tabIndex={-1} role="status" className={styles.done}>
      Published: {editionWords(edition)}, {period.name}.{' '}
      {audience === 'PUBLIC' ? (
        <a href={publicAddress(authority, number)}>See it as the public does</a>
      ) : (
        <AppLink
          href={scorecardAddress(authority, { period: period.key }, { edition: String(number) })}
        >
          See it as it was published
        </AppLink>
      )}
    </p>
  );
}
