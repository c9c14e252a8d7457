import type { ReactNode } from 'react';
import type { ShowPage } from './page-props';

/** An indicator in a month, as a page shows it. */
export interface NationalSubject {
  /** Slug of the authority. */
  readonly authority: string;
  /** Key of the indicator. */
  readonly indicator: string;
  /** Key of the month. */
  readonly period: string;
  /** The edition as which the page is read; null: as known now. */
  readonly edition: number | null;
  /** The edition in which the month is published; null: in none. */
  readonly published: number | null;
  readonly search: Readonly<Record<string, string>>;
  readonly show: ShowPage;
}

/** Draws what others had, from published national figures; nothing where there is nothing to compare with. */
export type RenderNational = (subject: NationalSubject) => ReactNode;
