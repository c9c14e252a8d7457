import type { Validity } from '../tolerance';

/** What becomes of the versions of one thing when another takes the place of what held on some days. */
export interface Replacement<Version extends Validity> {
  /** Those that end, because they held on a day of the stretch. */
  readonly closed: readonly Version[];
  /** What is left of them: the days before the stretch, and those after it. */
  readonly kept: readonly Version[];
}

/**
 * Clears a stretch of days among versions that do not overlap: versions that held on any day of it are
 * closed, and what they said of the days before and after stands on as versions of its own. Stretches
 * are half-open: one that ends on the first day of another does not touch it.
 */
export function clearStretch<Version extends Validity>(
  versions: readonly Version[],
  { from, to }: Validity,
): Replacement<Version> {
  const closed = versions.filter(
    (version) => (to === null || version.from < to) && (version.to === null || version.to > from),
  );
  const kept = closed.flatMap((version) => [
    ...(version.from < from ? [{ ...version, to: from }] : []),
    ...(to !== null && (version.to === null || version.to > to) ? [{ ...version, from: to }] : []),
  ]);
  return { closed, kept };
}

/** The versions after a stretch was cleared and, where something is given, filled with it; the earliest first. */
export function withStretch<Version extends Validity>(
  versions: readonly Version[],
  stretch: Validity,
  filling: Version | null,
): readonly Version[] {
  const { closed, kept } = clearStretch(versions, stretch);
  return [
    ...versions.filter((version) => !closed.includes(version)),
    ...kept,
    ...(filling === null ? [] : [filling]),
  ].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** What is said on which days: stretches that follow each other and say the same are one. */
function daysSaid<Version extends Validity>(
  versions: readonly Version[],
  says: (version: Version) => string,
): string {
  const days: { readonly said: string; readonly from: string; to: string | null }[] = [];
  for (const version of [...versions].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const said = says(version);
    const last = days.at(-1);
    if (last?.said === said && last.to === version.from) last.to = version.to;
    else days.push({ said, from: version.from, to: version.to });
  }
  return JSON.stringify(days);
}

/** Whether two sets of versions say the same on every day, however the days are cut. */
export function saysTheSame<Version extends Validity>(
  before: readonly Version[],
  after: readonly Version[],
  says: (version: Version) => string,
): boolean {
  return daysSaid(before, says) === daysSaid(after, says);
}
