import type { PackDocument } from './document';
import type { Words } from './inline';

/** The lines of a cover, in the order of committee papers: who, when, by whom, about where, for whom. */
export function coverFacts({ cover }: PackDocument): { name: string; words: Words }[] {
  return [
    ...(cover.committee === undefined ? [] : [{ name: 'Report to', words: cover.committee }]),
    { name: 'Date of meeting', words: cover.meeting },
    { name: 'Responsible officer', words: cover.responsibleOfficer },
    { name: 'Wards', words: cover.wards },
    { name: 'Public or private', words: cover.access },
  ];
}

/** The heading over what the meeting is asked. */
export const askedHeading = ({ cover }: PackDocument): string =>
  cover.asked.kind === 'DECISION' ? 'Decision asked' : 'Recommendation';
