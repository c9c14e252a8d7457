import type {
  SurgeryRoom_MomentFragment,
  SurgeryRoom_SightFragment,
} from '../../apollo/generated/documents';

/** What everybody in a surgery looks at, with all that was said. */
export type Moment = SurgeryRoom_MomentFragment;
/** An item of the agenda, as a moment tells it. */
export type MomentItem = Moment['items'][number];
/** Something said, as a moment tells it. */
export type MomentSaying = Moment['sayings'][number];
/** What everybody looks at. */
export type MomentPointer = Moment['pointer'];

/** What an item shows, as its figures stand. */
export type Sight = SurgeryRoom_SightFragment;

/** What is looked at: the item of a pointer; null where it is of none. */
export function itemAt(moment: Moment, pointer: MomentPointer): MomentItem | null {
  return moment.items.find(({ id }) => id === pointer.item) ?? null;
}

/** What was said of an item, or of the surgery as a whole. */
export function sayingsOf(moment: Moment, item: string | null): readonly MomentSaying[] {
  return moment.sayings.filter((saying) => saying.item === item);
}
