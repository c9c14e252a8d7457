import type { ReactNode } from 'react';

/** Draws what is to be done at a place and those below it. */
export type RenderActions = (at: {
  readonly authority: string;
  /** Slug; null: the authority itself. */
  readonly place: string | null;
}) => ReactNode;
