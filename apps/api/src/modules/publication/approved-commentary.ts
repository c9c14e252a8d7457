import type { ApprovedCommentary } from '@vital-signs/domain';
import { blocksOf } from '../commentary/markdown-blocks';
import type { CommentaryRow } from '../commentary/commentary.repository';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import type { PlaceNode } from '../place/place-tree';
import type { SectionRecord } from '../section/section.service';

/** What the record knows of what a commentary names by numbers. */
export interface NamedInCommentary {
  readonly root: PlaceNode;
  /** Places that are published. */
  readonly places: readonly PlaceNode[];
  readonly sections: readonly SectionRecord[];
  readonly catalogue: readonly IndicatorRecord[];
}

/**
 * Commentary that is approved for the public, with every indicator whose figures it may state: its
 * own, those of the section or the heading on which it stands, and those of the claims in it. Who wrote it is not
 * published: it is said for the authority. What is about a place that is not published is left out.
 */
export function approvedCommentary(
  { id, placeId, sectionId, indicatorId, area, text, format, statements }: CommentaryRow,
  { root, places, sections, catalogue }: NamedInCommentary,
): ApprovedCommentary | null {
  const place = placeId === null ? root : places.find((known) => known.placeId === placeId);
  if (place === undefined) return null;
  const section = sections.find((known) => known.id === sectionId);
  const ofArea = catalogue.filter(({ reportArea }) => reportArea.slug === area);
  const about = new Set([
    ...(indicatorId === null ? (section?.indicatorIds ?? []) : [indicatorId]),
    ...ofArea.map((indicator) => indicator.id),
    ...statements.map((statement) => statement.indicatorId),
  ]);
  const named = catalogue.filter((indicator) => about.has(indicator.id));
  const own = named.find((indicator) => indicator.id === indicatorId);
  return {
    id: String(id),
    place: place.slug,
    title: own?.name ?? section?.name ?? ofArea[0]?.reportArea.name ?? null,
    author: null,
    text,
    ...(format === 'MARKDOWN' && {
      live: { blocks: blocksOf(text, format), indicator: own?.key ?? null },
    }),
    indicators: named.map(({ key }) => key),
  };
}
