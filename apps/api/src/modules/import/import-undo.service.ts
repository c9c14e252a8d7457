import { formatDate, londonDay } from '@vital-signs/domain';
import type { AuthorityRecord } from '../authority/authority.repository';
import { subjectsOf, type Subject, type SubjectSources } from './import-subjects';
import type { LeftRow } from './import-undo.repository';

/** A cell that an undo left as it is, with why. */
export interface LeftCell extends Subject {
  readonly sentence: string;
}

/** Cells that an undo left, each with why. */
export async function leftCells(
  sources: SubjectSources,
  authority: AuthorityRecord,
  left: readonly LeftRow[],
): Promise<LeftCell[]> {
  const subjects = await subjectsOf(sources, authority, left);
  return subjects.map((subject) => ({ ...subject, sentence: leftSentence(subject) }));
}

function leftSentence({ person, at, revision, reason }: LeftRow): string {
  const day = formatDate(londonDay(at.toISOString()));
  return `It was left: ${person} changed it on ${day} by revision ${revision} (${reason}).`;
}
