import { counted } from '../format';
import { listed } from '../area-summary/standing';
import { londonClock } from '../london-clock';
import { formatDate, formatPeriod } from '../period-key';
import type { Period } from '../period';
import type { KeptSight } from './kept-sight';
import { becameWords } from './minuted-actions';
import { minutedSayings, type MinutedEntry, type MinutedSaying } from './minuted-sayings';
import { surgeryOutcomeWords, type SurgeryOutcome } from './surgery-outcome';
import { surgeryMoment, type SurgeryState } from './surgery-words';

/** All of which the minutes of a surgery are made. */
export interface MinutesFacts {
  readonly title: string;
  readonly placeName: string;
  readonly period: Period;
  readonly state: SurgeryState;
  readonly openedAt: string;
  readonly endedAt: string | null;
  /** Number of the item that everybody looks at, of a surgery that goes on: its time counts once it is left. */
  readonly lookedAt: number | null;
  /** How long it was planned to take. */
  readonly minutes: number;
  /** Who drove last; null: nobody is known. */
  readonly driver: string | null;
  /** Everybody who ever drove, in the order in which they first did. */
  readonly drove: readonly string[];
  readonly invited: readonly string[];
  readonly approvedBy: string | null;
  readonly approvedAt: string | null;
  /** In the order of the agenda. */
  readonly items: readonly MinutedItemFacts[];
  /** All that was ever said, in the order in which it was. */
  readonly entries: readonly MinutedEntry[];
  /** What was seen, in the order in which it was. */
  readonly seen: readonly {
    readonly item: number;
    readonly at: string;
    readonly sight: KeptSight;
  }[];
}

/** An item of an agenda, of which minutes are made. */
export interface MinutedItemFacts {
  readonly number: number;
  readonly title: string;
  readonly minutes: number;
  readonly spentSeconds: number;
  readonly outcome: SurgeryOutcome;
  readonly reasons: readonly string[];
}

/** What was seen of an item, with when. */
export interface MinutedSight extends KeptSight {
  /** "Seen at 10:05". */
  readonly when: string;
}

/** The same in words. */
export interface MinutedItem {
  /** "1. 3.3 Assessments in time, Norwich". */
  readonly heading: string;
  /** How long it was looked at and what became of it: "12 minutes of 10 planned; agreed". */
  readonly standing: string;
  /** Why it was on the agenda, each a sentence of its own. */
  readonly reasons: readonly string[];
  readonly seen: readonly MinutedSight[];
  readonly said: readonly MinutedSaying[];
}

/** The minutes of a surgery, in words. */
export interface SurgeryMinutes {
  readonly title: string;
  readonly placeName: string;
  /** "Minutes: Assessments"; "Draft minutes: Assessments" until they are approved. */
  readonly heading: string;
  /** What it was, when and who: names and what they are. */
  readonly facts: readonly { readonly name: string; readonly words: string }[];
  /** Whether they are approved, and what was put right since. */
  readonly approval: string;
  readonly items: readonly MinutedItem[];
  /** What was said of the surgery as a whole. */
  readonly whole: readonly MinutedSaying[];
  /** The actions that stand, in the order in which they were agreed. */
  readonly actions: readonly MinutedAction[];
}

/** An action as minutes tell it. */
export interface MinutedAction {
  readonly text: string;
  readonly owner: string;
  readonly due: string;
  readonly about: string;
  readonly expected: string | null;
  /** What became of it since it was said, each step with its day. */
  readonly since: readonly string[];
}

/** A moment of a day in the clocks of London, as minutes tell it: the day where it is another than the surgery's. */
function clockOn(day: string, at: string): string {
  const clock = londonClock(at);
  return clock.day === day ? clock.time : `${clock.time} on ${formatDate(clock.day)}`;
}

const minutesOf = (seconds: number): string =>
  seconds < 60 ? 'Less than a minute' : counted(Math.round(seconds / 60), 'minute');

function standingOf(
  { number, spentSeconds, minutes, outcome }: MinutedItemFacts,
  { seen, lookedAt }: MinutesFacts,
): string {
  if (number === lookedAt) return `Looked at just now; ${counted(minutes, 'minute')} planned`;
  const wasSeen = seen.some(({ item }) => item === number);
  const became = outcome === 'OPEN' ? 'left open' : surgeryOutcomeWords(outcome);
  if (spentSeconds === 0 && !wasSeen) {
    return `Not looked at; ${counted(minutes, 'minute')} planned; ${became}`;
  }
  return `${minutesOf(spentSeconds)} of ${minutes} planned; ${became}`;
}

function heldWords({ openedAt, endedAt }: MinutesFacts): string {
  const begun = surgeryMoment(openedAt);
  return endedAt === null
    ? `since ${begun}; it is not over`
    : `${begun} to ${clockOn(londonClock(openedAt).day, endedAt)}`;
}

function approvalOf(
  { state, approvedBy, approvedAt }: MinutesFacts,
  said: readonly MinutedSaying[],
): string {
  if (state === 'LIVE') return 'The surgery is not over: these minutes go on.';
  if (approvedBy === null || approvedAt === null) return 'These minutes are not approved yet.';
  const since = said.filter(({ isSinceApproval }) => isSinceApproval).length;
  const approved = `Approved by ${approvedBy} on ${surgeryMoment(approvedAt)}.`;
  if (since === 0) return approved;
  const were = since === 1 ? 'saying was' : 'sayings were';
  return `${approved} ${since} ${were} put right since, and say so.`;
}

const asSentence = (words: string): string => (/[.!?…]$/.test(words) ? words : `${words}.`);

/** The minutes of a surgery: what was seen, said and agreed, in the order of its agenda. */
export function surgeryMinutes(facts: MinutesFacts): SurgeryMinutes {
  const { day } = londonClock(facts.openedAt);
  const clock = (at: string) => clockOn(day, at);
  const said = minutedSayings(facts.entries, facts, clock);
  const spoke = [...new Set(facts.entries.map(({ person }) => person))];
  const tookPart = [...new Set([...facts.drove, ...spoke])];
  const known = new Set(facts.items.map(({ number }) => number));
  return {
    ...{ title: facts.title, placeName: facts.placeName },
    heading: `${facts.approvedAt === null ? 'Draft minutes' : 'Minutes'}: ${facts.title}`,
    facts: [
      { name: 'Place', words: facts.placeName },
      { name: 'Period', words: formatPeriod(facts.period) },
      { name: 'Held', words: heldWords(facts) },
      { name: 'Planned for', words: counted(facts.minutes, 'minute') },
      { name: 'Driven at the end by', words: facts.driver ?? 'nobody' },
      { name: 'Drove or spoke', words: tookPart.length === 0 ? 'nobody' : listed(tookPart) },
      { name: 'Invited', words: facts.invited.length === 0 ? 'nobody' : listed(facts.invited) },
    ],
    approval: approvalOf(facts, said),
    items: facts.items.map((item, index) => ({
      heading: `${index + 1}. ${item.title}`,
      standing: standingOf(item, facts),
      reasons: item.reasons.map(asSentence),
      seen: facts.seen
        .filter((each) => each.item === item.number)
        .map(({ at, sight }) => ({ ...sight, when: `Seen at ${clock(at)}` })),
      said: said.filter((each) => each.item === item.number),
    })),
    whole: said.filter(({ item }) => item === null || !known.has(item)),
    actions: said.flatMap(({ action, text, isTakenBack }) =>
      action === null || isTakenBack
        ? []
        : [
            {
              ...{ text, owner: action.owner, about: action.about, expected: action.expected },
              since: becameWords(text, action),
              due: action.dueOn === null ? 'no date is stated' : formatDate(action.dueOn),
            },
          ],
    ),
  };
}
