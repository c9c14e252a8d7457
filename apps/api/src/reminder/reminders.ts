import type { Database } from '@vital-signs/database';
import {
  indicatorTitle,
  isReminderTime,
  reminderOf,
  type ActionReminder,
} from '@vital-signs/domain';
import type { FastifyBaseLogger } from 'fastify';
import type { Mail } from '../mail/mail';
import { isServerFault, mailFaultCode } from '../mail/mail-faults';
import { placesOfActions } from '../modules/action/action-places';
import type { AuthorityRecord } from '../modules/authority/authority.repository';
import type { Services } from '../services';
import { createWorkBehind } from '../sign-in/work-behind';
import { SYSTEM, type SystemViewer } from '../viewer/viewer';
import { aboutAction } from './action-day';
import { reminderMessage } from './reminder-message';
import { pairsOf, type Pair } from './reminder-pairs';
import { createReminderRepository, type ReminderKey } from './reminder.repository';

/** What reminders are made and sent with. */
export interface ReminderWork {
  readonly database: Database;
  readonly mail: Mail;
  readonly log: FastifyBaseLogger;
  readonly servicesFor: (viewer: SystemViewer) => Services;
  /** Where the product is reached. */
  readonly origin: () => string;
  /** The day and the time by the clocks of London. */
  readonly clock: () => { readonly day: string; readonly time: string };
}

/** Reminds owners of their actions. */
export interface Reminders {
  /** Begins to send what is to be said today and was not said yet, unless that is under way; nobody waits for it. */
  run(): void;
  /** No other reminder is begun any more: what is left is another process's, or of the next start. */
  stop(): void;
  /** When everything that was begun is done. */
  settled(): Promise<void>;
}

/** Where the mail server fails so often in a row, the rest waits for the next time. */
const MOST_FAILURES = 3;
const NOT_TAKEN = 'The mail server did not take it.';

/** What became of a reminder; NONE: there was none to send. */
type Outcome = 'SENT' | 'REFUSED' | 'SERVER_FAILED' | 'NONE';

interface AboutPair extends Pair {
  readonly about: string;
}

/**
 * Reminds each owner who is a person: what they are told is decided by the domain from what they were
 * told before. Whoever sends a reminder takes its number upon themselves first, so that no two
 * processes send the same; what cannot be sent is tried again later, and what broke off is not.
 * What fails of one authority or person keeps nobody else from being reminded.
 */
export function createReminders(means: ReminderWork): Reminders {
  const { database, mail, log, servicesFor, clock } = means;
  const repository = createReminderRepository(database);
  const behind = createWorkBehind(log);
  let isUnderway = false;
  let isStopped = false;

  /** The day, as long as reminders are sent on it; null where no other is begun now. */
  function dayOfNext(): string | null {
    const { day, time } = clock();
    return isStopped || !isReminderTime(time) ? null : day;
  }

  async function run(): Promise<void> {
    if (!mail.canSend || dayOfNext() === null) return;
    for (const { authorityId, slug } of await repository.authorities()) {
      try {
        const authority = await servicesFor(SYSTEM).authorities.bySlug(slug);
        if (authority !== null && !(await remindIn(authority))) return;
      } catch (error) {
        // What was asked for may stand in the error, and addresses in that.
        log.error({ authority: authorityId, fault: faultOf(error) }, 'nobody could be reminded');
      }
    }
  }

  /** False where the mail server takes nothing, or no other reminder is begun now. */
  async function remindIn(authority: AuthorityRecord): Promise<boolean> {
    let failures = 0;
    const today = dayOfNext();
    if (today === null) return false;
    for (const pair of await pairsIn(authority, today)) {
      // What takes long may take into the evening.
      const day = dayOfNext();
      if (day === null) return false;
      const outcome = await remind(authority, pair, day).catch((error: unknown): Outcome => {
        const { action, reader } = pair;
        const of = { action: action.first, reader: reader.id, fault: faultOf(error) };
        log.error(of, 'a reminder could not be made');
        return 'NONE';
      });
      if (outcome === 'SENT' || outcome === 'REFUSED') failures = 0;
      if (outcome === 'SERVER_FAILED') failures += 1;
      if (failures === MOST_FAILURES) return false;
    }
    return true;
  }

  async function pairsIn(authority: AuthorityRecord, day: string): Promise<readonly AboutPair[]> {
    const { authorityId, revision } = authority;
    const actions = await repository.actions(authorityId, day);
    if (actions.length === 0) return [];
    const services = servicesFor(SYSTEM);
    const [rows, readers, tree, catalogue, areas] = await Promise.all([
      repository.reminders(
        authorityId,
        actions.map(({ first }) => first),
      ),
      repository.readers(authorityId),
      services.places.treeOn(authority),
      services.indicators.catalogueAt({ authorityId, revision }),
      services.reportAreas.ofAuthority({ authorityId, revision }),
    ]);
    const places = await placesOfActions(services.places, authority, tree, actions);
    const titles = new Map(catalogue.map((each) => [each.id, indicatorTitle(each)]));
    const names = new Map(areas.map((area) => [area.slug, area.name]));
    return pairsOf({ actions, rows, readers, places }).map((pair) => {
      const { indicatorId, reportArea } = pair.action;
      const what = titles.get(indicatorId ?? 0) ?? names.get(reportArea ?? '') ?? null;
      return { ...pair, about: aboutAction(what, pair.place.name) };
    });
  }

  async function remind(
    authority: AuthorityRecord,
    pair: AboutPair,
    day: string,
  ): Promise<Outcome> {
    const { action, reader, rows, isTheirs } = pair;
    const told = rows.filter(({ waits }) => !waits);
    const waiting = rows.find(({ waits }) => waits);
    const due = reminderOf({ ...action, isTheirs }, told, day);
    const keyOf = (number: number): ReminderKey => ({
      ...{ authorityId: authority.authorityId, actionId: action.first },
      ...{ userId: reader.id, number },
    });
    const isSame = due?.kind === waiting?.kind && due?.dueOn === waiting?.dueOn;
    if (waiting !== undefined && !isSame) await repository.forget(keyOf(waiting.number));
    if (due === null) return 'NONE';
    const next = Math.max(-1, ...told.map(({ number }) => number)) + 1;
    const key = keyOf(waiting !== undefined && isSame ? waiting.number : next);
    const isOurs =
      waiting !== undefined && isSame
        ? await repository.claimAgain(key, pair, day)
        : await repository.claim(key, pair, due, day);
    return isOurs ? send(authority, pair, due, key) : 'NONE';
  }

  async function send(
    { slug, name }: AuthorityRecord,
    { action, about, reader }: AboutPair,
    due: ActionReminder,
    key: ReminderKey,
  ): Promise<Outcome> {
    const { first, id, text, state } = action;
    const of = { authority: { slug, name }, first, id, text, about, isOver: state !== 'OPEN' };
    const person = { name: reader.name, email: reader.email, number: key.number };
    const made = { address: mail.address, origin: means.origin(), madeAt: new Date() };
    try {
      await mail.send(reminderMessage(due, of, person, made));
    } catch (error) {
      // What a mail server answers may hold the address.
      const problem = { action: first, reader: reader.id, fault: mailFaultCode(error) };
      log.error(problem, 'a reminder could not be sent');
      await repository.finish(key, NOT_TAKEN);
      return isServerFault(error) ? 'SERVER_FAILED' : 'REFUSED';
    }
    await repository.finish(key, null);
    return 'SENT';
  }

  return {
    run() {
      if (isUnderway || isStopped) return;
      isUnderway = true;
      behind.run(run().finally(() => (isUnderway = false)));
    },
    stop: () => (isStopped = true),
    settled: () => behind.done(),
  };
}

const faultOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);
