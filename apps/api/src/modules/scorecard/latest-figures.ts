import { periodKey, type Period } from '@vital-signs/domain';
import { latestPeriodOf } from '../authority/reported-period';
import type { Moment } from '../edition/moment';
import type { ObservationRepository } from '../observation/observation.repository';
import type { LoadedFacts } from './scorecard-facts.service';

/** As much of a series as says of which of its periods there are figures. */
interface ShownSeries {
  /** Keys, the earliest first. */
  readonly months: readonly string[];
  readonly values: readonly (number | null)[];
}

/**
 * The latest periods after those of some facts in which their first place has a figure that the viewer reads, by
 * the number of the indicator. What is read as an edition holds it has none: nothing is later than an edition.
 */
export async function laterPeriods(
  observations: ObservationRepository,
  { authority, period, revision, frozen }: Omit<Moment, 'edition'>,
  { places, rows }: LoadedFacts,
): Promise<ReadonlyMap<number, Period>> {
  const [place] = places;
  if (frozen !== null || place === undefined || rows.length === 0) return new Map();
  const found = await observations.laterFigures({
    ...{ authorityId: authority.authorityId, revision, placeId: place.id },
    ...{ indicatorIds: rows.map(({ indicator }) => indicator.id), after: period.end },
    until: authority.reads === undefined ? null : (latestPeriodOf(authority)?.end ?? period.end),
  });
  return new Map(
    rows.flatMap(({ indicator: { id, basis, frequency } }) => {
      const own = found.find(
        (each) => each.indicatorId === id && each.basis === basis && each.period.kind === frequency,
      );
      return own === undefined ? [] : [[id, own.period] as const];
    }),
  );
}

/** Key of the latest period with a figure, of a series or after it; null where there is none. */
export function latestFigure(
  { months, values }: ShownSeries,
  later: Period | undefined,
): string | null {
  if (later !== undefined) return periodKey(later);
  return months[values.findLastIndex((value) => value !== null)] ?? null;
}
