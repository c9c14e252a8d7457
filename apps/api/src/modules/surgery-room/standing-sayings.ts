import type { SurgeryEntryRecord } from '../surgery/surgery.repository';

type Said = Pick<SurgeryEntryRecord, 'number' | 'supersedesId' | 'withdrawn'>;

/** What stands of what was said, in the order in which each was said first; never what was taken back. */
export function standingSayings<Entry extends Said>(entries: readonly Entry[]): readonly Entry[] {
  const first = new Map<number, number>();
  const inOrder = [...entries].sort((a, b) => a.number - b.number);
  for (const { number, supersedesId } of inOrder) {
    first.set(number, supersedesId === null ? number : (first.get(supersedesId) ?? supersedesId));
  }
  const superseded = new Set(entries.map(({ supersedesId }) => supersedesId));
  return inOrder
    .filter(({ number, withdrawn }) => !withdrawn && !superseded.has(number))
    .sort((a, b) => (first.get(a.number) ?? 0) - (first.get(b.number) ?? 0));
}
