import { agreedWords, type MinutedActionFacts } from './minuted-actions';
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
  /** The action that it became, as it was written then; null of other kinds. */
  readonly action: MinutedActionFacts | null;
}

/** Something said, as the minutes tell it: with all that was said in its place before. */
export interface MinutedSaying {
  /** Number of what stands of it; of what was taken back, of its taking back. */
  readonly number: number;
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
  /** What was said first, each struck through, of an action with what was agreed: "At first, Ann Lyst, 10:12". */
  readonly before: readonly {
    readonly text: string;
    readonly agreed: string | null;
    readonly by: string;
  }[];
  /** True where it was put right or taken back after the minutes were approved. */
  readonly isSinceApproval: boolean;
  /** As it was said. */
  readonly action: MinutedEntry['action'];
}

/** When a surgery was over and its minutes approved, as far as they are. */
export interface SurgeryEndings {
  readonly endedAt: string | null;
  readonly approvedAt: string | null;
}

const KINDS = {
  ...{ DECISION: 'Decision', ACTION: 'Action', QUESTION: 'Question', NOTE: 'Note' },
} as const;

interface Times extends SurgeryEndings {
  readonly clock: (at: string) => string;
}

/** That something happened after the surgery, or after its minutes were approved; nothing where it did not. */
function lateWords({ at }: MinutedEntry, { endedAt, approvedAt }: Times): string {
  if (approvedAt !== null && at > approvedAt) return ', after the minutes were approved';
  return endedAt !== null && at > endedAt ? ', after the surgery was over' : '';
}

const stamp = (entry: MinutedEntry, times: Times) =>
  `${times.clock(entry.at)}${lateWords(entry, times)}`;

const whose = (entry: MinutedEntry, times: Times) =>
  entry.beforehand
    ? `asked beforehand by ${entry.person}`
    : `${entry.person}, ${stamp(entry, times)}`;

const agreedOf = ({ action }: MinutedEntry) => (action === null ? null : agreedWords(action));

/** Whether something says no more than what became of what was said before it. */
function isSettling(entry: MinutedEntry, earlier: MinutedEntry | undefined): boolean {
  return (
    earlier !== undefined &&
    entry.outcome !== earlier.outcome &&
    entry.text === earlier.text &&
    entry.item === earlier.item &&
    agreedOf(entry) === agreedOf(earlier)
  );
}

/** "; agreed until parked by Noor Head, 12:01 on 25 April 2018, after the surgery was over". */
function settlingWords(entry: MinutedEntry, earlier: MinutedEntry, times: Times): string {
  const became = entry.outcome === 'OPEN' ? 'opened again' : surgeryOutcomeWords(entry.outcome);
  const was = surgeryOutcomeWords(earlier.outcome);
  return `; ${was} until ${became} by ${entry.person}, ${stamp(entry, times)}`;
}

/** One way in which something was said, with what became of it while it stood. */
interface Wording {
  readonly entry: MinutedEntry;
  readonly outcome: SurgeryOutcome;
  readonly settled: string;
}

function wordingsOf(spoken: readonly MinutedEntry[], times: Times): readonly Wording[] {
  const wordings: Wording[] = [];
  spoken.forEach((entry, index) => {
    const earlier = spoken[index - 1];
    const last = wordings.at(-1);
    if (last === undefined || earlier === undefined || !isSettling(entry, earlier)) {
      wordings.push({ entry, outcome: entry.outcome, settled: '' });
    } else {
      const settled = last.settled + settlingWords(entry, earlier, times);
      wordings.splice(-1, 1, { ...last, outcome: entry.outcome, settled });
    }
  });
  return wordings;
}

function minuted(chain: readonly MinutedEntry[], times: Times): MinutedSaying {
  const spoken = chain.filter(({ withdrawn }) => !withdrawn);
  const wordings = wordingsOf(spoken, times);
  const [first, last, end] = [wordings[0], wordings.at(-1), chain.at(-1)];
  if (first === undefined || last === undefined || end === undefined) {
    throw new Error('Nothing was said.');
  }
  const { entry, outcome, settled } = last;
  const said =
    last === first ? whose(entry, times) : `put right by ${entry.person}, ${stamp(entry, times)}`;
  const back = end.withdrawn ? `; taken back by ${end.person}, ${stamp(end, times)}` : '';
  const became = outcome === 'OPEN' ? '' : `, ${surgeryOutcomeWords(outcome)}`;
  return {
    ...{ number: end.number, item: entry.item, kind: `${KINDS[entry.kind]}${became}` },
    ...{ text: entry.text, by: `${said}${settled}${back}` },
    agreed: end.withdrawn ? null : agreedOf(entry),
    isTakenBack: end.withdrawn,
    before: wordings.slice(0, -1).map((each) => ({
      ...{ text: each.entry.text, agreed: agreedOf(each.entry) },
      by: `Said before: ${whose(each.entry, times)}${each.settled}`,
    })),
    isSinceApproval: times.approvedAt !== null && end.at > times.approvedAt,
    action: entry.action,
  };
}

/**
 * What was said, each with what was said in its place before, in the order in which it was said first.
 * Nothing that was ever said is left out.
 */
export function minutedSayings(
  entries: readonly MinutedEntry[],
  { endedAt, approvedAt }: SurgeryEndings,
  clock: (at: string) => string,
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
    chain.every(({ withdrawn }) => withdrawn)
      ? []
      : [minuted(chain, { endedAt, approvedAt, clock })],
  );
}
