import type { Database, IssueSeverity } from '@vital-signs/database';
import type { AuditActor } from '../../audit/record-audit';
import { badInput, refused } from '../../errors';
import { reasonArgument } from '../../text-argument';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { AuthorityService } from '../authority/authority.service';
import { catalogueOf } from './import-catalogue.service';
import { understoodCells, type UnderstoodCell } from './import-cells.service';
import { requireChecked, type ImportCheckService } from './import-check.service';
import type { MappingAsked } from './import-mapping.service';
import { proposalFor, type Proposal } from './import-proposal.service';
import {
  acknowledge,
  askToStop,
  cancelWaiting,
  NotThatStateError,
  type CheckAsked,
} from './import-state.repository';
import { changesNothing, type ImportStoreService } from './import-store.service';
import type { SubjectSources } from './import-subjects';
import { takeBack } from './import-undo.repository';
import { leftCells, type LeftCell } from './import-undo.service';
import type { ImportWork } from './import-work';
import type { ImportRecord, ImportRepository, IssueRecord } from './import.repository';

/** A file that somebody loads, with the authority whose record it is for. */
export interface ImportOfAuthority extends ImportRecord {
  readonly authority: AuthorityRecord;
}

/** How a file is to be understood, as somebody says it. */
export interface CheckRequest extends Omit<CheckAsked, 'mapping'> {
  readonly mapping: MappingAsked;
}

/** What taking an import back did. */
export interface UndoneImport {
  readonly import: ImportOfAuthority;
  readonly closed: number;
  readonly reinstated: number;
  readonly left: readonly LeftCell[];
  readonly leftInAll: number;
}

/** Which import, in which authority, and who asks. */
export interface ImportAddressed {
  /** Slug of the authority. */
  readonly authority: string;
  readonly number: number;
  readonly actor: AuditActor;
}

/** What changes something throws a GraphQLError where it is refused, with why in a sentence. */
export interface ImportService {
  /** The latest first; none where the authority is not known. */
  list(slug: string, first: number, before: number | null): Promise<ImportOfAuthority[]>;
  one(slug: string, number: number): Promise<ImportOfAuthority | null>;
  issues(
    found: ImportOfAuthority,
    asked: {
      readonly first: number;
      readonly after: number | null;
      readonly severity: IssueSeverity | null;
      /** True: only warnings that nobody has acknowledged. */
      readonly unacknowledged: boolean;
    },
  ): Promise<IssueRecord[]>;
  understood(found: ImportOfAuthority, first: number): Promise<UnderstoodCell[]>;
  /** Null where the file is no longer kept, or holds no such sheet. */
  proposal(found: ImportOfAuthority, sheet: string | null): Promise<Proposal | null>;
  check(at: ImportAddressed, asked: CheckRequest): Promise<ImportOfAuthority>;
  acknowledge(at: ImportAddressed, issue: number, reason: string): Promise<ImportOfAuthority>;
  store(at: ImportAddressed): Promise<ImportOfAuthority>;
  cancel(at: ImportAddressed): Promise<ImportOfAuthority>;
  undo(at: ImportAddressed, reason: string): Promise<UndoneImport>;
}

interface Sources extends SubjectSources {
  readonly authorities: AuthorityService;
  readonly repository: ImportRepository;
  readonly database: Database;
  readonly work: ImportWork;
  readonly checks: ImportCheckService;
  readonly storing: ImportStoreService;
  readonly today: () => string;
}

export function createImportService(sources: Sources): ImportService {
  const { authorities, repository, database, work, checks, storing } = sources;

  async function standing({
    authority: slug,
    number,
  }: Pick<ImportAddressed, 'authority' | 'number'>) {
    const authority = await authorities.bySlug(slug);
    if (authority === null) throw refused('UNKNOWN_AUTHORITY', 'There is no such authority.');
    const found = await repository.one({ authorityId: authority.authorityId, number });
    if (found === null) throw refused('UNKNOWN_IMPORT', 'There is no such import.');
    return { ...found, authority };
  }

  /** As it stands after a change, in an authority that may have another revision by now. */
  async function after({ authority, number }: ImportOfAuthority): Promise<ImportOfAuthority> {
    const { authorityId } = authority;
    const found = await repository.one({ authorityId, number });
    if (found === null) throw new Error(`Import ${number} is gone.`);
    const revision = Math.max(authority.revision, found.revision ?? 0, found.undoneRevision ?? 0);
    return { ...found, authority: { ...authority, revision } };
  }

  return {
    async list(slug, first, before) {
      const authority = await authorities.bySlug(slug);
      if (authority === null) return [];
      const { authorityId } = authority;
      const found = await repository.list({ authorityId, first, before });
      return found.map((one) => ({ ...one, authority }));
    },

    async one(slug, number) {
      const authority = await authorities.bySlug(slug);
      if (authority === null) return null;
      const found = await repository.one({ authorityId: authority.authorityId, number });
      return found === null ? null : { ...found, authority };
    },

    issues: ({ authorityId, number }, asked) =>
      repository.issues({ authorityId, number, ...asked }),

    understood: (found, first) =>
      understoodCells(repository, sources, found.authority, found, first),

    proposal: (found, sheet) =>
      proposalFor(sources, found, sheet, () => catalogueOf(sources, found.authority)),

    async check(at, asked) {
      const found = await standing(at);
      const { accurateAsOf } = asked;
      if (accurateAsOf !== null && accurateAsOf > sources.today()) {
        throw badInput(
          'accurateAsOf',
          accurateAsOf,
          'today or a day before: figures are taken, then loaded',
        );
      }
      await checks.begin(
        found,
        { ...asked, reason: reasonArgument('reason', asked.reason) },
        at.actor,
      );
      return after(found);
    },

    async acknowledge(at, issue, asked) {
      const found = await standing(at);
      const reason = reasonArgument('reason', asked);
      if (!(await acknowledge(database, found, { issue, reason, actor: at.actor }))) {
        throw refused(
          'UNKNOWN_WARNING',
          'There is no such warning, or the file is no longer checked.',
        );
      }
      return after(found);
    },

    async store(at) {
      const found = await standing(at);
      requireChecked(found);
      await storing.store(found, at.actor);
      return after(found);
    },

    async cancel(at) {
      const found = await standing(at);
      try {
        const problem = changesNothing(found)
          ? 'Every figure of it stood in the record already.'
          : null;
        await cancelWaiting(database, found, at.actor, { problem, expired: false });
        await work.on(found.number)?.supersede();
      } catch (error) {
        if (!(error instanceof NotThatStateError)) throw error;
        if (!(await askToStop(database, found))) throw alreadyEnded(await after(found));
        await work.on(found.number)?.ended;
        const now = await after(found);
        if (now.state !== 'CANCELLED') throw alreadyEnded(now);
      }
      return after(found);
    },

    async undo(at, asked) {
      const found = await standing(at);
      const reason = reasonArgument('reason', asked);
      try {
        const {
          revision: _,
          left,
          ...counts
        } = await takeBack(database, found, {
          ...{ reason, actor: at.actor },
        });
        const now = await after(found);
        return { ...counts, import: now, left: await leftCells(sources, now.authority, left) };
      } catch (error) {
        if (!(error instanceof NotThatStateError)) throw error;
        throw refused('NOT_STORED', 'Only an import that is stored can be taken back.');
      }
    },
  };
}

function alreadyEnded({ state }: ImportRecord) {
  return refused(
    'ALREADY_ENDED',
    state === 'STORED'
      ? 'It is stored already: take it back instead.'
      : 'It has ended already, and nothing of it is in the record.',
  );
}
