import { useState } from 'react';
import type { SayingInput, SurgeryEntryKind } from '../../apollo/generated/documents';
import { newKey } from '../../lib/new-key';
import type { BegunWords } from './begun-words';
import type { Moment, MomentSaying } from './moment';
import { browserShelf, keepDraft } from './outbox';
import type { UnsentWords } from './outbox';
import { draftOfRefused, draftOfSaying, isSaidSo } from './saying-draft';
import type { SayingDraft } from './saying-draft';
import type { Outbox } from './use-outbox';
import { turnDraftInto } from './use-saying-draft';

/** What is being written down: something new, something said better, or something that was refused. */
export interface Writing {
  readonly kind: SurgeryEntryKind;
  /** Beside what is being typed of the same kind, which stays for later. */
  readonly shelf: string;
  readonly start: SayingDraft | null;
  /** Key of what was refused and is mended; null: nothing was. */
  readonly mends: string | null;
}

/** What is being written down. */
export interface RoomWriting {
  readonly writing: Writing | null;
  /** Rises when the words are to have the focus. */
  readonly asked: number;
  readonly begin: (kind: SurgeryEntryKind | null) => void;
  /** Goes on with what was begun and left. */
  readonly goOn: (begun: BegunWords) => void;
  readonly correct: (said: MomentSaying) => void;
  readonly mend: (refused: UnsentWords) => void;
  readonly say: (saying: SayingInput, corrects: string | null, key: string) => void;
}

/** What somebody writes down, one thing at a time; what they leave waits where they left it. */
export function useWriting(outbox: Outbox, moment: Moment): RoomWriting {
  const [writing, setWriting] = useState<Writing | null>(null);
  const [asked, setAsked] = useState(0);
  return {
    ...{ writing, asked },
    begin: (kind) => {
      if (kind === null) return setWriting(null);
      // Its letter was pressed while it stands open.
      if (kind === writing?.kind) return setAsked((count) => count + 1);
      if (writing?.start === null) turnDraftInto(writing.shelf, writing.kind, kind);
      setWriting({ kind, shelf: outbox.name, start: null, mends: null });
    },
    goOn: ({ kind, shelf, mends, draft }) => {
      const isGone =
        draft.corrects !== null && !moment.sayings.some(({ id }) => id === draft.corrects);
      const start = isGone ? { ...draft, corrects: null, was: null } : draft;
      if (isGone) keepDraft(browserShelf(), shelf, kind, start);
      setWriting({ kind, shelf, mends, start: shelf === outbox.name ? null : start });
    },
    correct: (said) =>
      setWriting({
        ...{ kind: said.kind, shelf: `${outbox.name}correct/${said.id}/`, mends: null },
        start: draftOfSaying(said),
      }),
    mend: (refused) =>
      setWriting({
        ...{ kind: refused.saying.kind, shelf: `${outbox.name}mend/${refused.key}/` },
        ...{ start: draftOfRefused(refused, moment), mends: refused.key },
      }),
    say: (saying, corrects, key) => {
      const said = moment.sayings.find((each) => each.key === key);
      // Said from another tab just before. Under its key other words would count as come twice, and be lost.
      if (said === undefined) outbox.say(saying, corrects, key);
      else if (!isSaidSo(saying, said)) outbox.say(saying, corrects, newKey());
      const mended = writing?.mends ?? null;
      if (mended !== null) outbox.drop(mended);
    },
  };
}
