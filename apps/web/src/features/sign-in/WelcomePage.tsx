import { useQuery } from '@apollo/client/react';
import { failureOf } from '../../apollo/failure';
import { PublicEditionsDocument } from '../../apollo/generated/documents';
import { signInAddress } from '../../lib/page-address';
import { AppLink } from '../../ui/AppLink';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { EntryFrame } from './EntryFrame';
import buttonStyles from '../../ui/Button.module.css';
import styles from './WelcomePage.module.css';

/** What stands at the root for whoever is not signed in: what is public, and the way in. */
export function WelcomePage() {
  const { data, error, refetch } = useQuery(PublicEditionsDocument);
  const editions = data?.publicEditions;
  return (
    <EntryFrame
      title="Vital Signs"
      sentence="How well a council’s children’s services are doing, month by month: for their staff, for elected members and for the public."
    >
      <p>
        <AppLink href={signInAddress()} className={buttonStyles.button} data-kind="primary">
          Sign in
        </AppLink>
      </p>
      <section className={styles.published}>
        <h2>Published for everybody</h2>
        {error && (
          <ErrorPanel
            what="The list of published figures could not be loaded."
            detail={failureOf(error).sentence}
            requestId={failureOf(error).requestId}
            onRetry={() => void refetch()}
          />
        )}
        {editions?.length === 0 && <p>No authority has published figures for everybody yet.</p>}
        <ul className={styles.list}>
          {editions?.map(({ authority, authorityName, fictional, period, path }) => (
            <li key={authority}>
              <a href={path}>{authorityName}</a>
              <span className={styles.what}>
                {period.name}
                {fictional && ', a council that does not exist'}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </EntryFrame>
  );
}
