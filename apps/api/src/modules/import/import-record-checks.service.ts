import type { ListedIssue } from '@vital-signs/domain';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { ImportKey } from './import.repository';

/** Checks of a file's cells with the record beside them. */
export interface RecordChecks {
  issuesOf(
    authority: AuthorityRecord,
    key: ImportKey,
    signal: AbortSignal,
  ): Promise<readonly ListedIssue[]>;
}
export function createRecordChecks(_sources: object): RecordChecks {
  return { issuesOf: () => Promise.resolve([]) };
}
