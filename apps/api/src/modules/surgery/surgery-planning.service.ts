import type { Database } from '@vital-signs/database';
import { publishedReasons, SURGERY_BOUNDS, type CatalogueProblem } from '@vital-signs/domain';
import { GraphQLError } from 'graphql';
import type { AuditActor } from '../../audit/record-audit';
import { badInput, refused } from '../../errors';
import { keyArgument } from '../../key-argument';
import { textArgument } from '../../text-argument';
import { accessTo, type SystemViewer, type Viewer } from '../../viewer/viewer';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { AuthorityService } from '../authority/authority.service';
import type { SurgeryInvitationService } from './surgery-invitation.service';
import { UnknownItemError } from './surgery-agenda.repository';
import { readPlan, type PlanAsked, type PlanSources } from './surgery-plan';
import type { SurgeryRecord } from './surgery.repository';
import { surgeryNumber, type SurgeryService, type ToldSurgery } from './surgery.service';
import {
  cancelPlanned,
  insertQuestion,
  insertSurgery,
  plannedUnder,
  SurgeryChangedError,
  SurgeryNotPlannedError,
  updateSurgery,
  type WrittenPlan,
} from './surgery-writer.repository';

/** What somebody asks beforehand, as the schema names it. */
export interface QuestionAsked {
  readonly authority: string;
  readonly id: string;
  readonly key: string;
  readonly text: string;
  readonly item: string | null;
}

/** Every function throws a GraphQLError when it is refused, with what is wrong in a sentence. */
export interface SurgeryPlanningService {
  /** The same key again plans nothing, and gives the surgery that it planned. */
  plan(
    which: { readonly authority: string; readonly key: string },
    asked: PlanAsked,
    actor: AuditActor,
  ): Promise<ToldSurgery>;
  change(
    which: { readonly authority: string; readonly id: string; readonly version: number },
    asked: PlanAsked,
    actor: AuditActor,
  ): Promise<ToldSurgery>;
  cancel(authority: string, id: string, actor: AuditActor): Promise<ToldSurgery>;
  ask(asked: QuestionAsked, actor: AuditActor): Promise<ToldSurgery>;
}

interface Sources extends PlanSources {
  readonly authorities: AuthorityService;
  readonly surgeries: SurgeryService;
  readonly invitations: SurgeryInvitationService;
  readonly viewer: Viewer | SystemViewer;
  readonly database: Database;
}

function faulty(problems: readonly CatalogueProblem[]): GraphQLError {
  return new GraphQLError(problems.map(({ sentence }) => sentence).join(' '), {
    extensions: { code: 'REFUSED', reason: 'FAULTS', problems },
  });
}

/** Says what kept something from being written in words of its own. */
async function orRefused<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof SurgeryChangedError) {
      throw refused('CHANGED_MEANWHILE', 'Somebody changed this surgery meanwhile: read it again.');
    }
    if (error instanceof SurgeryNotPlannedError) {
      throw refused(
        'NOT_PLANNED',
        'This surgery has begun, or is not held: its plan stands as it is.',
      );
    }
    if (error instanceof UnknownItemError) {
      throw refused('UNKNOWN_ITEM', 'There is no such item on the agenda: read it again.');
    }
    throw error;
  }
}

export function createSurgeryPlanningService(sources: Sources): SurgeryPlanningService {
  const { authorities, surgeries, invitations, viewer, database } = sources;

  async function planned(
    authority: AuthorityRecord,
    asked: PlanAsked,
    before: SurgeryRecord | null,
  ): Promise<WrittenPlan> {
    const grants = accessTo(viewer, authority.slug)?.grants ?? [];
    const { plan, problems } = await readPlan(sources, authority, asked, { grants, before });
    if (plan === null) throw faulty(problems);
    return plan;
  }

  return {
    async plan({ authority: slug, key: typed }, asked, actor) {
      const key = keyArgument('key', typed);
      const authority = await authorities.bySlug(slug);
      if (authority === null) throw refused('UNKNOWN_AUTHORITY', 'There is no such authority.');
      // What was planned stands, whatever would be wrong with it by now: its answer was lost.
      const before = await plannedUnder(database, authority.authorityId, key);
      if (before !== null) return surgeries.required(slug, String(before), 'HOLD_SURGERIES');
      const plan = await planned(authority, asked, null);
      if (plan.items.some(({ number }) => number !== null)) {
        throw refused('UNKNOWN_ITEM', 'A new surgery has no items yet: plan each as a new one.');
      }
      const number = await insertSurgery(database, plan, key, actor);
      return surgeries.required(slug, String(number), 'HOLD_SURGERIES');
    },

    async change({ authority, id, version }, asked, actor) {
      const surgery = await surgeries.required(authority, id, 'HOLD_SURGERIES');
      const read = await planned(surgery.authority, asked, surgery);
      // What unpublished figures gave as reasons stands on no agenda that shows none.
      const isShownLess = surgery.showsUnpublished && !read.showsUnpublished;
      const plan = isShownLess
        ? { ...read, items: publishedReasons(read.items, await surgeries.items(surgery)) }
        : read;
      const { uninvited } = await orRefused(() =>
        updateSurgery(database, surgery, version, plan, actor),
      );
      await invitations.takeBack(surgery, 'UNINVITED', uninvited);
      return surgeries.required(authority, id, 'HOLD_SURGERIES');
    },

    async cancel(authority, id, actor) {
      const surgery = await surgeries.required(authority, id, 'HOLD_SURGERIES');
      await orRefused(() => cancelPlanned(database, surgery, surgery.place.name, actor));
      const invited = await surgeries.invited(surgery);
      const told = invited
        .filter(({ mailedAt }) => mailedAt !== null)
        .map((person) => ({ ...person, sequence: person.sequence + 1 }));
      await invitations.takeBack(surgery, 'CANCELLED', told);
      return surgeries.required(authority, id, 'HOLD_SURGERIES');
    },

    async ask({ authority, id, key, item, text: read }, actor) {
      const surgery = await surgeries.required(authority, id, 'SPEAK_IN_SURGERIES');
      const { leastQuestion: least, mostQuestion: most } = SURGERY_BOUNDS;
      const text = textArgument('text', read, { least, most });
      const number = item === null ? null : surgeryNumber(item);
      if (item !== null && number === null) throw badInput('item', item, 'the number of an item');
      const question = { key: keyArgument('key', key), text, item: number };
      const placeName = surgery.place.name;
      await orRefused(() => insertQuestion(database, surgery, { ...question, placeName }, actor));
      return surgeries.required(authority, id, 'SPEAK_IN_SURGERIES');
    },
  };
}
