import { createContext, useContext } from 'react';
import type { Moment, MomentItem, MomentPointer, Sight } from './moment';

/** What a screen shows, and what may be done on it. */
export interface ScreenView {
  readonly moment: Moment;
  /** What is looked at: as everybody does, or by this screen alone. */
  readonly pointer: MomentPointer;
  readonly item: MomentItem | null;
  /** Null while it is being read, and of a free item. */
  readonly sight: Sight | null;
  /** Why there is nothing to show, in a sentence. Left out: there is, or it is being read. */
  readonly nothing?: string | null;
  /** Name of the region of the authority, for its benchmarks. */
  readonly region: string | null;
  /** A projector's: one thing, nothing to press, and no more than there is room for. */
  readonly isWall: boolean;
  /** Height of the part beneath the heading, in the wall's units; null: as much as is needed. */
  readonly room: number | null;
  /** Points at a place, or at a period of the chart; null takes it back. Left out: nothing is pressed here. */
  readonly onPlace?: ((slug: string | null) => void) | undefined;
  readonly onMonth?: ((key: string | null) => void) | undefined;
  /** Goes to an item of the agenda. */
  readonly onItem?: ((id: string) => void) | undefined;
}

/** What the screen shows; null outside of one. */
export const ScreenViewContext = createContext<ScreenView | null>(null);

/** What the screen shows around a component. */
export function useScreenView(): ScreenView {
  const view = useContext(ScreenViewContext);
  if (view === null) throw new Error('Drawn outside a screen of a surgery.');
  return view;
}
