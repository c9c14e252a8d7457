import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '@vital-signs/database';
import { formatPeriod, type ImportMapping } from '@vital-signs/domain';
import type { AuditActor } from '../../audit/record-audit';
import { refused } from '../../errors';
import { IMPORT_BOUNDS } from './import-bounds';
import type { ImportCheckService } from './import-check.service';
import { restatedPeriods } from './import-preview.repository';
import { cancelWaiting, NotThatStateError } from './import-state.repository';
import {
  AnotherIsStoredError,
  beginStoring,
  CauseMissingError,
  leaveStoring,
  RecordMovedError,
  revisionsSince,
  StopAskedError,
  storeCells,
  whoStores,
} from './import-storing.repository';
import type { ImportWork } from './import-work';
import type { ImportRecord } from './import.repository';
import type { ImportOfAuthority } from './import.service';

export interface ImportStoreService {
  /**
   * Stores a checked file, and waits a while for it: what takes longer goes on in the background.
   * @throws GraphQLError where it cannot be stored as things stand, with why.
   */
  store(found: ImportOfAuthority, actor: AuditActor): Promise<void>;
}

interface Sources {
  readonly database: Database;
  readonly work: ImportWork;
  readonly checks: ImportCheckService;
}

export function createImportStoreService({ database, work, checks }: Sources): ImportStoreService {
  /** Checks a file anew against the record as it is now, and says what changed it. */
  async function checkAnew(found: ImportOfAuthority, actor: AuditActor) {
    const { authorityId, checkedAtRevision } = found;
    const since = await revisionsSince(database, authorityId, checkedAtRevision ?? 0);
    await checks.again(found, actor);
    const changes = since.map(({ person, reason }) => `${person}: ${reason}`).join('; ');
    return refused(
      'RECORD_MOVED',
      `The record has changed since the file was checked (${changes}). It is being checked anew: look at what it would change now.`,
    );
  }

  async function causeMissing(found: ImportOfAuthority) {
    const names = (await restatedPeriods(database, found))
      .map((period) => formatPeriod(period))
      .join(', ');
    return refused(
      'CAUSE_MISSING',
      `Figures of published months would change: ${names}. Say with the check why: late recording, definition, system or correction.`,
    );
  }

  /** @throws GraphQLError where there is nothing to store, or nobody said why published figures change. */
  async function requireStorable(found: ImportOfAuthority): Promise<void> {
    if (changesNothing(found)) {
      throw refused(
        'NOTHING_CHANGES',
        'Every figure of it stands in the record already as it is: there is nothing to store.',
      );
    }
    if (found.restates !== null) return;
    if ((await restatedPeriods(database, found)).length > 0) throw await causeMissing(found);
  }

  async function begin(found: ImportOfAuthority): Promise<void> {
    try {
      await beginStoring(database, found);
    } catch (error) {
      if (error instanceof AnotherIsStoredError) {
        const other = await whoStores(database, found.authorityId);
        const who = other === null ? 'Somebody' : other.person;
        const what = other === null ? 'another file' : `${other.fileName} (import ${other.number})`;
        throw refused(
          'ANOTHER_IS_STORED',
          `${who} is storing ${what} just now: try again when that is done.`,
        );
      }
      if (error instanceof NotThatStateError) {
        throw refused('NOT_READY', 'It is not ready to be stored any more: look at it again.');
      }
      throw error;
    }
  }

  return {
    async store(found, actor) {
      const { authority, checkedAtRevision, mapping } = found;
      if (checkedAtRevision !== authority.revision) throw await checkAnew(found, actor);
      await requireStorable(found);
      const signature = await checks.signatureOf(found);
      await begin(found);
      let outcome: 'STORED' | 'MOVED' | 'CAUSE_MISSING' = 'STORED';
      const { ended } = work.store(found, async () => {
        try {
          await storeCells(database, {
            ...{ found, signature, actor, mapping: mapping as ImportMapping },
          });
        } catch (error) {
          if (error instanceof StopAskedError) {
            await leaveStoring(database, found);
            await cancelWaiting(database, found, actor);
            return;
          }
          const isUnexplained = error instanceof CauseMissingError;
          if (!isUnexplained && !(error instanceof RecordMovedError)) throw error;
          outcome = isUnexplained ? 'CAUSE_MISSING' : 'MOVED';
          await leaveStoring(database, found);
        }
      });
      await Promise.race([ended, sleep(IMPORT_BOUNDS.patienceMs, undefined, { ref: false })]);
      // The assignment is made in the work above, which the compiler does not follow.
      if ((outcome as string) === 'MOVED') throw await checkAnew(found, actor);
      if ((outcome as string) === 'CAUSE_MISSING') throw await causeMissing(found);
    },
  };
}

/** Whether every figure of a checked file stands in the record already as it is. */
export function changesNothing({ state, cellsNew, cellsChanged }: ImportRecord): boolean {
  return state === 'CHECKED' && cellsNew + cellsChanged === 0;
}
