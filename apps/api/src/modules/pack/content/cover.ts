import { accessWords, meetingWords, writtenLines, type PackContents } from '@vital-signs/domain';
import type { PackDocument } from '@vital-signs/pack';
import type { PackRecord } from './pack-record';
import { paragraph } from './pack-voice';

/** The council's name; of one that does not exist, that, where its name does not say it. */
function councilWords({ name, fictional }: PackRecord['authority']): string {
  return fictional && !/fictional|invented/i.test(name) ? `${name} (fictional)` : name;
}

/** What is asked, its lines as they were written: paragraphs and lists. */
function askedBlocks(asked: string): PackDocument['cover']['asked']['blocks'] {
  return writtenLines(asked).map((lines) =>
    lines.kind === 'PARAGRAPH' ? paragraph(lines.text) : lines,
  );
}

/** The cover of a pack: whose it is, for which meeting, who answers for it, and what is asked. */
export function coverOf(contents: PackContents, { authority }: PackRecord): PackDocument['cover'] {
  const { committee, responsibleOfficer, wards, ask, asked } = contents;
  return {
    council: councilWords(authority),
    ...(committee !== null && committee.trim() !== '' && { committee }),
    meeting: meetingWords(contents),
    ...{ responsibleOfficer, wards, access: accessWords(contents) },
    asked: { kind: ask, blocks: askedBlocks(asked) },
  };
}
