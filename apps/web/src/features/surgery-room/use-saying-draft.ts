import { useEffect, useRef, useState } from 'react';
import type { SurgeryEntryKind } from '../../apollo/generated/documents';
import { newKey } from '../../lib/new-key';
import { browserShelf, draftName, draftOn, keepDraft } from './outbox';
import { EMPTY_DRAFT, isEmptyDraft } from './saying-draft';
import type { SayingDraft } from './saying-draft';

interface TypedDraft {
  readonly draft: SayingDraft;
  readonly change: (part: Partial<SayingDraft>) => void;
  /** Forgets it: it was said. */
  readonly forget: () => void;
}

/**
 * What somebody types, kept from its first letter on. Another tab of the same person's shows the same words
 * as they are typed, and closes them with them: what is begun once is said once.
 */
export function useSayingDraft(
  shelf: string,
  kind: SurgeryEntryKind,
  start: SayingDraft,
  onClosedElsewhere: () => void,
): TypedDraft {
  const [draft, setDraft] = useState<SayingDraft>(() => ({
    ...{ ...EMPTY_DRAFT, key: newKey() },
    ...(draftOn<SayingDraft>(browserShelf(), shelf, kind) ?? { ...start, key: newKey() }),
  }));
  const close = useRef(onClosedElsewhere);
  useEffect(() => {
    close.current = onClosedElsewhere;
  });
  useEffect(() => {
    const onStorage = ({ key }: StorageEvent) => {
      if (key !== draftName(shelf, kind)) return;
      const there = draftOn<SayingDraft>(browserShelf(), shelf, kind);
      if (there === null) close.current();
      else setDraft({ ...EMPTY_DRAFT, ...there });
    };
    window.addEventListener('storage', onStorage);
    return () => window.removeEventListener('storage', onStorage);
  }, [shelf, kind]);
  return {
    draft,
    change: (part) => {
      const next = { ...draft, ...part };
      setDraft(next);
      keepDraft(browserShelf(), shelf, kind, isEmptyDraft(next) ? null : next);
    },
    forget: () => keepDraft(browserShelf(), shelf, kind, null),
  };
}

/** Goes on with words of one kind as another, unless some of that one wait already. */
export function turnDraftInto(shelf: string, from: SurgeryEntryKind, to: SurgeryEntryKind): void {
  const typed = draftOn<SayingDraft>(browserShelf(), shelf, from);
  if (typed === null || draftOn(browserShelf(), shelf, to) !== null) return;
  keepDraft(browserShelf(), shelf, to, typed);
  keepDraft(browserShelf(), shelf, from, null);
}
