import type { Database } from '@vital-signs/database';
import type { ImportCatalogue, ImportMapping, ListedIssue } from '@vital-signs/domain';
import type { AuditActor } from '../../audit/record-audit';
import { badInput, refused } from '../../errors';
import type { AuthorityRecord } from '../authority/authority.repository';
import { IMPORT_BOUNDS } from './import-bounds';
import { mappingOf, type MappingAsked } from './import-mapping.service';
import { readProposal, sheetOf } from './import-proposal.service';
import { readIntoStaging } from './import-reading.service';
import type { RecordChecks } from './import-record-checks.service';
import {
  clearStaging,
  compareCells,
  comparedCells,
  countRows,
  insertIssues,
  stagedExtent,
} from './import-staging.repository';
import {
  beginCheck,
  finishCheck,
  NotThatStateError,
  restCheck,
  tellProgress,
  type CheckAsked,
} from './import-state.repository';
import type { ImportWork } from './import-work';
import type { ImportRecord, ImportRepository } from './import.repository';

/** A file with the authority whose record it is for. */
interface FileOfAuthority extends ImportRecord {
  readonly authority: AuthorityRecord;
}

export interface ImportCheckService {
  /** @throws GraphQLError where it is being worked on, or has ended. */
  begin(
    found: FileOfAuthority,
    asked: Omit<CheckAsked, 'mapping'> & { readonly mapping: MappingAsked },
    actor: AuditActor,
  ): Promise<void>;
  /** Checks a file as it was understood before, against the record as it is now. */
  again(found: FileOfAuthority, actor: AuditActor): Promise<void>;
  /** By which tables with the same headings are known again; null: there is no such table. */
  signatureOf(found: FileOfAuthority): Promise<string | null>;
}

interface Sources {
  readonly database: Database;
  readonly repository: ImportRepository;
  readonly work: ImportWork;
  /** The authority as it stands when it is asked for, and what its files are understood against. */
  readonly current: (slug: string) => Promise<AuthorityRecord | null>;
  readonly catalogueOf: (authority: AuthorityRecord) => Promise<ImportCatalogue>;
  readonly recordChecks: RecordChecks;
}

/** @throws GraphQLError where it is not checked, or something about it is not settled. */
export function requireChecked({ state, failures, unacknowledged }: ImportRecord): void {
  if (state === 'CHECKED' && failures === 0 && unacknowledged === 0) return;
  if (state === 'CHECKED' && unacknowledged > 0) {
    const warnings = unacknowledged === 1 ? 'One warning is' : `${unacknowledged} warnings are`;
    throw refused(
      'NOT_ACKNOWLEDGED',
      `${warnings} not acknowledged: say of each why the file is loaded all the same.`,
    );
  }
  const sentences: Partial<Record<ImportRecord['state'], string>> = {
    RECEIVED: 'Say first what its columns are, and have it checked.',
    CHECKING: 'It is still being checked.',
    STORING: 'It is being stored already.',
    STORED: 'It is stored already.',
  };
  const failed = 'A check failed: mend the file, or say otherwise what its columns are.';
  const ended = 'It has ended, and nothing of it is kept: load the file again.';
  throw refused(
    'NOT_READY',
    sentences[state] ?? (state === 'REFUSED' || state === 'CHECKED' ? failed : ended),
  );
}

export function createImportCheckService(sources: Sources): ImportCheckService {
  const { database, repository, work, current, catalogueOf, recordChecks } = sources;

  async function run(key: FileOfAuthority, mapping: ImportMapping, signal: AbortSignal) {
    const authority = await current(key.authority.slug);
    const found = await repository.one(key);
    if (authority === null || found === null) throw new NotThatStateError();
    const acknowledged = await clearStaging(database, found);
    const catalogue = await catalogueOf(authority);
    const read = await readIntoStaging(database, found, mapping, catalogue, signal);
    const issues: ListedIssue[] = [...read.issues];
    if (!read.hasFailures) {
      await compare(found, signal);
      await tellProgress(database, found, { phase: 'CHECKING', done: 0, total: 0 });
      issues.push(...(await recordChecks.issuesOf(authority, found, signal)));
    }
    signal.throwIfAborted();
    await insertIssues(database, found, mapping.sheet, issues, acknowledged);
    await finishCheck(database, found, {
      state: issues.some(({ severity }) => severity === 'FAIL') ? 'REFUSED' : 'CHECKED',
      revision: authority.revision,
      rowsRead: read.rowsRead,
      cellsRead: read.cellsRead,
      ...(await comparedCells(database, found)),
    });
  }

  async function compare(found: ImportRecord, signal: AbortSignal): Promise<void> {
    const extent = await stagedExtent(database, found);
    if (extent === null) return;
    await countRows(database);
    const { cellsAtOnce } = IMPORT_BOUNDS;
    const total = extent.last - extent.first + 1;
    for (let from = extent.first; from <= extent.last; from += cellsAtOnce) {
      const done = from - extent.first;
      await tellProgress(database, found, { phase: 'COMPARING', done, total });
      await compareCells(database, found, from, from + cellsAtOnce - 1);
      signal.throwIfAborted();
    }
  }

  async function start(found: FileOfAuthority, asked: CheckAsked, actor: AuditActor) {
    // Whoever says it otherwise meanwhile is believed.
    const before = work.on(found.number);
    if (before !== null && found.state === 'CHECKING') {
      await before.supersede();
      await restCheck(database, found);
    }
    try {
      await beginCheck(database, found, asked, actor);
    } catch (error) {
      if (!(error instanceof NotThatStateError)) throw error;
      throw refused(
        'NOT_WAITING',
        'It cannot be checked now: it is being worked on, or has ended.',
      );
    }
    work.check(found, (signal) => run(found, asked.mapping, signal));
  }

  return {
    async begin(found, asked, actor) {
      const sheet = sheetOf(found, asked.mapping.sheet ?? null);
      if (sheet === null) {
        const known = found.described.sheets.map(({ name }) => `“${name ?? ''}”`).join(', ');
        throw badInput('sheet', asked.mapping.sheet ?? '', `one of ${known}`);
      }
      if (!found.isKept) {
        throw refused('NOT_WAITING', 'The file is no longer kept: load it again.');
      }
      const proposal = await readProposal(
        sources,
        found,
        sheet,
        await catalogueOf(found.authority),
      );
      const mapping = mappingOf(asked.mapping, sheet.name, proposal);
      await start(found, { ...asked, mapping }, actor);
    },

    async again(found, actor) {
      const { mapping, source, accurateAsOf, restates, reason } = found;
      await start(
        found,
        {
          ...{ source, accurateAsOf, restates, reason: reason ?? '' },
          mapping: mapping as ImportMapping,
        },
        actor,
      );
    },

    async signatureOf(found) {
      const sheet = sheetOf(found, (found.mapping as ImportMapping | null)?.sheet ?? null);
      if (sheet === null || !found.isKept) return null;
      const { proposed } = await readProposal(
        sources,
        found,
        sheet,
        await catalogueOf(found.authority),
      );
      return proposed.signature;
    },
  };
}
