import { useMutation } from '@apollo/client/react';
import { SURGERY_BOUNDS } from '@vital-signs/domain';
import { useRef, useState } from 'react';
import type { SyntheticEvent } from 'react';
import { AskBeforeSurgeryDocument } from '../../apollo/generated/documents';
import { answerTo } from '../../lib/answer';
import { keepWords, readWords } from '../../lib/kept-words';
import { useSubmission } from '../../lib/use-submission';
import { useViewer } from '../../lib/viewer';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { answered, NO_QUESTION, questionIn, questionWords, sending } from './question-draft';
import type { QuestionDraft } from './question-draft';
import type { Surgery } from './surgery-query';
import buttonStyles from '../../ui/Button.module.css';
import form from '../../ui/edit-form.module.css';
import styles from './SurgeryPage.module.css';

const WHOLE = '';

/** What people ask before a surgery begins, and where they do. */
export function AskBeforehand({ authority, surgery }: { authority: string; surgery: Surgery }) {
  const { id, questions, items, maySpeak, state } = surgery;
  const name = `${useViewer()?.id ?? ''}/surgeries/${authority}/${id}/question`;
  const [ask] = useMutation(AskBeforeSurgeryDocument);
  const [draft, setDraft] = useState(() => questionIn(readWords(name)));
  // As it stands this moment, for what comes back from the server later.
  const latest = useRef(draft);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const { isSending, problem, setProblem, send } = useSubmission(field);
  const mayAsk = maySpeak && state === 'PLANNED';
  const keepDraft = (next: QuestionDraft) => {
    latest.current = next;
    setDraft(next);
    keepWords(name, questionWords(next));
  };
  // An item may be taken off the agenda meanwhile.
  const item = items.some(({ id: each }) => each === draft.item) ? draft.item : WHOLE;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (draft.text.trim().length < SURGERY_BOUNDS.leastQuestion) {
      setProblem(`Write ${SURGERY_BOUNDS.leastQuestion} characters or more.`);
      return;
    }
    void send(
      () => {
        const sent = sending({ ...latest.current, item });
        keepDraft({ ...latest.current, item, sent });
        const { key, text } = sent;
        const asked = { authority, id, key, text, item: item === WHOLE ? null : item };
        return answerTo(ask({ variables: asked }).then(() => sent));
      },
      (sent) => keepDraft(answered(latest.current, sent)),
    );
  };
  const isLate = !mayAsk && draft.text.trim() !== '';
  if (!mayAsk && !isLate && questions.length === 0) return null;
  return (
    <section className={form.part} aria-labelledby="asked-heading">
      <h2 id="asked-heading">Asked beforehand</h2>
      {questions.length === 0 ? (
        <p className={form.quiet}>Nothing was asked yet.</p>
      ) : (
        <ul className={styles.questions}>
          {questions.map((question) => (
            <li key={question.id}>
              <p>{question.text}</p>
              <p className={form.quiet}>
                {question.person}
                {aboutOf(items, question.item)}
              </p>
            </li>
          ))}
        </ul>
      )}
      {isLate && (
        <div className={form.kept} data-screen-only="">
          <p>You wrote this here, and it was not asked before the surgery began:</p>
          <p className={styles.typed}>{draft.text}</p>
          <p>
            <Button kind="quiet" onPress={() => keepDraft(NO_QUESTION)}>
              Forget it
            </Button>
          </p>
        </div>
      )}
      {mayAsk && (
        <form
          className={styles.ask}
          aria-labelledby="asked-heading"
          data-screen-only=""
          onSubmit={submit}
        >
          <TextField
            label="What you want to ask"
            lines={3}
            maxLength={SURGERY_BOUNDS.mostQuestion}
            hint="Name no child: it is read by everybody who may follow."
            value={draft.text}
            onChange={(text) => keepDraft({ ...draft, text })}
            problem={problem}
            inputRef={field}
          />
          <Select
            label="About"
            options={[
              { key: WHOLE, label: 'The surgery as a whole' },
              ...items.map(({ id: key, title }) => ({ key, label: title })),
            ]}
            value={item}
            onChange={(about) => keepDraft({ ...draft, item: about })}
          />
          <p>
            <button
              type="submit"
              className={buttonStyles.button}
              aria-disabled={isSending || undefined}
            >
              Ask
            </button>
          </p>
        </form>
      )}
    </section>
  );
}

function aboutOf(items: Surgery['items'], id: string | null): string {
  const title = items.find((item) => item.id === id)?.title;
  return title === undefined ? '' : `, about ${title}`;
}
