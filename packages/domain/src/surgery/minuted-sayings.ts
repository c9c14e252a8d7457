import { formatDate } from '../period-key';
import { surgeryOutcomeWords, type SurgeryOutcome } from './surgery-outcome';

/** Something that was said, as it was said. */
export interface MinutedEntry {
  readonly number: number;
  /** Number of the item; null: the surgery as a whole. */
  readonly item: number | null;
  readonly kind: 'DECISION' | 'ACTION' | 'QUESTION' | 'NOTE';
  readonly text: string;
  readonly outcome: SurgeryOutcome;
  readonly person: string;
  readonly at: string;
  readonly beforehand: boolean;
  /** What it says better or takes back; null: it is the first. */
  readonly supersedesId: number | null;
  readonly withdrawn: boolean;
  /** The action that it became, as it stands; null of other kinds. */
  readonly action: {
    readonly owner: string;
    readonly dueOn: string | null;
    readonly about: string;
    readonly expected: string | null;
  } | null;
}

/** Something said, as the minutes tell it: with all that was said in its place before. */
export interface MinutedSaying {
  readonly item: number | null;
  /** "Decision, agreed". */
  readonly kind: string;
  /** What was said last; of what was taken back, what was said before that. */
  readonly text: string;
  /** Who and when: "Ann Lyst, 10:15", "asked beforehand by Ann Lyst". */
  readonly by: string;
  /** "Head of service, by 30 June 2018: More are in time: 75% by June 2018."; null of other kinds. */
  readonly agreed: string | null;
  /** True where it was taken back: the text is struck through, and `by` says who did. */
  readonly isTakenBack: boolean;
  /** What was said first, each struck through: "At first, Ann Lyst, 10:12". */
  readonly before: readonly { readonly text: string; readonly by: string }[];
  /** True where it was put right or taken back after the minutes were approved. */
  readonly isSinceApproval: boolean;
  readonly action: MinutedEntry['action'];
}

const KINDS = {
  ...{ DECISION: 'Decision', ACTION: 'Action', QUESTION: 'Question', NOTE: 'Note' },
} as const;

type Clock = (at: string) => string;

const whose = ({ person, at, beforehand }: MinutedEntry, clock: Clock) =>
  beforehand ? `asked beforehand by ${person}` : `${person}, ${clock(at)}`;

function agreedWords(action: NonNullable<MinutedEntry['action']>): string {
  const by = action.dueOn === null ? 'no date is stated' : `by ${formatDate(action.dueOn)}`;
  const expected = action.expected === null ? '' : ` Should achieve: ${action.expected}`;
  return `${action.owner}, ${by}; about ${action.about}.${expected}`;
}

function minuted(
  chain: readonly MinutedEntry[],
  approvedAt: string | null,
  clock: Clock,
): MinutedSaying {
  const spoken = chain.filter(({ withdrawn }) => !withdrawn);
  const [first, last, end] = [chain[0], spoken.at(-1), chain.at(-1)];
  if (first === undefined || last === undefined || end === undefined) {
    throw new Error('Nothing was said.');
  }
  const since = end !== first && approvedAt !== null && end.at > approvedAt;
  const after = since ? ', after the minutes were approved' : '';
  const settled = last.outcome === 'OPEN' ? '' : `, ${surgeryOutcomeWords(last.outcome)}`;
  const by = end.withdrawn
    ? `${whose(last, clock)}; taken back by ${end.person}, ${clock(end.at)}${after}`
    : end === first
      ? whose(end, clock)
      : `put right by ${end.person}, ${clock(end.at)}${after}`;
  return {
    ...{ item: last.item, kind: `${KINDS[last.kind]}${settled}`, text: last.text, by },
    agreed: last.action === null || end.withdrawn ? null : agreedWords(last.action),
    isTakenBack: end.withdrawn,
    before: spoken
      .slice(0, -1)
      .map((entry) => ({ text: entry.text, by: `Said before: ${whose(entry, clock)}` })),
    ...{ isSinceApproval: since, action: last.action },
  };
}

/**
 * What was said, each with what was said in its place before, in the order in which it was said first.
 * Nothing that was ever said is left out.
 */
export function minutedSayings(
  entries: readonly MinutedEntry[],
  approvedAt: string | null,
  clock: Clock,
): readonly MinutedSaying[] {
  const chains = new Map<number, MinutedEntry[]>();
  const chainOf = new Map<number, MinutedEntry[]>();
  for (const entry of [...entries].sort((a, b) => a.number - b.number)) {
    const earlier = entry.supersedesId === null ? undefined : chainOf.get(entry.supersedesId);
    const chain = earlier ?? [];
    chain.push(entry);
    chainOf.set(entry.number, chain);
    if (earlier === undefined) chains.set(entry.number, chain);
  }
  return [...chains.values()].flatMap((chain) =>
    chain.every(({ withdrawn }) => withdrawn) ? [] : [minuted(chain, approvedAt, clock)],
  );
}
