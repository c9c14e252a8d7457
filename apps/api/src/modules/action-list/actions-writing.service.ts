import type { Database } from '@vital-signs/database';
import { mayDoAt } from '@vital-signs/domain';
import type { AuditActor } from '../../audit/record-audit';
import { badInput, refused } from '../../errors';
import { reasonArgument } from '../../text-argument';
import { accessTo, type SystemViewer, type Viewer } from '../../viewer/viewer';
import type { ReviewedRecord } from '../action/action.repository';
import { commitActions, type RewrittenAction } from '../action/action-writer.repository';
import type { ActionOwnerService, KeptOwner } from '../action/action-owner.service';
import { actionSubject, toldOf } from '../action/action-writing.service';
import { NoLongerSaidError } from '../exception/exception-writer.repository';
import type { SeenActions, SeenActionsService, ToldListed } from './seen-actions.service';

/** One of the three that several actions undergo. */
export interface ActionsChangeAsked {
  readonly close: { readonly outcome: 'DONE' | 'DROPPED'; readonly reason: string } | null;
  readonly dueOn: string | null;
  /** Who is to do them; both null: nobody else. */
  readonly owner: string | null;
  readonly ownerPerson: string | null;
}

export interface ActionsWritingService {
  /** Throws a GraphQLError that names each that cannot be changed, and why; nothing is written then. */
  change(
    authority: string,
    ids: readonly number[],
    change: ActionsChangeAsked,
    actor: AuditActor,
  ): Promise<readonly ToldListed[]>;
}

interface Sources {
  readonly seenActions: SeenActionsService;
  readonly owners: ActionOwnerService;
  readonly viewer: Viewer | SystemViewer;
  /** Null where nothing can be written. */
  readonly writable: Database | null;
}

const MOST_AT_ONCE = 200;
const MOST_NAMED = 60;

/** What is changed of each, and how it is told. */
interface ReadChange {
  readonly change: Partial<ReviewedRecord>;
  readonly kind: 'action.changed' | 'action.closed';
  readonly done: string;
}

function readChange(
  { close, dueOn }: ActionsChangeAsked,
  /** Null: nobody else is to do them. */
  given: KeptOwner | null,
): ReadChange {
  if (close !== null) {
    const reason = reasonArgument('reason', close.reason);
    return {
      change: { state: close.outcome, closedBecause: reason },
      ...{ kind: 'action.closed' },
      done: close.outcome === 'DONE' ? 'done' : 'dropped',
    };
  }
  if (dueOn !== null) {
    return { change: { dueOn }, kind: 'action.changed', done: `moved to ${dueOn}` };
  }
  if (given === null) throw badInput('change', '', 'one of close, dueOn and owner');
  return { change: given, kind: 'action.changed', done: 'given to others' };
}

const inShort = (text: string) =>
  text.length <= MOST_NAMED ? text : `${text.slice(0, MOST_NAMED).trimEnd()} …`;

export function createActionsWritingService(sources: Sources): ActionsWritingService {
  /** Each action that is to be changed, or a refusal that names each that cannot be. */
  function changeable(seen: SeenActions, ids: readonly number[]): readonly ReviewedRecord[] {
    const grants = accessTo(sources.viewer, seen.authority.slug)?.grants ?? [];
    const found: ReviewedRecord[] = [];
    const why: string[] = [];
    for (const id of ids) {
      const action = seen.actions.find((each) => each.id === id);
      if (action === undefined) {
        why.push(`number ${id}: there is no such action, or somebody changed it meanwhile`);
        continue;
      }
      const named = `“${inShort(action.text)}”, ${seen.told(action).place.name}`;
      if (!mayDoAt(grants, 'WRITE_COMMENTARY', seen.told(action).place)) {
        why.push(`${named}: your role does not let you write there`);
      } else if (action.state !== 'OPEN') why.push(`${named}: it is over`);
      else found.push(action);
    }
    if (why.length > 0) {
      throw refused('ACTIONS_REFUSED', `Nothing was changed. ${why.join('; ')}.`);
    }
    return found;
  }

  return {
    async change(slug, asked, wanted, actor) {
      const ids = [...new Set(asked)];
      if (ids.length === 0 || ids.length > MOST_AT_ONCE) {
        throw badInput('ids', ids.length, `1 to ${MOST_AT_ONCE} actions`);
      }
      const { owner, ownerPerson } = wanted;
      const isGiven = owner !== null || ownerPerson !== null;
      const parts = [wanted.close !== null, wanted.dueOn !== null, isGiven].filter(Boolean).length;
      if (parts !== 1) throw badInput('change', parts, 'one of close, dueOn and owner');
      const seen = await sources.seenActions.of(slug);
      if (seen === null) throw refused('UNKNOWN_AUTHORITY', 'There is no such authority.');
      if (sources.writable === null) throw new Error('There is no database to write to.');
      const { authorityId } = seen.authority;
      const actions = changeable(seen, ids);
      const places = actions.map((action) => seen.told(action).place);
      const named = { owner, ownerPerson };
      const given = isGiven ? await sources.owners.kept(authorityId, places, named) : null;
      const { change, kind, done } = readChange(wanted, given);
      const rewritten = actions.map((action): RewrittenAction => {
        const { id, at: _, ...same } = action;
        const written = { ...same, ...change, person: actor.name, supersedesId: id };
        const { place } = seen.told(action);
        const indicator = seen.indicators.find((each) => each.id === action.indicatorId) ?? null;
        const subject = actionSubject(indicator, place);
        return {
          ...{ written, kind, subject, sentence: `${subject}: ${done}` },
          before: toldOf({ ...action, supersedesId: null }),
          after: toldOf(written),
        };
      });
      const reason =
        rewritten.length === 1
          ? (rewritten[0]?.sentence ?? done)
          : `${rewritten.length} actions: ${done}`;
      try {
        const written = await commitActions(
          ...([sources.writable, authorityId, { reason, actor }, rewritten] as const),
        );
        const after = await sources.seenActions.of(slug);
        return written.flatMap((id) => {
          const action = after?.actions.find((each) => each.id === id);
          return after === null || action === undefined ? [] : [after.told(action)];
        });
      } catch (error) {
        if (!(error instanceof NoLongerSaidError)) throw error;
        throw refused(
          'CHANGED_MEANWHILE',
          'Nothing was changed: somebody changed one of these actions meanwhile. Read them again.',
        );
      }
    },
  };
}
