import { Select } from '../../ui/Select';
import { pickedWords } from './edition-words';
import type { StandpointChange } from './Shell';
import styles from './StandpointPickers.module.css';
import { useReadEditions } from './use-read-editions';

interface EditionPickerProps {
  /** Slug of the authority. */
  readonly authority: string;
  /** Key of the month that is shown. */
  readonly period: string;
  /** Number of the edition that the address names. */
  readonly edition: string | null;
  readonly onEdition: (change: StandpointChange) => void;
}

const NOW = 'now';

/** Whether the month is read as known now, or as one of its editions published it. */
export function EditionPicker({ authority, period, edition, onEdition }: EditionPickerProps) {
  const { ofMonth = [], read, readsNow } = useReadEditions(authority, period, edition);
  const options = [
    ...(readsNow ? [{ key: NOW, label: 'as known now' }] : []),
    ...ofMonth.map((each) => ({ key: String(each.number), label: pickedWords(each) })),
  ];
  if (read !== null && !options.some(({ key }) => key === String(read.number))) {
    options.push({ key: String(read.number), label: pickedWords(read) });
  }
  if (options.length < 2) {
    if (readsNow || read === null) return null;
    return <p className={styles.published}>as published in edition {read.number}</p>;
  }
  return (
    <Select
      label="As known now, or as published"
      labelHidden
      opensFirst
      options={options}
      value={read === null ? NOW : String(read.number)}
      // The month is named with it, so that links to the month are known to be of the edition.
      onChange={(key) => onEdition({ period, edition: key === NOW ? null : key })}
    />
  );
}
