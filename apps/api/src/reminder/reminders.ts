import type { Database } from '@vital-signs/database';
import {
  indicatorTitle,
  isReminderTime,
  mayDoAt,
  reminderOf,
  wantsReminders,
  type ActionReminder,
} from '@vital-signs/domain';
import type { FastifyBaseLogger } from 'fastify';
import { createDigestRepository, type DigestReaderRow } from '../digest/digest.repository';
import type { Mail } from '../mail/mail';
import type { AuthorityRecord } from '../modules/authority/authority.repository';
import type { PlaceNode } from '../modules/place/place-tree';
import type { Services } from '../services';
import { createWorkBehind } from '../sign-in/work-behind';
import { SYSTEM, type SystemViewer } from '../viewer/viewer';
import { reminderMessage } from './reminder-message';
import {
  createReminderRepository,
  type RemindedActionRow,
  type ReminderKey,
  type ReminderRow,
} from './reminder.repository';

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
  /** Begins to send what is to be said today and was not said yet; nobody waits for it. */
  run(): void;
  /** When everything that was begun is done. */
  settled(): Promise<void>;
}

/** Where so many in a row are not taken, the rest waits for the next time. */
const MOST_FAILURES = 3;
const NOT_TAKEN = 'The mail server did not take it.';

/** One person and one action, with all that was told of it. */
interface Pair {
  readonly action: RemindedActionRow;
  readonly about: string;
  readonly reader: DigestReaderRow;
  readonly rows: readonly ReminderRow[];
}

/**
 * Reminds each owner who is a person: what they are told is decided by the domain from what they were
 * told before. Whoever sends a reminder takes its number upon themselves first, so that no two
 * processes send the same; what cannot be sent is tried again later, and what broke off is not.
 */
export function createReminders(means: ReminderWork): Reminders {
  const { database, mail, log, servicesFor, clock } = means;
  const repository = createReminderRepository(database);
  const digests = createDigestRepository(database);
  const behind = createWorkBehind(log);

  async function run(): Promise<void> {
    const { day, time } = clock();
    if (!mail.canSend || !isReminderTime(time)) return;
    for (const slug of await repository.authorities()) {
      const authority = await servicesFor(SYSTEM).authorities.bySlug(slug);
      if (authority !== null && !(await remindIn(authority, day))) return;
    }
  }

  /** False where the mail server takes nothing. */
  async function remindIn(authority: AuthorityRecord, day: string): Promise<boolean> {
    let failures = 0;
    for (const pair of await pairsOf(authority)) {
      const outcome = await remind(authority, pair, day);
      if (outcome !== null) failures = outcome ? 0 : failures + 1;
      if (failures === MOST_FAILURES) return false;
    }
    return true;
  }

  /** Every action with each who owns it or was reminded of it, has a role and wants to be reminded. */
  async function pairsOf(authority: AuthorityRecord): Promise<readonly Pair[]> {
    const { authorityId, revision } = authority;
    const services = servicesFor(SYSTEM);
    const [actions, rows, readers, tree, catalogue, areas] = await Promise.all([
      repository.actions(authorityId),
      repository.reminders(authorityId),
      digests.readers(authorityId),
      services.places.treeOn(authority),
      services.indicators.catalogueAt({ authorityId, revision }),
      services.reportAreas.ofAuthority({ authorityId, revision }),
    ]);
    const places = new Map(tree.places.map((place) => [place.placeId, place]));
    const titles = new Map(catalogue.map((each) => [each.id, indicatorTitle(each)]));
    const names = new Map(areas.map((area) => [area.slug, area.name]));
    const aboutOf = ({ indicatorId, reportArea }: RemindedActionRow, place: PlaceNode) => {
      const what = titles.get(indicatorId ?? 0) ?? names.get(reportArea ?? '');
      return what === undefined ? place.name : `${what}, ${place.name}`;
    };
    return actions.flatMap((action) => {
      const place = places.get(action.placeId);
      if (place === undefined) return [];
      const told = rows.filter(({ actionId }) => actionId === action.first);
      return readers.flatMap((reader) => {
        const own = told.filter(({ userId }) => userId === reader.id);
        const isConcerned = own.length > 0 || isTheirs(action, reader);
        const may = mayDoAt(reader.grants, 'FOLLOW_SURGERIES', place);
        if (!isConcerned || !may || !wantsReminders(reader.preferences['reminders'])) return [];
        return [{ action, about: aboutOf(action, place), reader, rows: own }];
      });
    });
  }

  /** Whether the message was taken; null: there was none to send. */
  async function remind(authority: AuthorityRecord, pair: Pair, day: string) {
    const { action, reader, rows } = pair;
    const told = rows.filter(({ waits }) => !waits);
    const waiting = rows.find(({ waits }) => waits);
    const due = reminderOf({ ...action, isTheirs: isTheirs(action, reader) }, told, day);
    const keyOf = (number: number): ReminderKey => ({
      ...{ authorityId: authority.authorityId, actionId: action.first },
      ...{ userId: reader.id, number },
    });
    const isSame = due?.kind === waiting?.kind && due?.dueOn === waiting?.dueOn;
    if (waiting !== undefined && !isSame) await repository.forget(keyOf(waiting.number));
    if (due === null) return null;
    const next = Math.max(-1, ...told.map(({ number }) => number)) + 1;
    const key = keyOf(waiting !== undefined && isSame ? waiting.number : next);
    const isOurs =
      waiting !== undefined && isSame
        ? await repository.claimAgain(key, day)
        : await repository.claim(key, due, day);
    return isOurs ? send(authority, pair, due, key) : null;
  }

  async function send(
    { slug, name }: AuthorityRecord,
    { action, about, reader }: Pair,
    due: ActionReminder,
    key: ReminderKey,
  ): Promise<boolean> {
    const { first, id, text, state } = action;
    const of = { authority: { slug, name }, first, id, text, about, isOver: state !== 'OPEN' };
    const person = { name: reader.name, email: reader.email, number: key.number };
    const made = { address: mail.address, origin: means.origin(), madeAt: new Date() };
    try {
      await mail.send(reminderMessage(due, of, person, made));
    } catch {
      // What a mail server answers may hold the address.
      log.error({ action: first, reader: reader.id }, 'a reminder could not be sent');
      await repository.finish(key, NOT_TAKEN);
      return false;
    }
    await repository.finish(key, null);
    return true;
  }

  return { run: () => behind.run(run()), settled: () => behind.done() };
}

const isTheirs = ({ ownerEmail }: RemindedActionRow, { email }: DigestReaderRow) =>
  ownerEmail !== null && ownerEmail === email.toLowerCase();
