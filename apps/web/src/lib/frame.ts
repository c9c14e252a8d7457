import { createContext, useContext } from 'react';
import type { SentWording } from './state-words';

interface FramePlace {
  readonly slug: string;
  readonly name: string;
  readonly kind: 'AUTHORITY' | 'LOCALITY' | 'TEAM';
}

/** What all pages of an authority have in common, once it is known. */
export interface FrameAuthority {
  readonly slug: string;
  readonly name: string;
  readonly fictional: boolean;
  /** Keys of the months with figures, oldest first. */
  readonly months: readonly string[];
  /** Key of the month that is shown where the address names none; null where nothing is held. */
  readonly opensOn: string | null;
  /** The months after that one, in each of which little is held, oldest first. */
  readonly afterOpening: readonly { readonly period: string; readonly figures: number }[];
  /** How it says its ratings; left out: in the product's own words. */
  readonly ratingWording?: SentWording;
  /** The authority first, then each locality followed by its teams. */
  readonly places: readonly FramePlace[];
}

export const FrameContext = createContext<FrameAuthority | null>(null);

/** The authority that the page belongs to; null before it is known, and where there is none. */
export function useFrameAuthority(): FrameAuthority | null {
  return useContext(FrameContext);
}
