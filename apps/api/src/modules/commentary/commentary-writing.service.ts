import type { Audience, Database } from '@vital-signs/database';
import { abilitiesOf, counted, mayDo, mayDoAt, ROLES, type Ability } from '@vital-signs/domain';
import type { AuditKind } from '../../audit/audit-kinds';
import type { AuditActor } from '../../audit/record-audit';
import { refused } from '../../errors';
import { reasonArgument, textArgument } from '../../text-argument';
import { accessTo, type SystemViewer, type Viewer } from '../../viewer/viewer';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { PlaceNode } from '../place/place-tree';
import type { PlaceService } from '../place/place.service';
import type { CommentaryRepository } from './commentary.repository';
import type { Commentary, CommentaryService } from './commentary.service';
import type { CommentaryDraft } from './commentary-draft';
import type { CommentaryPlaces } from './commentary-places';
import { subjectOf, toldOf } from './commentary-subject';
import {
  createUnsavedCommentaryRepository,
  unsavedRewrite,
  unsavedSubject,
} from './unsaved-commentary.repository';
import { liveTextOf } from './live-commentary';
import type { LiveTextService } from './live-text.service';
import {
  commitCommentary,
  isHeldByOthers,
  NoLongerStandsError,
  type CommentaryChange,
  type WrittenCommentary,
} from './commentary-writing.repository';

/** For whom a commentary is approved, and why though the figures contradict it; null: they do not. */
export interface Approval {
  readonly audience: Audience;
  readonly reason: string | null;
}

/** Every function throws a GraphQLError when it is refused, with what is wrong in a sentence. */
export interface CommentaryWritingService {
  write(authority: string, draft: CommentaryDraft, actor: AuditActor): Promise<Commentary>;
  rewrite(authority: string, id: number, text: string, actor: AuditActor): Promise<Commentary>;
  approve(
    authority: string,
    id: number,
    approval: Approval,
    actor: AuditActor,
  ): Promise<Commentary>;
  withdraw(authority: string, id: number, reason: string, actor: AuditActor): Promise<void>;
}

interface Sources {
  readonly where: CommentaryPlaces;
  readonly places: PlaceService;
  readonly liveTexts: LiveTextService;
  readonly commentaries: CommentaryService;
  readonly commentary: CommentaryRepository;
  readonly viewer: Viewer | SystemViewer;
  /** Null where nothing can be written. */
  readonly writable: Database | null;
}

const APPROVERS = ROLES.filter((role) => abilitiesOf(role).includes('APPROVE_COMMENTARY'));

const NO_SUCH_COMMENTARY = 'There is no such commentary.';
const LENGTH = { least: 10, most: 10_000 };
const HERE = 'Written in Vital Signs';

export function createCommentaryWritingService(sources: Sources): CommentaryWritingService {
  const { where, places, commentaries, viewer } = sources;

  const grantsIn = ({ slug }: AuthorityRecord) => accessTo(viewer, slug)?.grants ?? [];

  /** The place of a commentary as it stands, where the viewer may do something there. */
  async function standing(authority: AuthorityRecord, id: number, ability: Ability) {
    const found = await commentaries.byId(authority, id);
    if (found === null) {
      const earlier = await sources.commentary.byId(authority.authorityId, id);
      const about = earlier === null ? null : await placeOf(authority, earlier.placeId);
      const isKnown = about !== null && mayDoAt(grantsIn(authority), ability, about);
      if (isKnown && earlier !== null && earlier.toRevision !== null) throw changedMeanwhile();
      throw refused('UNKNOWN_COMMENTARY', NO_SUCH_COMMENTARY);
    }
    const about = found.place ?? (await placeOf(authority, null));
    if (about === null || !mayDoAt(grantsIn(authority), ability, about)) {
      throw refused('UNKNOWN_COMMENTARY', NO_SUCH_COMMENTARY);
    }
    if (found.authorId === null) {
      throw refused(
        'FROM_A_REPORT',
        'This comes from a report and stays as it was published; write a commentary of your own beside it.',
      );
    }
    return { found, about };
  }

  async function placeOf(authority: AuthorityRecord, id: number | null) {
    const tree = await places.treeOn(authority);
    if (id === null) return tree.root;
    return tree.places.find(({ placeId }) => placeId === id) ?? null;
  }

  async function commit(
    authority: AuthorityRecord,
    change: Omit<CommentaryChange, 'authorityId'>,
  ): Promise<Commentary | null> {
    if (sources.writable === null) throw new Error('There is no database to write to.');
    const { authorityId } = authority;
    try {
      const { id, revision } = await commitCommentary(sources.writable, { authorityId, ...change });
      return id === null ? null : await commentaries.byId({ ...authority, revision }, id);
    } catch (error) {
      if (error instanceof NoLongerStandsError) throw changedMeanwhile();
      throw error;
    }
  }

  /** Writes another in the place of one that stands. */
  async function replace(
    authority: AuthorityRecord,
    { found, about }: { readonly found: Commentary; readonly about: PlaceNode },
    changed: Partial<WrittenCommentary>,
    {
      kind,
      done,
      actor,
    }: { readonly kind: AuditKind; readonly done: string; readonly actor: AuditActor },
  ): Promise<Commentary> {
    const writes = { ...found, ...changed, supersedesId: found.id };
    const subject = subjectOf(found, about);
    const replaced = await commit(authority, {
      ...{ closes: found.id, writes, actor, kind, subject },
      sentence: `${subject}: ${done}`,
      before: { commentary: found.id, ...toldOf(found) },
      after: toldOf(writes),
    });
    if (replaced === null) throw new Error(`The commentary ${found.id} is gone by its own change.`);
    return replaced;
  }

  /** What was kept while somebody wrote is a draft now. */
  async function forgetUnsaved(
    { authorityId }: AuthorityRecord,
    subject: string,
    actor: AuditActor,
  ) {
    if (sources.writable === null || actor.id === null) return;
    const key = { authorityId, userId: actor.id, subject };
    await createUnsavedCommentaryRepository(sources.writable).discard(key);
  }

  /** The commentary with whose words another began, where the viewer is shown it. */
  async function carriedFrom(authority: AuthorityRecord, id: number | null) {
    if (id === null) return null;
    const found = await commentaries.byId(authority, id);
    if (found === null) throw refused('UNKNOWN_COMMENTARY', NO_SUCH_COMMENTARY);
    return found.id;
  }

  /**
   * What an event says where a commentary is approved though the figures contradict it.
   * @throws GraphQLError where nobody says why.
   */
  async function contradicted(found: Commentary, read: string | null): Promise<string> {
    const { claims } = await sources.liveTexts.read(liveTextOf(found));
    const wrong = claims.filter(({ verdict }) => verdict === 'CONTRADICTED').length;
    if (wrong === 0) return '';
    if (read === null || read.trim() === '') {
      throw refused(
        'CLAIMS_CONTRADICTED',
        `The figures contradict ${counted(wrong, 'claim')} of this commentary: say why it is approved all the same, or have it corrected.`,
      );
    }
    return `, though the figures contradict ${counted(wrong, 'claim')}: ${reasonArgument('reason', read)}`;
  }

  function isOwn(found: Commentary): boolean {
    return !('isSystem' in viewer) && viewer.person?.id === found.authorId;
  }

  function requireOwn(authority: AuthorityRecord, found: Commentary): void {
    if (isOwn(found) || mayDo(grantsIn(authority), 'APPROVE_COMMENTARY')) return;
    throw refused(
      'NOT_YOUR_OWN',
      `This was written by ${found.authorName ?? 'somebody else'}: only they, or somebody who approves commentary, can change it.`,
    );
  }

  return {
    async write(slug, draft, actor) {
      const { period, kind } = draft;
      const { authority, about, on } = await where.toWrite(slug, draft);
      const text = textArgument('text', draft.text, LENGTH);
      const writes: WrittenCommentary = {
        ...{ kind, text, format: 'MARKDOWN', source: HERE, state: 'DRAFT', audience: 'INTERNAL' },
        reportAreaId: on.area?.id ?? null,
        sectionId: on.section?.id ?? null,
        indicatorId: on.indicator?.id ?? null,
        placeId: about.parent === null ? null : about.placeId,
        ...{ periodKind: period.kind, periodStart: period.start, periodEnd: period.end },
        ...{ authorId: actor.id, authorName: actor.name, writtenAt: null },
        ...{ approvedById: null, approvedByName: null, supersedesId: null },
        carriedFromId: await carriedFrom(authority, draft.carriedFrom),
        writtenAtRevision: authority.revision,
      };
      const subject = subjectOf({ ...on, heading: on.area, period }, about);
      const written = await commit(authority, {
        ...{ closes: null, writes, actor, kind: 'commentary.written', subject },
        sentence: `${subject}: written as a draft`,
        before: null,
        after: toldOf(writes),
      });
      if (written === null) throw new Error('A commentary is gone by its own writing.');
      await forgetUnsaved(authority, unsavedSubject(draft, null), actor);
      return written;
    },

    async rewrite(slug, id, read, actor) {
      const authority = await where.authority(slug);
      const standingNow = await standing(authority, id, 'WRITE_COMMENTARY');
      requireOwn(authority, standingNow.found);
      const text = textArgument('text', read, LENGTH);
      const rewritten = await replace(
        authority,
        standingNow,
        {
          ...{ text, format: 'MARKDOWN', state: 'DRAFT', audience: 'INTERNAL' },
          writtenAtRevision: authority.revision,
          ...{ authorId: actor.id, authorName: actor.name, writtenAt: null },
          ...{ approvedById: null, approvedByName: null },
        },
        { kind: 'commentary.rewritten', done: 'written anew, and a draft again', actor },
      );
      await forgetUnsaved(authority, unsavedRewrite(id), actor);
      return rewritten;
    },

    async approve(slug, id, { audience, reason: read }, actor) {
      const authority = await where.authority(slug);
      const standingNow = await standing(authority, id, 'APPROVE_COMMENTARY');
      const { found } = standingNow;
      if (found.state === 'APPROVED' && found.audience === audience) {
        throw refused('ALREADY_APPROVED', 'This commentary is approved already.');
      }
      if (isOwn(found) && sources.writable !== null && actor.id !== null) {
        const { authorityId } = authority;
        if (await isHeldByOthers(sources.writable, authorityId, APPROVERS, actor.id)) {
          throw refused(
            'OWN_WORDS',
            'You wrote this yourself: somebody else who approves commentary has to read it.',
          );
        }
      }
      const against = await contradicted(found, read);
      const readers = audience === 'PUBLIC' ? 'the public too' : 'the authority’s own people';
      return replace(
        authority,
        standingNow,
        { state: 'APPROVED', audience, approvedById: actor.id, approvedByName: actor.name },
        { kind: 'commentary.approved', done: `approved for ${readers}${against}`, actor },
      );
    },

    async withdraw(slug, id, read, actor) {
      const authority = await where.authority(slug);
      const { found, about } = await standing(authority, id, 'WRITE_COMMENTARY');
      requireOwn(authority, found);
      const reason = reasonArgument('reason', read);
      const subject = subjectOf(found, about);
      await commit(authority, {
        ...{ closes: id, writes: null, actor, kind: 'commentary.withdrawn', subject },
        sentence: `${subject}: withdrawn: ${reason}`,
        before: { commentary: id, ...toldOf(found) },
        after: null,
      });
    },
  };
}

function changedMeanwhile() {
  return refused(
    'CHANGED_MEANWHILE',
    'Somebody changed or withdrew this commentary meanwhile: read it again.',
  );
}
