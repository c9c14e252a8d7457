import { momentWords } from '../../lib/date-words';
import { scorecardAddress } from '../../lib/page-address';
import { AppLink } from '../../ui/AppLink';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { accurateWords, editionWords, publicAddress } from './publication-words';
import type { Edition } from './publish-query';
import styles from './EditionTable.module.css';

interface EditionTableProps {
  /** Slug of the authority. */
  readonly authority: string;
  readonly editions: readonly Edition[];
}

/** The editions that there are, with whom they are for, and who published them when. */
export function EditionTable({ authority, editions }: EditionTableProps) {
  return (
    <section className={styles.part} aria-labelledby="editions-heading">
      <h2 id="editions-heading">Editions</h2>
      {editions.length === 0 ? (
        <EmptyPanel sentence="No month was published yet." />
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Edition</th>
              <th scope="col">Month</th>
              <th scope="col">Accurate as of</th>
              <th scope="col">Published</th>
            </tr>
          </thead>
          <tbody>
            {editions.map((edition) => (
              <tr key={edition.id}>
                <th scope="row">
                  <EditionLink authority={authority} edition={edition} />
                </th>
                <td>{edition.period.name}</td>
                <td data-label="Accurate as of">{accurateWords(edition)}</td>
                <td>
                  {edition.publishedBy}, {momentWords(edition.publishedAt)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function EditionLink({ authority, edition }: { authority: string; edition: Edition }) {
  const { number, audience, period } = edition;
  if (audience === 'PUBLIC') {
    return <a href={publicAddress(authority, number)}>{editionWords(edition)}</a>;
  }
  const address = scorecardAddress(authority, { period: period.key }, { edition: String(number) });
  return <AppLink href={address}>{editionWords(edition)}</AppLink>;
}
