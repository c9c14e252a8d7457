import type { Database } from '@vital-signs/database';
import { expect } from 'vitest';
import type { Mail, Message } from '../mail/mail';
import { createReminders } from '../reminder/reminders';
import { serviceFactory } from '../services';
import { aPerson, askAs } from './story-people';
import type { Story } from './story-server';

/** Whoever agrees and changes the actions of which owners are reminded. */
export const ANALYST = aPerson('Ann Lyst', { norfolk: [{ role: 'ANALYST', place: null }] });
/** What is to be done. */
export const TEXT = 'Look weekly at every late one';
/** The change that closes an action. */
export const DONE = { close: { outcome: 'DONE', reason: 'The backlog is gone now' } };

const ADD = `mutation ($action: ActionInput!) {
  addAction(authority: "norfolk", indicator: "3.3", place: "norwich", action: $action) { id } }`;
const CHANGE = `mutation ($ids: [ID!]!, $change: ActionsChange!) {
  changeActions(authority: "norfolk", ids: $ids, change: $change) { action { id } } }`;

type Input = Readonly<Record<string, unknown>>;

/** Agrees an action about 3.3 in Norwich, and gives its number. */
export async function agreeAction(story: Story, action: Input): Promise<string> {
  const told = await askAs<{ addAction: { id: string } }>(story, ANALYST, ADD, {
    action: { text: TEXT, ...action },
  });
  expect(told.errors).toEqual([]);
  return told.data.addAction.id;
}

/** Changes actions, and gives the numbers under which they stand then. */
export async function changeActions(
  story: Story,
  ids: readonly string[],
  change: Input,
): Promise<readonly string[]> {
  const told = await askAs<{ changeActions: { action: { id: string } }[] }>(
    ...([story, ANALYST, CHANGE, { ids, change }] as const),
  );
  expect(told.errors).toEqual([]);
  return told.data.changeActions.map(({ action }) => action.id);
}

/** A mail server that is spoken to as a story says. */
export function mailThat(send: (message: Message) => Promise<void>): Mail {
  return {
    ...{ canSend: true, isKept: true, address: 'signs@norfolk.example' },
    ...{ kept: () => [], close: () => undefined, send },
  };
}

interface Reminding {
  readonly story: Story;
  readonly mail: Mail;
  /** By the clocks of London. */
  readonly clock: () => { readonly day: string; readonly time: string };
  /** Takes what is logged as an error. */
  readonly logged: string[];
  readonly origin?: string;
  readonly database?: Database;
  readonly servicesFor?: ReturnType<typeof serviceFactory>;
}

/** The reminders of one process. */
export function remindersAt(reminding: Reminding) {
  const { story, mail, clock, logged, database = story.database } = reminding;
  const { origin = 'https://signs.example' } = reminding;
  const { servicesFor = serviceFactory(story.database, () => clock().day) } = reminding;
  const log = story.server.app.log.child({}, { level: 'silent' });
  return createReminders({
    ...{ database, mail, servicesFor, clock },
    log: Object.assign(Object.create(log) as typeof log, {
      error: (...said: readonly unknown[]) => void logged.push(JSON.stringify(said)),
    }),
    origin: () => origin,
  });
}
