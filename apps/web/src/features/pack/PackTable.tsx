import { packReadersName } from '@vital-signs/domain';
import { dateWords, momentWords } from '../../lib/date-words';
import { packAddress } from '../../lib/page-address';
import { AppLink } from '../../ui/AppLink';
import { Button } from '../../ui/Button';
import { isUnderWay, kindWords } from './pack-words';
import type { Pack } from './pack-query';
import records from '../../ui/record-table.module.css';
import styles from './PacksPage.module.css';

interface PackTableProps {
  /** Slug of the authority. */
  readonly authority: string;
  readonly packs: readonly Pack[];
  readonly onRemove: (pack: Pack) => void;
}

/** The packs that there are, those worked on last first. */
export function PackTable({ authority, packs, onRemove }: PackTableProps) {
  return (
    <table className={`${records.records} ${styles.table}`} aria-label="Packs">
      <thead>
        <tr>
          <th scope="col">Pack</th>
          <th scope="col">Of</th>
          <th scope="col">For</th>
          <th scope="col">Meeting</th>
          <th scope="col">Files</th>
          <th scope="col">Last written</th>
          <th scope="col" data-screen-only="">
            Change
          </th>
        </tr>
      </thead>
      <tbody>
        {packs.map((pack) => (
          <tr key={pack.id}>
            <th scope="row">
              <AppLink href={packAddress(authority, pack.id)}>{pack.contents.title}</AppLink>
            </th>
            <td data-label="Of">
              {pack.period.name}, edition {pack.edition.number}
            </td>
            <td data-label="For">{packReadersName(pack.readers)}</td>
            <td data-label="Meeting">{meetingWords(pack)}</td>
            <td data-label="Files">{filesWords(pack)}</td>
            <td>
              {pack.person}, {momentWords(pack.at)}
            </td>
            <td data-screen-only="" className={styles.actions}>
              <Button
                kind="quiet"
                ariaLabel={`Remove …: ${pack.contents.title}, for ${packReadersName(pack.readers)}`}
                onPress={() => onRemove(pack)}
              >
                Remove …
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function meetingWords({ contents }: Pack): string {
  const { committee, meetingOn } = contents;
  const words = [committee, meetingOn && dateWords(meetingOn)].filter((part) => part);
  return words.length === 0 ? 'Not set yet' : words.join(', ');
}

function filesWords({ files }: Pack): string {
  const ready = files.filter(({ state }) => state === 'READY').map(({ kind }) => kindWords(kind));
  const words = [...new Set(ready)].join(', ');
  if (files.some(isUnderWay)) return words === '' ? 'Being made' : `${words}; more being made`;
  return words === '' ? 'None yet' : words;
}
