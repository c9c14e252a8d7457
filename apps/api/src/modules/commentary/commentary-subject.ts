import { formatPeriod, indicatorTitle } from '@vital-signs/domain';
import type { PlaceNode } from '../place/place-tree';
import type { Commentary } from './commentary.service';
import type { WrittenCommentary } from './commentary-writing.repository';

/** What a commentary is on, by its names. */
export interface NamedSubject extends Pick<Commentary, 'section' | 'indicator' | 'period'> {
  readonly heading: { readonly name: string } | null;
}

/** Where a commentary stands and of which month it speaks, for whoever looks for it later. */
export function subjectOf(
  { heading, section, indicator, period }: NamedSubject,
  about: PlaceNode,
): string {
  const on = indicator === null ? (section?.name ?? heading?.name) : indicatorTitle(indicator);
  const where = `${about.name}, ${formatPeriod(period)}`;
  return on === undefined ? `Commentary on ${where}` : `Commentary on ${on}, ${where}`;
}

/** What of a commentary is told in an event: never its text, in which somebody may have named a child. */
export function toldOf({
  state,
  audience,
  text,
}: Pick<WrittenCommentary, 'state' | 'audience' | 'text'>) {
  return { state, audience, characters: text.length };
}
