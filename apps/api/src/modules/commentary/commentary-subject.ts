import { formatPeriod, indicatorTitle } from '@vital-signs/domain';
import type { PlaceNode } from '../place/place-tree';
import type { Commentary } from './commentary.service';
import type { WrittenCommentary } from './commentary-writing.repository';

/** Where a commentary stands and of which month it speaks, for whoever looks for it later. */
export function subjectOf(
  { section, indicator, period }: Pick<Commentary, 'section' | 'indicator' | 'period'>,
  about: PlaceNode,
): string {
  const on = indicator === null ? (section?.name ?? 'a section') : indicatorTitle(indicator);
  return `Commentary on ${on}, ${about.name}, ${formatPeriod(period)}`;
}

/** What of a commentary is told in an event: never its text, in which somebody may have named a child. */
export function toldOf({
  state,
  audience,
  text,
}: Pick<WrittenCommentary, 'state' | 'audience' | 'text'>) {
  return { state, audience, characters: text.length };
}
