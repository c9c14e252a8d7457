import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, SyntheticEvent } from 'react';
import type { SayingInput, SurgeryEntryKind } from '../../apollo/generated/documents';
import { Button } from '../../ui/Button';
import type { MomentItem } from './moment';
import { browserShelf, draftOn, keepDraft } from './outbox';
import { EMPTY_DRAFT, inputOfDraft, missingIn } from './saying-draft';
import type { SayingDraft } from './saying-draft';
import styles from './Capture.module.css';

export const CAPTURE_KINDS = [
  { kind: 'DECISION', letter: 'D', name: 'Decision' },
  { kind: 'ACTION', letter: 'A', name: 'Action' },
  { kind: 'QUESTION', letter: 'Q', name: 'Question' },
  { kind: 'NOTE', letter: 'N', name: 'Note' },
] as const satisfies readonly { kind: SurgeryEntryKind; letter: string; name: string }[];

interface CaptureProps {
  /** What is being typed; null: nothing is. */
  readonly kind: SurgeryEntryKind | null;
  readonly onKind: (kind: SurgeryEntryKind | null) => void;
  /** What everybody looks at, or this screen alone: what is begun now is about it. */
  readonly item: MomentItem | null;
  readonly items: readonly MomentItem[];
  /** Where words are kept until they are sent. */
  readonly shelf: string;
  readonly onSay: (saying: SayingInput, corrects: string | null) => void;
}

/** Writes down what is said, in a few keystrokes: nothing typed is lost before the server has it. */
export function Capture({ kind, onKind, item, items, shelf, onSay }: CaptureProps) {
  return (
    <div className={styles.capture}>
      <div className={styles.kinds} role="group" aria-label="Write down">
        {CAPTURE_KINDS.map(({ kind: each, letter, name }) => (
          <button
            key={each}
            type="button"
            className={styles.kind}
            aria-pressed={each === kind}
            aria-keyshortcuts={letter}
            onClick={() => onKind(each === kind ? null : each)}
          >
            <kbd aria-hidden="true">{letter}</kbd> {name}
          </button>
        ))}
      </div>
      {kind !== null && (
        <SayingForm
          key={kind}
          {...{ kind, item, items, shelf, onSay }}
          onClose={() => onKind(null)}
        />
      )}
    </div>
  );
}

interface SayingFormProps extends Omit<CaptureProps, 'kind' | 'onKind'> {
  readonly kind: SurgeryEntryKind;
  readonly onClose: () => void;
}

/** The order in which Enter goes from field to field of an action. */
const FLOW = ['text', 'owner', 'dueOn', 'expectedValue', 'expectedBy'] as const;

function SayingForm({ kind, item, items, shelf, onSay, onClose }: SayingFormProps) {
  const [draft, setDraft] = useState<SayingDraft>(
    () =>
      draftOn<SayingDraft>(browserShelf(), shelf, kind) ?? {
        ...EMPTY_DRAFT,
        item: item?.id ?? null,
      },
  );
  const [problem, setProblem] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const about = items.find((each) => each.id === draft.item) ?? null;
  const focusOn = (field: string) =>
    form.current?.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
  // Opened by whoever writes: the focus is theirs to give.
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[name="text"]')?.focus();
  }, []);

  const change = (part: Partial<SayingDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    const isEmpty = next.text === '' && next.owner === '';
    keepDraft(browserShelf(), shelf, kind, isEmpty ? null : next);
  };
  const send = () => {
    const missing = missingIn(kind, draft);
    if (missing !== null) {
      setProblem(missing.sentence);
      focusOn(missing.field);
      return;
    }
    onSay(inputOfDraft(kind, draft, about), draft.corrects);
    keepDraft(browserShelf(), shelf, kind, null);
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onClose();
      return;
    }
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    if (event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    const at = FLOW.findIndex((field) => field === (event.target as HTMLInputElement).name);
    const next = kind === 'ACTION' && !event.ctrlKey ? FLOW[at + 1] : undefined;
    const isOver = next === undefined || (next === 'expectedBy' && draft.expectedValue === '');
    if (isOver || (next === 'expectedValue' && about?.indicator == null)) send();
    else focusOn(next);
  };
  const { name } = CAPTURE_KINDS.find((each) => each.kind === kind) ?? { name: '' };
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={draft.corrects === null ? name : `${name}, said better`}
      aria-describedby={problem === null ? undefined : `${id}problem`}
      onKeyDown={onKeyDown}
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault();
        send();
      }}
      noValidate
    >
      <p className={styles.about}>
        {draft.corrects !== null && 'Said better. '}
        {about === null ? 'About the surgery as a whole' : `About ${about.title}`}
      </p>
      <label className={styles.wide}>
        {kind === 'ACTION' ? 'What is to be done' : name}
        <textarea
          name="text"
          rows={2}
          maxLength={1000}
          value={draft.text}
          onChange={({ currentTarget }) => change({ text: currentTarget.value })}
        />
      </label>
      {kind === 'ACTION' && (
        <>
          <label>
            Who does it
            <input
              name="owner"
              maxLength={120}
              autoComplete="off"
              value={draft.owner}
              onChange={({ currentTarget }) => change({ owner: currentTarget.value })}
            />
          </label>
          <label>
            By when
            <input
              name="dueOn"
              type="date"
              value={draft.dueOn}
              onChange={({ currentTarget }) => change({ dueOn: currentTarget.value })}
            />
          </label>
          {about?.indicator != null && (
            <>
              <label>
                Brings {about.indicator}, {about.place?.shortName ?? 'here'}, to
                <input
                  name="expectedValue"
                  inputMode="decimal"
                  autoComplete="off"
                  value={draft.expectedValue}
                  onChange={({ currentTarget }) => change({ expectedValue: currentTarget.value })}
                />
              </label>
              <label>
                By the month
                <input
                  name="expectedBy"
                  type="month"
                  placeholder="2018-06"
                  value={draft.expectedBy}
                  onChange={({ currentTarget }) => change({ expectedBy: currentTarget.value })}
                />
              </label>
            </>
          )}
        </>
      )}
      {problem !== null && (
        <p id={`${id}problem`} role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <p className={styles.end}>
        <Button kind="primary" onPress={send}>
          Write it down
        </Button>
        <Button kind="quiet" onPress={onClose}>
          Later
        </Button>
        <span className={styles.hint}>
          Enter {kind === 'ACTION' ? 'goes on, Ctrl Enter writes it down' : 'writes it down'}. Shift
          Enter begins a line. Escape keeps the words for later.
        </span>
      </p>
    </form>
  );
}
