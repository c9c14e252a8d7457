import { bearsOnPlace, type PlaceFacts } from '@vital-signs/domain';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { AuthorityService } from '../authority/authority.service';
import type { RecordAt } from '../indicator/indicator.repository';
import type { PlaceNode } from '../place/place-tree';
import type { PlaceService } from '../place/place.service';
import type { AnnotationRecord, YardstickService } from '../yardstick/yardstick.service';

/** A section by its number, with those of its indicators. */
interface SectionOfChange {
  readonly id: number;
  readonly indicatorIds: readonly number[];
}

export interface AnnotationService {
  /** Those of a section: its own, of its indicators, and of the whole authority; every place, oldest first. */
  ofSection(at: RecordAt, section: SectionOfChange): Promise<AnnotationRecord[]>;
  /** The place that a change concerns, in the tree of the day from which it bears; null: every place. */
  placeOf(annotation: AnnotationRecord): Promise<PlaceNode | null>;
}

/** Those that bear on the series of a place. */
export function annotationsAt(
  annotations: readonly AnnotationRecord[],
  place: PlaceFacts,
): AnnotationRecord[] {
  return annotations.filter((annotation) => bearsOnPlace(annotation, place));
}

export function createAnnotationService(
  authorities: AuthorityService,
  places: PlaceService,
  yardsticks: YardstickService,
): AnnotationService {
  const authorityOf = async ({ authority }: AnnotationRecord): Promise<AuthorityRecord | null> =>
    authorities.bySlug(authority);
  return {
    async ofSection(at, { id, indicatorIds }) {
      const all = await yardsticks.annotationsAt(at);
      return all.filter(({ indicatorId, sectionId }) =>
        indicatorId === null
          ? sectionId === null || sectionId === id
          : indicatorIds.includes(indicatorId),
      );
    },
    async placeOf(annotation) {
      const { placeId, on, revision } = annotation;
      const authority = placeId === null ? null : await authorityOf(annotation);
      if (authority === null) return null;
      const { places: all } = await places.treeOn(authority, on, revision);
      return all.find((place) => place.placeId === placeId) ?? null;
    },
  };
}
