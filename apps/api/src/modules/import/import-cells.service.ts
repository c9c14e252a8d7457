import type { ImportKey, ImportRepository, StagedCell } from './import.repository';
import type { AuthorityRecord } from '../authority/authority.repository';
import { subjectsOf, type Subject, type SubjectSources } from './import-subjects';

/** A cell of a file as it is understood, with what it is of. */
export type UnderstoodCell = StagedCell & Subject;

/** The first cells of a file as they are understood. */
export async function understoodCells(
  repository: ImportRepository,
  sources: SubjectSources,
  authority: AuthorityRecord,
  key: ImportKey,
  first: number,
): Promise<UnderstoodCell[]> {
  return subjectsOf(sources, authority, await repository.understood(key, first));
}
