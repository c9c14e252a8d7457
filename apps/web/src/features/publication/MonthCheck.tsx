import { useApolloClient, useMutation } from '@apollo/client/react';
import { counted } from '@vital-signs/domain';
import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import { failureOf } from '../../apollo/failure';
import {
  MarkMonthCheckedDocument,
  UnmarkMonthCheckedDocument,
} from '../../apollo/generated/documents';
import { findingSubject } from '../../lib/finding-subject';
import { dataQualityAddress } from '../../lib/page-address';
import { AppLink } from '../../ui/AppLink';
import buttonStyles from '../../ui/Button.module.css';
import { TextField } from '../../ui/TextField';
import { forgetPublished } from './forget-published';
import { standingSentence } from './publication-words';
import type { Month } from './publish-query';
import styles from './PublishPage.module.css';

interface MonthCheckProps {
  /** Slug of the authority. */
  readonly authority: string;
  readonly month: Month;
}

const LEAST_REASON = 10;

/** Where a month stands on its way to its readers, its open findings, and the word that it is checked. */
export function MonthCheck({ authority, month }: MonthCheckProps) {
  const { isChecked, openFindings, period, standing } = month;
  const client = useApolloClient();
  const [mark, marking] = useMutation(MarkMonthCheckedDocument);
  const [unmark, unmarking] = useMutation(UnmarkMonthCheckedDocument);
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const isBusy = marking.loading || unmarking.loading;
  // A month that is published as it stands has nothing to be checked.
  const asks = isChecked || standing !== 'PUBLISHED';
  const needsNote = isChecked || openFindings.length > 0;
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setProblem(null);
    const words = note.trim();
    const isShort = needsNote && words.length < LEAST_REASON;
    setMissing(isShort ? `Say why in at least ${LEAST_REASON} letters.` : null);
    if (isShort) return;
    const asked = { authority, month: period.key };
    try {
      await (isChecked
        ? unmark({ variables: { ...asked, reason: words } })
        : mark({ variables: { ...asked, note: words === '' ? null : words } }));
    } catch (error) {
      setProblem(failureOf(error).sentence);
      return;
    }
    setNote('');
    await forgetPublished(client);
  };
  return (
    <div className={styles.part} role="group" aria-label={`Where ${period.name} stands`}>
      <p>{standingSentence(month)}</p>
      {month.checked?.note && <p className={styles.note}>{month.checked.note}</p>}
      {openFindings.length > 0 && (
        <div>
          <p>
            {counted(openFindings.length, 'open finding')} about its figures (
            <AppLink href={dataQualityAddress(authority)}>data quality</AppLink>):
          </p>
          <ul className={styles.preview}>
            {openFindings.map((finding) => (
              <li key={finding.key}>
                <strong>{findingSubject(finding)}</strong>: {finding.sentence}
              </li>
            ))}
          </ul>
        </div>
      )}
      {asks && (
        <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
          <TextField
            label={isChecked ? 'Why it is no longer checked' : 'Note on the check'}
            maxLength={1000}
            value={note}
            onChange={setNote}
            problem={missing}
            hint={
              isChecked
                ? 'Kept in the audit.'
                : needsNote
                  ? 'Why the month is checked in spite of its open findings; kept with it.'
                  : 'What is to be known of the check; may be left empty.'
            }
          />
          {problem !== null && (
            <p role="alert" className={styles.problem}>
              {problem}
            </p>
          )}
          <p>
            <button
              type="submit"
              className={buttonStyles.button}
              aria-disabled={isBusy || undefined}
            >
              {isChecked
                ? `Take back that ${period.name} is checked`
                : `Mark ${period.name} as checked`}
            </button>
          </p>
        </form>
      )}
    </div>
  );
}
