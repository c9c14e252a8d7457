import { useMutation } from '@apollo/client/react';
import { SURGERY_BOUNDS } from '@vital-signs/domain';
import { useRef, useState } from 'react';
import type { SyntheticEvent } from 'react';
import { AskBeforeSurgeryDocument } from '../../apollo/generated/documents';
import { answerTo } from '../../lib/answer';
import { keepWords, readWords } from '../../lib/kept-words';
import { useSubmission } from '../../lib/use-submission';
import { useViewer } from '../../lib/viewer';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import type { Surgery } from './surgery-query';
import buttonStyles from '../../ui/Button.module.css';
import styles from './SurgeryPlan.module.css';

const WHOLE = '';

/** What people ask before a surgery begins, and where they do. */
export function AskBeforehand({ authority, surgery }: { authority: string; surgery: Surgery }) {
  const { id, questions, items, maySpeak, state } = surgery;
  const name = `${useViewer()?.id ?? ''}/surgeries/${authority}/${id}/question`;
  const [ask] = useMutation(AskBeforeSurgeryDocument);
  const [text, setText] = useState(() => readWords(name));
  const [item, setItem] = useState(WHOLE);
  // The same until it is kept, so that what is sent twice is kept once.
  const key = useRef<string | null>(null);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const { isSending, problem, setProblem, send } = useSubmission(field);
  const mayAsk = maySpeak && state === 'PLANNED';
  const type = (words: string) => {
    setText(words);
    keepWords(name, words);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (text.trim().length < SURGERY_BOUNDS.leastQuestion) {
      setProblem(`Write ${SURGERY_BOUNDS.leastQuestion} characters or more.`);
      return;
    }
    key.current ??= crypto.randomUUID();
    const asked = { key: key.current, text, item: item === WHOLE ? null : item };
    void send(
      () => answerTo(ask({ variables: { authority, id, ...asked } })),
      () => {
        key.current = null;
        type('');
      },
    );
  };
  if (!mayAsk && questions.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="asked-heading">
      <h2 id="asked-heading">Asked beforehand</h2>
      {questions.length === 0 ? (
        <p className={styles.quiet}>Nothing was asked yet.</p>
      ) : (
        <ul className={styles.questions}>
          {questions.map((question) => (
            <li key={question.id}>
              <p>{question.text}</p>
              <p className={styles.quiet}>
                {question.person}
                {aboutOf(items, question.item)}
              </p>
            </li>
          ))}
        </ul>
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
            value={text}
            onChange={type}
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
            onChange={setItem}
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
