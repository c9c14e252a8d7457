import { entryUid, type Day } from '../mail/calendar-entry';

/** An action as it stands in somebody's calendar. */
export interface DatedAction {
  /** Slug of its authority. */
  readonly authority: string;
  /** The number under which it was first written, and the one under which it stands. */
  readonly first: number;
  readonly id: number;
  /** What it is about, in words: see `aboutAction`. */
  readonly about: string;
  readonly dueOn: string;
  /** That of the last message about it to the same person. */
  readonly sequence: number;
}

/** What an entry is made with. */
export interface EntryMeans {
  /** The address that messages come from. */
  readonly address: string;
  /** Where the product is reached, without a stroke at its end. */
  readonly origin: string;
  readonly madeAt: Date;
}

/** Words of which nothing begins a line of its own. */
export const oneLine = (text: string, most = 120): string =>
  text.replaceAll(/\s+/g, ' ').trim().slice(0, most);

/** What an action is about: 4.3 Assessments in time, Norwich; of no indicator or area, the place alone. */
export const aboutAction = (what: string | null, place: string): string =>
  what === null ? place : `${what}, ${place}`;

/** The page of an action. */
export const actionLink = (origin: string, authority: string, id: number): string =>
  `${origin}/${encodeURIComponent(authority)}/actions/${id}`;

/**
 * The day of an action in a calendar, the same entry in messages and in files. Others may see a calendar: it
 * says what the action is about, and not what it says.
 */
export function actionDay(
  { authority, first, id, about, dueOn, sequence }: DatedAction,
  { address, origin, madeAt }: EntryMeans,
): Day {
  const link = actionLink(origin, authority, id);
  return {
    ...{ uid: entryUid('action', first, authority), sequence, madeAt, day: dueOn },
    ...{ title: `Action due: ${oneLine(about)}`, description: link, link, organizer: address },
  };
}
