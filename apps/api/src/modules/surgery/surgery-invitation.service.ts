import type { Database } from '@vital-signs/database';
import type { AuditActor } from '../../audit/record-audit';
import { refused } from '../../errors';
import type { Mail } from '../../mail/mail';
import { noteUnsent } from '../people/notices';
import { claimInvitees, tellInvitees } from './surgery-invitation.repository';
import { surgeryMessage, type SurgeryNews, type WrittenTo } from './surgery-message';
import { surgerySubject } from './surgery-writer.repository';
import type { SurgeryService, ToldSurgery } from './surgery.service';

export interface SurgeryInvitationService {
  /** Why nobody can be written to; null where they can. */
  readonly problem: string | null;
  /** Writes to those invited who do not know yet what stands. */
  invite(authority: string, id: string, actor: AuditActor): Promise<ToldSurgery>;
  /** Writes to people who were written to before that they need not come, each under the number of that message. */
  takeBack(
    surgery: ToldSurgery,
    news: Exclude<SurgeryNews, 'INVITED'>,
    people: readonly WrittenTo[],
  ): Promise<void>;
}

interface Sources {
  readonly surgeries: SurgeryService;
  readonly database: Database;
  readonly mail: Mail;
  readonly origin: () => string;
  readonly now: () => Date;
}

/** So often an invitation is begun again, where the surgery was planned anew meanwhile. */
const TRIES = 5;
/** So many messages are on their way at a time. */
const AT_A_TIME = 5;

const NO_MAIL =
  'No message can be sent from here: no mail server is named. Send the link of this page to those invited.';

export function createSurgeryInvitationService(sources: Sources): SurgeryInvitationService {
  const { surgeries, database, mail, origin, now } = sources;

  /** Sends to each; where none of several arrives in a row, the rest is not tried. */
  async function send(surgery: ToldSurgery, news: SurgeryNews, people: readonly WrittenTo[]) {
    const outcomes: { readonly email: string; readonly problem: string | null }[] = [];
    for (let at = 0; at < people.length; at += AT_A_TIME) {
      const batch = people.slice(at, at + AT_A_TIME);
      const told = await Promise.all(batch.map((person) => sendTo(surgery, news, person)));
      outcomes.push(...told);
      if (batch.length === AT_A_TIME && told.every(({ problem }) => problem !== null)) {
        const problem = 'The mail server did not take the messages before it.';
        outcomes.push(...people.slice(at + AT_A_TIME).map(({ email }) => ({ email, problem })));
        break;
      }
    }
    return outcomes;
  }

  async function sendTo(surgery: ToldSurgery, news: SurgeryNews, person: WrittenTo) {
    const { email } = person;
    const means = { address: mail.address, origin: origin(), madeAt: now() };
    const message = surgeryMessage(surgery, news, person, means);
    try {
      await mail.send(message);
      return { email, problem: null };
    } catch {
      // Never by its title, in which a child may be named: events stay.
      const { number, period, place } = surgery;
      const subject = surgerySubject(number, { period, placeName: place.name });
      await noteUnsent({ database }, surgery, { to: email, subject });
      return { email, problem: 'the mail server did not take it.' };
    }
  }

  return {
    problem: mail.canSend ? null : NO_MAIL,

    async invite(authority, id, actor) {
      // Everybody is told what stands: where it was planned anew since it was read, it is read again.
      for (let tried = 0; tried < TRIES; tried += 1) {
        const surgery = await surgeries.required(authority, id, 'HOLD_SURGERIES');
        if (surgery.state !== 'PLANNED') {
          throw refused(
            'NOT_PLANNED',
            'This surgery has begun, or is not held: nobody is invited.',
          );
        }
        if (!mail.canSend) throw refused('NO_MAIL', NO_MAIL);
        const about = { period: surgery.period, placeName: surgery.place.name };
        const claimed = await claimInvitees(database, surgery, about, actor);
        if (claimed === null) continue;
        const outcomes = await send(surgery, 'INVITED', claimed);
        await tellInvitees(database, surgery, outcomes);
        return surgeries.required(authority, id, 'HOLD_SURGERIES');
      }
      throw refused(
        'CHANGED_MEANWHILE',
        'This surgery is being planned anew: nobody was written to. Try it again.',
      );
    },

    async takeBack(surgery, news, people) {
      if (!mail.canSend) return;
      const outcomes = await send(surgery, news, people);
      if (news === 'CANCELLED') await tellInvitees(database, surgery, outcomes);
    },
  };
}
