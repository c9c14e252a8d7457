import type { Database } from '@vital-signs/database';
import { indicatorTitle, mayDoAt, type NamedIndicator, type Period } from '@vital-signs/domain';
import type { AuditKind } from '../../audit/audit-kinds';
import type { AuditActor } from '../../audit/record-audit';
import { badInput, refused } from '../../errors';
import { reasonArgument, textArgument } from '../../text-argument';
import { accessTo, type SystemViewer, type Viewer } from '../../viewer/viewer';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { AuthorityService } from '../authority/authority.service';
import { commitSaid, NoLongerSaidError } from '../exception/exception-writer.repository';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import type { IndicatorService } from '../indicator/indicator.service';
import type { PlaceNode } from '../place/place-tree';
import type { PlaceService } from '../place/place.service';
import type { ActionOwnerService, NamedOwner } from './action-owner.service';
import type { ActionRecord, ActionRepository } from './action.repository';
import { toldAction, type ToldAction } from './action.service';
import { actionInsert, type WrittenAction } from './action-writer.repository';

/** An action as somebody writes it, once it is known who is to do it. */
export interface ActionDraft {
  readonly text: string;
  readonly owner: string;
  readonly dueOn: string;
  readonly expectedEffect: string | null;
  readonly expectedValue: number | null;
  readonly expectedBy: Period | null;
}

/** An action as somebody types it. */
export type TypedAction = Omit<ActionDraft, 'owner'> & NamedOwner;

/** What an action is about. */
export interface ActionAbout {
  readonly authority: string;
  /** Key of the indicator. */
  readonly indicator: string;
  /** Slug of the place; null: the authority itself. */
  readonly place: string | null;
}

/** Every function throws a GraphQLError when it is refused, with what is wrong in a sentence. */
export interface ActionWritingService {
  /** Those who may own actions at every one of some places; none where the viewer may not write at one. */
  owners(
    authority: string,
    /** Slugs; null: the authority itself. */
    places: readonly (string | null)[],
  ): Promise<readonly { readonly id: string; readonly name: string }[]>;
  add(about: ActionAbout, draft: TypedAction, actor: AuditActor): Promise<ToldAction>;
  change(authority: string, id: number, draft: TypedAction, actor: AuditActor): Promise<ToldAction>;
  close(
    authority: string,
    id: number,
    ending: { readonly outcome: 'DONE' | 'DROPPED'; readonly reason: string },
    actor: AuditActor,
  ): Promise<ToldAction>;
}

interface Sources {
  readonly authorities: AuthorityService;
  readonly places: PlaceService;
  readonly indicators: IndicatorService;
  readonly actions: ActionRepository;
  readonly owners: ActionOwnerService;
  readonly viewer: Viewer | SystemViewer;
  readonly today: () => string;
  /** Null where nothing can be written. */
  readonly writable: Database | null;
}

/** What an action is about, known and open to whoever writes. */
interface Subject {
  readonly authority: AuthorityRecord;
  /** Null: the area, or the place as a whole. */
  readonly indicator: IndicatorRecord | null;
  readonly place: PlaceNode;
}

const HERE = 'Written in Vital Signs';
/** What nothing is said of where an action is written on an indicator. */
const ON_AN_INDICATOR = { reportAreaId: null, surgeryId: null };
const LENGTHS = {
  text: { least: 10, most: 1_000 },
  owner: { least: 2, most: 120 },
  effect: { least: 3, most: 500 },
};

/** What was written, read as it is kept. */
export function readDraft(draft: ActionDraft) {
  const effect = draft.expectedEffect?.trim() ?? '';
  const { dueOn, expectedValue, expectedBy } = draft;
  if (expectedValue !== null && expectedBy === null) {
    throw badInput('expectedBy', '', 'the month by which the figure should be reached');
  }
  if (expectedValue !== null && !Number.isFinite(expectedValue)) {
    throw badInput('expectedValue', expectedValue, 'a number');
  }
  return {
    text: textArgument('text', draft.text, LENGTHS.text),
    owner: textArgument('owner', draft.owner, LENGTHS.owner),
    dueOn,
    expectedEffect: effect === '' ? null : textArgument('expectedEffect', effect, LENGTHS.effect),
    expectedValue,
    expectedBy: expectedBy?.start ?? null,
  };
}

/** What an event tells of an action: never what was typed, in which somebody may have named a child. */
export function toldOf({ state, owner, dueOn, expectedValue, expectedBy, text }: WrittenAction) {
  const lengths = { characters: text.length, ownerCharacters: owner?.length ?? 0 };
  return { state, dueOn, expectedValue, expectedBy, ...lengths };
}

/** How events name an action. */
export function actionSubject(
  indicator: NamedIndicator | null,
  { name }: Pick<PlaceNode, 'name'>,
): string {
  return indicator === null ? `Action, ${name}` : `Action on ${indicatorTitle(indicator)}, ${name}`;
}

export function createActionWritingService(sources: Sources): ActionWritingService {
  /** What was typed, read as it is kept, with who is to do it. */
  async function readTyped(
    { authority, place }: Subject,
    { owner, ownerPerson, ...typed }: TypedAction,
    before: ActionRecord | null,
  ) {
    const named = { owner, ownerPerson };
    const kept = await sources.owners.kept(authority.authorityId, [place], named, before);
    return { ...readDraft({ ...typed, owner: kept.owner }), ownerEmail: kept.ownerEmail };
  }

  async function authorityOf(slug: string): Promise<AuthorityRecord> {
    const authority = await sources.authorities.bySlug(slug);
    if (authority === null) throw refused('UNKNOWN_AUTHORITY', 'There is no such authority.');
    return authority;
  }

  /** What is written about, where the viewer may write at its place. */
  async function subjectOf(
    authority: AuthorityRecord,
    isPlace: (place: PlaceNode) => boolean,
    /** Null: it is about no indicator. */
    isIndicator: ((indicator: IndicatorRecord) => boolean) | null,
  ): Promise<Subject | null> {
    const { authorityId, revision, slug } = authority;
    const [tree, catalogue] = await Promise.all([
      sources.places.treeOn(authority),
      sources.indicators.catalogueAt({ authorityId, revision }),
    ]);
    const place = tree.places.find(isPlace);
    const indicator = isIndicator === null ? null : catalogue.find(isIndicator);
    const grants = accessTo(sources.viewer, slug)?.grants ?? [];
    if (place === undefined || !mayDoAt(grants, 'WRITE_COMMENTARY', place)) return null;
    return indicator === undefined ? null : { authority, indicator, place };
  }

  /** An open action that stands, where the viewer may write at its place. */
  async function standing(slug: string, id: number) {
    const authority = await authorityOf(slug);
    const found = await sources.actions.byId(authority.authorityId, id);
    const about =
      found &&
      (await subjectOf(
        authority,
        ({ placeId }) => placeId === found.placeId,
        found.indicatorId === null ? null : ({ id: each }) => each === found.indicatorId,
      ));
    if (found === null || about === null) {
      throw refused('UNKNOWN_ACTION', 'There is no such action, or somebody changed it meanwhile.');
    }
    if (found.state !== 'OPEN') {
      throw refused('ACTION_OVER', 'This action is over: add another one.');
    }
    return { found, about };
  }

  async function commit(
    { authority, indicator, place }: Subject,
    before: ActionRecord | null,
    action: Omit<WrittenAction, 'person' | 'supersedesId' | 'indicatorId' | 'placeId'>,
    told: { readonly kind: AuditKind; readonly done: string; readonly actor: AuditActor },
  ): Promise<ToldAction> {
    if (sources.writable === null) throw new Error('There is no database to write to.');
    const { authorityId } = authority;
    const supersedesId = before?.id ?? null;
    const written: WrittenAction = {
      ...action,
      ...{ indicatorId: indicator?.id ?? null, placeId: place.placeId, supersedesId },
      person: told.actor.name,
    };
    const subject = actionSubject(indicator, place);
    try {
      const id = await commitSaid(sources.writable, {
        ...{ authorityId, table: 'Action', closes: supersedesId, kind: told.kind, subject },
        ...{ insert: actionInsert(authorityId, written), actor: told.actor },
        sentence: `${subject}: ${told.done}`,
        before: before && toldOf({ ...before, supersedesId: null }),
        after: toldOf(written),
      });
      const kept = await sources.actions.byId(authorityId, id ?? 0);
      if (kept === null) throw new Error('An action is gone by its own writing.');
      return toldAction(kept, indicator?.unit ?? null, sources.today());
    } catch (error) {
      if (!(error instanceof NoLongerSaidError)) throw error;
      throw refused('CHANGED_MEANWHILE', 'Somebody changed this action meanwhile: read it again.');
    }
  }

  return {
    async owners(slug, named) {
      const authority = await sources.authorities.bySlug(slug);
      if (authority === null) return [];
      const { root, bySlug } = await sources.places.treeOn(authority);
      const grants = accessTo(sources.viewer, slug)?.grants ?? [];
      const open = named.flatMap((each) => {
        const place = each === null ? root : bySlug.get(each);
        return place && mayDoAt(grants, 'WRITE_COMMENTARY', place) ? [place] : [];
      });
      if (open.length < named.length) return [];
      return sources.owners.at(authority.authorityId, open);
    },

    async add({ authority: slug, indicator: key, place: named }, draft, actor) {
      const authority = await authorityOf(slug);
      const about = await subjectOf(
        authority,
        (place) => (named === null ? place.parent === null : place.slug === named),
        (indicator) => indicator.key === key,
      );
      if (about === null) {
        throw refused('UNKNOWN_SUBJECT', 'There is no such indicator or place.');
      }
      const written = {
        ...{ ...(await readTyped(about, draft, null)), ...ON_AN_INDICATOR },
        ...{ agreedOn: sources.today(), source: HERE },
      };
      return commit(
        about,
        null,
        { ...written, state: 'OPEN' },
        { kind: 'action.added', done: 'added', actor },
      );
    },

    async change(slug, id, draft, actor) {
      const { found, about } = await standing(slug, id);
      const { agreedOn, source, state, reportAreaId, surgeryId } = found;
      const written = await readTyped(about, draft, found);
      return commit(
        about,
        found,
        { ...written, agreedOn, source, state, reportAreaId, surgeryId },
        { kind: 'action.changed', done: 'written anew', actor },
      );
    },

    async close(slug, id, { outcome, reason: read }, actor) {
      const { found, about } = await standing(slug, id);
      const reason = reasonArgument('reason', read);
      const done = outcome === 'DONE' ? 'done' : 'dropped';
      const { at: _, id: __, ...same } = found;
      return commit(
        about,
        found,
        { ...same, state: outcome, closedBecause: reason },
        { kind: 'action.closed', done, actor },
      );
    },
  };
}
