import type { Basis, PeriodKind } from '@vital-signs/database';
import { lastDay, type Period } from '@vital-signs/domain';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import type { IndicatorService } from '../indicator/indicator.service';
import type { PlaceNode } from '../place/place-tree';
import type { PlaceService } from '../place/place.service';

/** What a figure is of, by numbers. */
export interface SubjectIds {
  readonly indicatorId: number;
  readonly placeId: number;
  readonly basis: Basis;
  readonly periodKind: PeriodKind;
  readonly periodStart: string;
  readonly periodEnd: string;
}

/** What a figure is of. */
export interface Subject {
  readonly indicator: IndicatorRecord;
  readonly place: PlaceNode;
  readonly period: Period;
  readonly basis: Basis;
}

export interface SubjectSources {
  readonly indicators: IndicatorService;
  readonly places: PlaceService;
}

export const periodOf = ({ periodKind, periodStart, periodEnd }: SubjectIds): Period => ({
  ...{ kind: periodKind, start: periodStart, end: periodEnd },
});

/**
 * What figures are of, aligned with them, as known at a revision; what is of an indicator or a place that
 * is no more is left out.
 */
export async function subjectsOf<Ids extends SubjectIds>(
  { indicators, places }: SubjectSources,
  authority: AuthorityRecord,
  figures: readonly Ids[],
): Promise<(Ids & Subject)[]> {
  const { authorityId, revision } = authority;
  const catalogue = await indicators.catalogueAt({ authorityId, revision });
  const byId = new Map(catalogue.map((indicator) => [indicator.id, indicator]));
  const days = new Set(figures.map((figure) => lastDay(periodOf(figure))));
  const trees = new Map(
    await Promise.all(
      [...days].map(async (day) => {
        const tree = await places.treeOn(authority, day, revision);
        return [day, new Map(tree.places.map((place) => [place.placeId, place]))] as const;
      }),
    ),
  );
  // A place may have figures of a month before it was part of the tree, or after.
  const today = await places.treeOn(authority);
  return figures.flatMap((figure) => {
    const period = periodOf(figure);
    const indicator = byId.get(figure.indicatorId);
    const place =
      trees.get(lastDay(period))?.get(figure.placeId) ??
      today.places.find(({ placeId }) => placeId === figure.placeId);
    return indicator === undefined || place === undefined
      ? []
      : [{ ...figure, indicator, place, period }];
  });
}
