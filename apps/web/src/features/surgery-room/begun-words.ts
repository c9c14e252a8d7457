import { useMemo, useSyncExternalStore } from 'react';
import type { SurgeryEntryKind } from '../../apollo/generated/documents';
import { dateWords } from '../../lib/date-words';
import { asSentence } from '../../lib/sentence';
import type { Shelf } from '../../lib/sturdy-shelf';
import { periodTicks } from '../../charts/period-ticks';
import { monthTyped } from './month-typed';
import { browserShelf, draftOn, hearDrafts, namesOn } from './outbox';
import { EMPTY_DRAFT } from './saying-draft';
import type { SayingDraft } from './saying-draft';

/** Words that were begun and neither written down nor thrown away: new ones, said better, or mended. */
export interface BegunWords {
  readonly kind: SurgeryEntryKind;
  /** The name beside which they are kept. */
  readonly shelf: string;
  /** Key of what was refused and is mended; null: nothing was. */
  readonly mends: string | null;
  readonly draft: SayingDraft;
}

const KEPT = /^(?:(correct|mend)\/([^/]+)\/)?draft\/(DECISION|ACTION|QUESTION|NOTE)$/;

/** Everything that was begun in a surgery, wherever its form stands now. */
export function begunOn(shelf: Shelf, name: string): readonly BegunWords[] {
  return [...namesOn(shelf, name)].sort().flatMap((each) => {
    const [found, way, key = '', kept] = KEPT.exec(each.slice(name.length)) ?? [];
    if (found === undefined) return [];
    // One of the four that the pattern names.
    const kind = kept as SurgeryEntryKind;
    const beside = way === undefined ? name : `${name}${way}/${key}/`;
    const typed = draftOn<Partial<SayingDraft>>(shelf, beside, kind);
    if (typed === null) return [];
    const begun = {
      ...{ kind, shelf: beside, mends: way === 'mend' ? key : null },
      draft: { ...EMPTY_DRAFT, ...typed },
    };
    return begun.draft.text.trim() === '' && begunAgreed(begun, false) === '' ? [] : [begun];
  });
}

const KINDS = {
  ...{ DECISION: 'Decision', ACTION: 'Action', QUESTION: 'Question', NOTE: 'Note' },
} as const;

/** What it is: "Action, said better". */
export function begunName({ kind, draft }: BegunWords): string {
  return draft.corrects === null ? KINDS[kind] : `${KINDS[kind]}, said better`;
}

/** The words of it as they were typed, or that there are none. */
export function begunText({ draft }: BegunWords): string {
  return draft.text.trim() === '' ? 'no words yet' : draft.text.trim();
}

/** What else was typed of it: who, by when, about what, and what it should bring; nothing where nothing was. */
export function begunAgreed({ draft }: BegunWords, namesHidden: boolean): string {
  const { dueOn, about, expectedEffect } = draft;
  const owner = namesHidden && draft.owner.trim() !== '' ? 'Somebody' : draft.owner;
  const due = dueOn === '' ? '' : `due ${dayTyped(dueOn)}`;
  return [
    [owner.trim(), due].filter((part) => part !== '').join(', '),
    about.trim() === '' ? '' : `About ${about.trim()}`,
    expectedOf(draft),
    expectedEffect.trim(),
  ]
    .filter((part) => part !== '')
    .map(asSentence)
    .join(' ');
}

/** The figure that is expected, as far as it was typed: "Should reach 80 by June 2018". */
function expectedOf({ expectedValue, expectedBy }: SayingDraft): string {
  const [figure, typed] = [expectedValue.trim(), expectedBy.trim()];
  const month = monthTyped(typed);
  const by = typed === '' ? '' : ` by ${month === null ? typed : periodTicks(month).name}`;
  if (figure !== '') return `Should reach ${figure}${by}`;
  return by === '' ? '' : `Some figure is expected${by}`;
}

function dayTyped(day: string): string {
  return Number.isNaN(Date.parse(`${day}T00:00:00Z`)) ? day : dateWords(day);
}

function hear(told: () => void): () => void {
  const forget = hearDrafts(told);
  // Another tab of the same person's.
  window.addEventListener('storage', told);
  return () => {
    forget();
    window.removeEventListener('storage', told);
  };
}

/** Everything that somebody began in a surgery, as they type it in any tab of this browser. */
export function useBegun(name: string): readonly BegunWords[] {
  // As text: what did not change is the same.
  const kept = useSyncExternalStore(hear, () => JSON.stringify(begunOn(browserShelf(), name)));
  return useMemo(() => JSON.parse(kept) as readonly BegunWords[], [kept]);
}
