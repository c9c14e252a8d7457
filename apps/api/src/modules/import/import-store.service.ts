import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '@vital-signs/database';
import type { ImportMapping } from '@vital-signs/domain';
import type { AuditActor } from '../../audit/record-audit';
import { refused } from '../../errors';
import { IMPORT_BOUNDS } from './import-bounds';
import type { ImportCheckService } from './import-check.service';
import { cancelWaiting, NotThatStateError } from './import-state.repository';
import {
  AnotherIsStoredError,
  beginStoring,
  leaveStoring,
  RecordMovedError,
  revisionsSince,
  StopAskedError,
  storeCells,
  whoStores,
} from './import-storing.repository';
import type { ImportWork } from './import-work';
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
      const signature = await checks.signatureOf(found);
      await begin(found);
      let outcome: 'STORED' | 'MOVED' = 'STORED';
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
          if (!(error instanceof RecordMovedError)) throw error;
          outcome = 'MOVED';
          await leaveStoring(database, found);
        }
      });
      await Promise.race([ended, sleep(IMPORT_BOUNDS.patienceMs, undefined, { ref: false })]);
      // The assignment is made in the work above, which the compiler does not follow.
      if ((outcome as string) === 'MOVED') throw await checkAnew(found, actor);
    },
  };
}
