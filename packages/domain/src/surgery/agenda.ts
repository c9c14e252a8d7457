import { counted } from '../format';
import { reasonWords } from './reason-words';
import { SURGERY_BOUNDS } from './surgery-bounds';

/**
 * Why something is proposed for the agenda of a surgery. What counts for most stands first: what was
 * promised and not done leads, then what people asked, then what was promised and is to be reviewed.
 */
export const AGENDA_REASONS = [
  'OVERDUE_ACTION',
  'QUESTION',
  'ACTION_REVIEW',
  'NEW_EXCEPTION',
  'WORSENING_SIGNAL',
  'LARGE_GAP',
  'IMPROVING_SIGNAL',
] as const;
export type AgendaReasonKind = (typeof AGENDA_REASONS)[number];

/** What an item of an agenda is about. */
export type AgendaSubject =
  | { readonly kind: 'INDICATOR'; readonly indicatorId: number; readonly placeId: number }
  | { readonly kind: 'AREA'; readonly reportAreaId: number; readonly placeId: number }
  | { readonly kind: 'PLACE'; readonly placeId: number }
  | { readonly kind: 'FREE'; readonly title: string };

/** Why something is proposed. */
export interface AgendaReason {
  readonly kind: AgendaReasonKind;
  /** In words: "Due on 31 March 2018: write to the schools", "22 more are needed for green". */
  readonly words: string;
}

/** One reason to talk of something. */
export interface AgendaCandidate {
  readonly subject: AgendaSubject;
  readonly reason: AgendaReason;
  /** Its gap to green in children or cases; null where there is none to measure. */
  readonly children: number | null;
}

/** What is proposed to be talked of, with every reason for it. */
export interface ProposedItem {
  readonly subject: AgendaSubject;
  /** At least one, in the order of `AGENDA_REASONS`, and as many as an item keeps: what more there are is counted. */
  readonly reasons: readonly AgendaReason[];
  /** The largest gap that was named; null where none was. */
  readonly children: number | null;
  readonly minutes: number;
}

/** An agenda as it is proposed. */
export interface ProposedAgenda {
  readonly items: readonly ProposedItem[];
  /** What there is no time for, in the same order; without minutes. */
  readonly leftOut: readonly Omit<ProposedItem, 'minutes'>[];
  /** Minutes before the first item and after the last one. */
  readonly opening: number;
  readonly closing: number;
}

/** Nothing is talked of in less, nor is more proposed for one thing. */
export const LEAST_ITEM_MINUTES = 5;
/** The most that is proposed for one thing. */
export const MOST_ITEM_MINUTES = 15;
/** To open a surgery, and to read its actions out at the end. */
const FRAME_MINUTES = 5;

/**
 * The agenda that is proposed for a surgery of so many minutes: one item for each subject, with all
 * reasons for it. Items stand by their foremost reason, those with more reasons first, then by their
 * gap in children, then as they were named. As many as have five minutes each; what time is left goes
 * to the first, a minute each in turn, up to fifteen. What does not fit is named, never dropped.
 */
export function proposeAgenda(
  candidates: readonly AgendaCandidate[],
  minutes: number,
): ProposedAgenda {
  const ordered = gathered(candidates).sort(compareItems);
  const frame = minutes >= 2 * FRAME_MINUTES + LEAST_ITEM_MINUTES ? FRAME_MINUTES : 0;
  const time = Math.max(0, minutes - 2 * frame);
  const fitting = ordered.slice(0, Math.floor(time / LEAST_ITEM_MINUTES));
  const shares = sharesOf(time, fitting.length);
  return {
    items: fitting.map((item, index) => ({ ...item, minutes: shares[index] ?? 0 })),
    leftOut: ordered.slice(fitting.length),
    opening: frame,
    closing: frame,
  };
}

type Gathered = Omit<ProposedItem, 'minutes'>;

function gathered(candidates: readonly AgendaCandidate[]): Gathered[] {
  const bySubject = new Map<string, AgendaCandidate[]>();
  for (const candidate of candidates) {
    const key = subjectKey(candidate.subject);
    bySubject.set(key, [...(bySubject.get(key) ?? []), candidate]);
  }
  return [...bySubject.values()].flatMap((named) => {
    const [first] = named;
    if (first === undefined) return [];
    const gaps = named.flatMap(({ children }) => (children === null ? [] : [children]));
    const reasons = named
      .map(({ reason: { kind, words } }) => ({ kind, words: reasonWords(words) }))
      .sort((a, b) => rankOf(a) - rankOf(b));
    return [
      {
        subject: first.subject,
        reasons: kept(reasons),
        children: gaps.length === 0 ? null : Math.max(...gaps),
      },
    ];
  });
}

/** As many reasons as an item keeps; in place of the last, how many more there are. */
function kept(reasons: readonly AgendaReason[]): readonly AgendaReason[] {
  const most = SURGERY_BOUNDS.reasons;
  const after = reasons[most - 1];
  if (reasons.length <= most || after === undefined) return reasons;
  const more = reasons.length - (most - 1);
  const words = `${counted(more, 'more reason')}.`;
  return [...reasons.slice(0, most - 1), { kind: after.kind, words: `And ${words}` }];
}

/** One word for what an item is about, the same for the same subject. */
export function subjectKey(subject: AgendaSubject): string {
  switch (subject.kind) {
    case 'INDICATOR':
      return `indicator ${subject.indicatorId} ${subject.placeId}`;
    case 'AREA':
      return `area ${subject.reportAreaId} ${subject.placeId}`;
    case 'PLACE':
      return `place ${subject.placeId}`;
    case 'FREE':
      return `free ${subject.title}`;
  }
}

const rankOf = ({ kind }: AgendaReason) => AGENDA_REASONS.indexOf(kind);

function compareItems(a: Gathered, b: Gathered): number {
  const [first, second] = [a.reasons[0], b.reasons[0]];
  if (first === undefined || second === undefined) return 0;
  return (
    rankOf(first) - rankOf(second) ||
    b.reasons.length - a.reasons.length ||
    (b.children ?? -1) - (a.children ?? -1)
  );
}

/** The least for each, and the rest a minute at a time to each in turn, from the first. */
function sharesOf(time: number, items: number): readonly number[] {
  if (items === 0) return [];
  const most = Math.min(time, items * MOST_ITEM_MINUTES);
  const each = Math.floor(most / items);
  const over = most - each * items;
  return Array.from({ length: items }, (_, index) => each + (index < over ? 1 : 0));
}
