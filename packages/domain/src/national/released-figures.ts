import type { AreaFigure } from '../area-succession';
import type { Period } from '../period';
import type { Absence } from '../vocabulary';

/** A release, as far as it says which of two figures is the later one. */
export interface ReleaseMoment {
  readonly id: number;
  /** The day on which it was published; null where nobody said it. */
  readonly publishedOn: string | null;
  /** The day on which it was loaded. */
  readonly loadedOn: string;
  /** False: an extract, which holds some areas alone; left out: a whole file. */
  readonly whole?: boolean;
}

/** A release that may have been withdrawn. */
export interface WithdrawableRelease {
  readonly id: number;
  /** The number that its withdrawal took, of the same row as those of releases; null: it stands. */
  readonly withdrawnAs: number | null;
}

/**
 * The releases that stood once all up to a number had been loaded: an edition keeps what it was
 * published with, though it was withdrawn since.
 *
 * @param last null: all, so that a withdrawn release stands no more
 */
export function standingReleases<Release extends WithdrawableRelease>(
  releases: readonly Release[],
  last: number | null,
): Release[] {
  const upTo = last ?? Infinity;
  return releases.filter(
    ({ id, withdrawnAs }) => id <= upTo && (withdrawnAs === null || withdrawnAs > upTo),
  );
}

/**
 * Releases in the order in which they supersede each other: by the day of publication, or of
 * loading where that is not known, and of one day as they were loaded. So an old file that is
 * loaded late does not stand before a newer one. An extract stands behind every whole file, so that
 * what is compared with all authorities is of one publication.
 */
export function inOrderOfRelease<Release extends ReleaseMoment>(
  releases: readonly Release[],
): Release[] {
  const day = ({ publishedOn, loadedOn }: Release) => publishedOn ?? loadedOn;
  const isWhole = ({ whole = true }: Release) => Number(whole);
  return [...releases].sort(
    (a, b) => isWhole(a) - isWhole(b) || (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : a.id - b.id),
  );
}

/** A figure of one area and period as a release gave it. */
export interface ReleasedFigure {
  readonly releaseId: number;
  readonly area: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly value: number | null;
  readonly absence: Absence | null;
}

/** The figure of an area with the release that it is from. */
export interface StandingFigure extends AreaFigure {
  readonly releaseId: number;
}

/** The figures of one period by area. */
export type FiguresByArea = ReadonlyMap<string, StandingFigure>;

/**
 * The figures of a period, each as the latest release that gives one has it. A release supersedes
 * what it repeats and leaves the rest.
 */
export function figuresOfPeriod(
  figures: readonly ReleasedFigure[],
  { start, end }: Pick<Period, 'start' | 'end'>,
  releases: readonly ReleaseMoment[],
): FiguresByArea {
  const order = new Map(inOrderOfRelease(releases).map(({ id }, index) => [id, index]));
  const standing = new Map<string, StandingFigure>();
  for (const { area, periodStart, periodEnd, releaseId, value, absence } of figures) {
    const place = order.get(releaseId);
    if (place === undefined || periodStart !== start || periodEnd !== end) continue;
    const known = standing.get(area);
    if (known !== undefined && (order.get(known.releaseId) ?? -1) > place) continue;
    standing.set(area, { value, absence, releaseId });
  }
  return standing;
}

/**
 * The period whose published figures stand beside a month: the latest that was over by the month's
 * end. Null where there is none.
 */
export function periodBesideMonth<Of extends Pick<Period, 'start' | 'end'>>(
  periods: readonly Of[],
  month: Period,
): Of | null {
  return periods.reduce<Of | null>(
    (latest, period) =>
      period.end <= month.end && (latest === null || latest.end < period.end) ? period : latest,
    null,
  );
}

/** Figures with the two counts that each was made from, where both are published for the area. */
export function withCounts(
  figures: FiguresByArea,
  numerators: FiguresByArea,
  denominators: FiguresByArea,
): FiguresByArea {
  return new Map(
    [...figures].map(([area, figure]) => {
      const numerator = numerators.get(area)?.value ?? null;
      const denominator = denominators.get(area)?.value ?? null;
      return [area, { ...figure, numerator, denominator }];
    }),
  );
}
