import type { ActionState } from '../action/action-words';
import { formatDate } from '../period-key';

/** An action in words, as it stood at some time. */
export interface ActionInWords {
  readonly owner: string;
  /** An ISO date; null where nobody said by when. */
  readonly dueOn: string | null;
  /** The indicator and place, or the place. */
  readonly about: string;
  readonly expected: string | null;
}

/** An action as somebody wrote it anew after it was said: in the list of actions, or on its indicator. */
export interface ActionSince extends ActionInWords {
  readonly text: string;
  readonly state: ActionState;
  readonly person: string;
  /** An ISO date. */
  readonly day: string;
}

/** An action as it was said, with what became of it since. */
export interface MinutedActionFacts extends ActionInWords {
  /** The first first. */
  readonly since: readonly ActionSince[];
}

/** Who does it by when, what it is about and should achieve: "Head of service, by 30 June 2018; about 3.3, Norwich." */
export function agreedWords({ owner, dueOn, about, expected }: ActionInWords): string {
  const by = dueOn === null ? 'no date is stated' : `by ${formatDate(dueOn)}`;
  return `${owner}, ${by}; about ${about}.${expected === null ? '' : ` Should achieve: ${expected}`}`;
}

const CLOSED = { DONE: 'Done', DROPPED: 'Dropped' } as const;

/**
 * What became of an action since it was said, each step with its day: "Changed on 3 July 2018 by Noor Head:
 * Head of service, by 31 December 2018; about 3.3, Norwich." What changed nothing that is told is left out.
 */
export function becameWords(text: string, { since, ...said }: MinutedActionFacts): string[] {
  const steps: string[] = [];
  let stood = { text, words: agreedWords(said), state: 'OPEN' as ActionState };
  for (const step of since) {
    const now = { text: step.text, words: agreedWords(step), state: step.state };
    const isReworded = now.text !== stood.text || now.words !== stood.words;
    const isClosed = now.state !== stood.state && now.state !== 'OPEN';
    const named = now.text === stood.text ? now.words : `“${now.text}” ${now.words}`;
    if (isReworded || isClosed) {
      const done = now.state === 'OPEN' || !isClosed ? 'Changed' : CLOSED[now.state];
      const by = `${done} on ${formatDate(step.day)} by ${step.person}`;
      steps.push(isReworded ? `${by}: ${named}` : `${by}.`);
    }
    stood = now;
  }
  return steps;
}
