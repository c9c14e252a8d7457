import { momentWords } from '../../lib/date-words';
import { AsPublished } from './EditionsPage';
import styles from './EditionPage.module.css';
import { accurateWords } from './edition-words';
import type { FullEdition } from './editions-query';

interface EditionFactsProps {
  /** Slug of the authority. */
  readonly authority: string;
  readonly edition: FullEdition;
}

/** What an edition says of itself: for whom, when, by whom, from what, and by which rules. */
export function EditionFacts({ authority, edition }: EditionFactsProps) {
  const { audience, publishedBy, publishedAt, source, notes, rulesVersion, hash } = edition;
  return (
    <section aria-labelledby="edition-facts">
      <h2 id="edition-facts">What it is</h2>
      <dl className={styles.facts}>
        <dt>For</dt>
        <dd>{audience === 'PUBLIC' ? 'the public' : 'our own people'}</dd>
        <dt>Accurate as of</dt>
        <dd>{accurateWords(edition)}</dd>
        <dt>Published</dt>
        <dd>
          {momentWords(publishedAt)} by {publishedBy}
        </dd>
        <dt>Source</dt>
        <dd>{source ?? 'not said'}</dd>
        <dt>Notes</dt>
        <dd className={styles.notes}>{notes ?? 'none'}</dd>
        <dt>Judged by</dt>
        <dd>
          version {rulesVersion} of the rules; what it does not hold, such as control charts and
          intervals, is worked out from its figures by the rules of now
        </dd>
        <dt>Document</dt>
        <dd className={styles.hash}>SHA-256 {hash}</dd>
        <dt data-screen-only="">Figures</dt>
        <dd data-screen-only="">
          <AsPublished authority={authority} edition={edition} />
        </dd>
      </dl>
    </section>
  );
}
