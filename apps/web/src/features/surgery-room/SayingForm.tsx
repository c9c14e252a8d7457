import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, SyntheticEvent } from 'react';
import type { SayingInput, SurgeryEntryKind } from '../../apollo/generated/documents';
import { Button } from '../../ui/Button';
import { ownerNamed } from '../../ui/use-action-owners';
import { ActionFields } from './ActionFields';
import type { ActionChoices } from './ActionFields';
import type { MomentItem, MomentSaying } from './moment';
import { EMPTY_DRAFT, inputOfDraft, missingIn, tooEarlyIn } from './saying-draft';
import type { SayingDraft } from './saying-draft';
import { useSayingDraft } from './use-saying-draft';
import styles from './Capture.module.css';

/** What can be said, each with the letter that begins it. */
export const CAPTURE_KINDS = [
  { kind: 'DECISION', letter: 'D', name: 'Decision' },
  { kind: 'ACTION', letter: 'A', name: 'Action' },
  { kind: 'QUESTION', letter: 'Q', name: 'Question' },
  { kind: 'NOTE', letter: 'N', name: 'Note' },
] as const satisfies readonly { kind: SurgeryEntryKind; letter: string; name: string }[];

/** What is said, where, and who hears of it. */
export interface SayingFormProps {
  readonly kind: SurgeryEntryKind;
  /** What everybody looks at, or this screen alone: what is begun now is about it. */
  readonly item: MomentItem | null;
  readonly items: readonly MomentItem[];
  /** What was said, of which something may be said better. */
  readonly sayings: readonly MomentSaying[];
  /** Key of the period whose figures the surgery shows. */
  readonly period: string;
  /** Where words are kept until they are sent. */
  readonly shelf: string;
  /** What is put right or mended, as it stands; null: something new is begun. */
  readonly start?: SayingDraft | null;
  /** Who may own an action, and what it may be about. */
  readonly choices: ActionChoices;
  /** The day that it is in London. */
  readonly today: string;
  /** Rises when the focus is wanted in the words: by the letter of a form that is open already. */
  readonly asked?: number;
  readonly onSay: (saying: SayingInput, corrects: string | null, key: string) => void;
  readonly onClose: () => void;
}

/** The order in which Enter goes from field to field of an action. */
const FLOW = ['text', 'owner', 'dueOn', 'expectedValue', 'expectedBy'] as const;

/** One thing that is said, as it is typed. */
export function SayingForm(props: SayingFormProps) {
  const { kind, item, items, sayings, period, shelf, start = null, choices, today } = props;
  const { asked = 0, onSay, onClose } = props;
  const begun = start ?? { ...EMPTY_DRAFT, item: item?.id ?? null };
  const { draft, change, forget } = useSayingDraft(shelf, kind, begun, onClose);
  const [problem, setProblem] = useState<ReturnType<typeof missingIn>>(null);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const about = items.find((each) => each.id === draft.item) ?? null;
  const indicator = draft.indicator || (about?.indicator ?? '');
  const focusOn = (field: string) =>
    form.current?.querySelector<HTMLElement>(`[data-field="${field}"]`)?.focus();
  // Opened, or asked for again, by whoever writes: the focus is theirs to give.
  useEffect(() => {
    const words = form.current?.querySelector<HTMLTextAreaElement>('textarea');
    words?.focus();
    // One goes on behind what stands there already: a browser would begin before it.
    words?.setSelectionRange(words.value.length, words.value.length);
  }, [asked]);

  const stood = sayings.find((each) => each.id === draft.corrects)?.action ?? null;
  const early = kind === 'ACTION' ? tooEarlyIn(draft, period, stood) : null;

  const send = () => {
    const missing = missingIn(kind, draft) ?? early;
    setProblem(missing);
    if (missing !== null) {
      focusOn(missing.field);
      return;
    }
    const owner = ownerNamed(choices.owners, draft.owner);
    onSay(inputOfDraft(kind, draft, about, owner), draft.corrects, draft.key);
    forget();
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
    const { target } = event;
    if (event.ctrlKey && !(target instanceof HTMLButtonElement)) {
      event.preventDefault();
      send();
      return;
    }
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    const field = target.dataset['field'];
    const at = FLOW.findIndex((each) => each === field);
    const next = kind === 'ACTION' && at >= 0 ? FLOW[at + 1] : undefined;
    const isOver = next === undefined || (next === 'expectedBy' && draft.expectedValue === '');
    if (isOver || (next === 'expectedValue' && indicator === '')) send();
    else focusOn(next);
  };
  const { name } = CAPTURE_KINDS.find((each) => each.kind === kind) ?? { name: '' };
  const faultOf = (field: string) =>
    problem?.field === field
      ? ({ 'aria-invalid': true, 'aria-describedby': `${id}problem` } as const)
      : undefined;
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={draft.corrects === null ? name : `${name}, said better`}
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
          data-field="text"
          rows={2}
          value={draft.text}
          {...faultOf('text')}
          onChange={({ currentTarget }) => change({ text: currentTarget.value })}
        />
      </label>
      {kind === 'ACTION' && (
        <ActionFields
          {...{ draft, change, about, choices, today, faultOf }}
          early={early?.field ?? null}
        />
      )}
      {problem !== null && (
        <p id={`${id}problem`} role="alert" className={styles.problem}>
          {problem.sentence}
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
