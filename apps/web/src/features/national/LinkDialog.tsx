import { useMutation, useQuery } from '@apollo/client/react';
import { indicatorTitle } from '@vital-signs/domain';
import { useId, useState } from 'react';
import {
  LinkNationalMeasureDocument,
  NationalMeasureSearchDocument,
} from '../../apollo/generated/documents';
import { FormDialog } from '../../ui/FormDialog';
import { TextField } from '../../ui/TextField';
import type { Link } from './national-query';
import styles from './NationalPage.module.css';

/** What each panel of the page is handed. */
export interface LinkPanelProps {
  /** Slug of the authority. */
  readonly authority: string;
  readonly link: Link;
  readonly onClose: () => void;
  /** Asks for the links anew, and says what was done. */
  readonly onDone: (sentence: string) => Promise<void>;
}

/** Ties an indicator to a national measure, with the reason. */
export function LinkDialog({ authority, link, onClose, onDone }: LinkPanelProps) {
  const group = useId();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [tie] = useMutation(LinkNationalMeasureDocument);
  const { data } = useQuery(NationalMeasureSearchDocument, {
    variables: { authority, search: words.trim() },
  });
  const measures = data?.nationalMeasures ?? [];
  const submit = async () => {
    const measure = measures.find(({ id }) => id === chosen);
    if (measure === undefined) return 'Choose a measure.';
    if (note.trim().length < 10) return 'Say in at least ten characters why they are the same.';
    const { source, key } = measure;
    await tie({
      variables: { authority, indicator: link.indicator.key, source, measure: key, note },
    });
    await onDone(`${indicatorTitle(link.indicator)} is tied to ${measure.name}.`);
    return true;
  };
  return (
    <FormDialog
      title={`Tie ${indicatorTitle(link.indicator)} to a national measure`}
      action="Tie it"
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField label="Words of the measure" value={words} onChange={setWords} maxLength={100} />
      <fieldset className={styles.choices}>
        <legend>Measure</legend>
        {data !== undefined && measures.length === 0 && <p>No measure that is loaded fits.</p>}
        {measures.map(({ id, name, source, key, topic }) => (
          <label key={id}>
            <input
              type="radio"
              name={group}
              checked={id === chosen}
              onChange={() => setChosen(id)}
            />
            <span>
              {name}{' '}
              <span className={styles.quiet}>
                {[topic, source, key].filter((part) => part !== null).join(', ')}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <TextField
        label="Why they are the same, or how they differ"
        value={note}
        onChange={setNote}
        lines={3}
        maxLength={1_000}
      />
    </FormDialog>
  );
}
