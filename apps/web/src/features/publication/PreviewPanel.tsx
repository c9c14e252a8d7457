import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import { failureOf } from '../../apollo/failure';
import { PublishEditionDocument } from '../../apollo/generated/documents';
import { TextField } from '../../ui/TextField';
import buttonStyles from '../../ui/Button.module.css';
import { forgetPublished } from './forget-published';
import { MonthCheck } from './MonthCheck';
import {
  hiddenSentences,
  holdsSentence,
  previousSentence,
  withheldSentence,
  withheldSubject,
} from './publication-words';
import type { Edition, Preview } from './publish-query';
import styles from './PublishPage.module.css';

interface PreviewPanelProps {
  /** Slug of the authority. */
  readonly authority: string;
  readonly preview: Preview;
  readonly onPublished: (edition: Edition) => void;
}

/** What an edition would hold and hide; and the way to publish it, where nothing stands against it. */
export function PreviewPanel({ authority, preview, onPublished }: PreviewPanelProps) {
  const { audience, obstacles, period, state } = preview;
  const previous = previousSentence(preview);
  const left = withheldSentence(preview);
  return (
    <>
      {state && <MonthCheck authority={authority} month={state} />}
      <ul className={styles.preview} aria-label={`What an edition of ${period.name} would hold`}>
        <li>{holdsSentence(preview)}</li>
        {hiddenSentences(preview).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {left !== null && (
          <li>
            {left}
            <ul className={styles.preview}>
              {preview.withheld.map((each, index) => (
                // Several may be about the same.
                <li key={index}>
                  {withheldSubject(each)}: {each.reason}
                </li>
              ))}
            </ul>
          </li>
        )}
        {previous !== null && <li>{previous}</li>}
        {audience === 'PUBLIC' && (
          <li>Whoever opens its address will see it, signed in or not, and search engines too.</li>
        )}
      </ul>
      {obstacles.length > 0 ? (
        <div className={styles.problem} role="alert">
          <p>It cannot be published as things stand:</p>
          <ul className={styles.preview}>
            {obstacles.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      ) : (
        <PublishFields authority={authority} preview={preview} onPublished={onPublished} />
      )}
    </>
  );
}

const LEAST_REASON = 10;

function PublishFields({ authority, preview, onPublished }: PreviewPanelProps) {
  const { audience, period } = preview;
  const client = useApolloClient();
  const [publish, { loading }] = useMutation(PublishEditionDocument);
  // A correction is as a rule of the same day; an edition without one would take it from readers.
  const [accurateAsOf, setAccurateAsOf] = useState(preview.previous?.accurateAsOf ?? '');
  const [reason, setReason] = useState('');
  const [source, setSource] = useState('');
  const [notes, setNotes] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (loading) return;
    setProblem(null);
    const short = reason.trim().length < LEAST_REASON;
    setMissing(short ? `Say why in at least ${LEAST_REASON} letters.` : null);
    if (short) return;
    try {
      const { data } = await publish({
        variables: {
          ...{ authority, month: period.key, audience, reason: reason.trim() },
          accurateAsOf: accurateAsOf === '' ? null : accurateAsOf,
          source: source.trim() === '' ? null : source.trim(),
          notes: notes.trim() === '' ? null : notes.trim(),
        },
      });
      if (data) onPublished(data.publishEdition);
    } catch (error) {
      setProblem(failureOf(error).sentence);
      return;
    }
    await forgetPublished(client);
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        label="Accurate as of"
        type="date"
        value={accurateAsOf}
        onChange={setAccurateAsOf}
        hint="The day on whose morning the figures were taken; may be left empty."
      />
      <TextField
        label="Source"
        maxLength={1000}
        value={source}
        onChange={setSource}
        hint="Where its figures come from, told with the edition; may be left empty."
      />
      <TextField
        label="Notes"
        lines={3}
        maxLength={4000}
        value={notes}
        onChange={setNotes}
        hint="What its readers should know of it; may be left empty."
      />
      <TextField
        label="Why it is published"
        lines={3}
        maxLength={1000}
        value={reason}
        onChange={setReason}
        problem={missing}
        hint="Kept with the edition in the audit. For example: the month’s report; figures corrected for Norwich."
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
          data-kind="primary"
          aria-disabled={loading || undefined}
        >
          {loading
            ? 'Publishing …'
            : `Publish ${period.name} for ${audience === 'PUBLIC' ? 'the public' : 'our own people'}`}
        </button>
      </p>
    </form>
  );
}
