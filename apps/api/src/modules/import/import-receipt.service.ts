import type { Database } from '@vital-signs/database';
import { describeFile } from '@vital-signs/tabular';
import type { AuditActor } from '../../audit/record-audit';
import { refused } from '../../errors';
import type { AuthorityRecord } from '../authority/authority.repository';
import { IMPORT_BOUNDS } from './import-bounds';
import { insertImport, TooManyWaitingError } from './import-receipt.repository';
import { withSpooled } from './import-spool';

/** A file on its way here. */
export interface ArrivingFile {
  readonly authority: AuthorityRecord;
  /** As whoever sends it calls it; nothing follows from it. */
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly actor: AuditActor;
}

const UNSEEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** The last part of a path, without what cannot be seen. */
function fileNameOf(name: string): string {
  const last = name.replaceAll(UNSEEN, '').split(/[/\\]/).at(-1)?.trim() ?? '';
  return last === '' ? 'file' : last.slice(0, IMPORT_BOUNDS.fileName);
}

/**
 * Takes a file that can be read, and gives the number of its import. Of one that cannot be read
 * nothing is kept.
 * @throws FileRefusedError that says what was found and what is expected.
 * @throws GraphQLError where too many files wait already.
 */
export async function receiveFile(
  database: Database,
  { authority, name, bytes, actor }: ArrivingFile,
): Promise<number> {
  const { authorityId } = authority;
  return withSpooled(bytes, async ({ source, size, sha256, pieces }) => {
    const described = await describeFile(source);
    const fileName = fileNameOf(name);
    try {
      return await insertImport(
        database,
        { authorityId, fileName, size, sha256, described, actor },
        pieces,
      );
    } catch (error) {
      if (!(error instanceof TooManyWaitingError)) throw error;
      throw refused(
        'TOO_MANY_WAITING',
        `${IMPORT_BOUNDS.waiting} files wait to be stored already: store or cancel one of them first.`,
      );
    }
  });
}
