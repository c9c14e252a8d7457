import { standingReleases, type WithdrawableRelease } from '../national/released-figures';

/** A file of published figures, as far as it is named. */
export interface NamedRelease extends WithdrawableRelease {
  readonly title: string;
  readonly fileName: string;
}

/** A release by its file and number: "LAIT, lait-november.xlsx (release 7)". */
export function releaseName({ id, title, fileName }: NamedRelease): string {
  return `${title}, ${fileName} (release ${id})`;
}

/** What benchmarks follow now, beside what they followed when an edition was published. */
export interface ReleasesBeside<Release> {
  /** Those that were loaded since and stand. */
  readonly came: readonly Release[];
  /** Those that stood then and were withdrawn since. */
  readonly went: readonly Release[];
  /** That benchmarks follow other releases, and which; null where they follow the same. */
  readonly sentence: string | null;
}

/**
 * Which releases of national figures stand that an edition was not published with, and which do not
 * that it was. What was loaded and withdrawn again since is neither.
 *
 * @param then the latest number that the edition saw; 0: none was loaded
 * @param now the latest number that its reader sees; null: every one
 */
export function releasesBeside<Release extends NamedRelease>(
  releases: readonly Release[],
  then: number,
  now: number | null,
): ReleasesBeside<Release> {
  const before = standingReleases(releases, then);
  const after = standingReleases(releases, now);
  const came = after.filter((release) => !before.includes(release));
  const went = before.filter((release) => !after.includes(release));
  const list = (some: readonly Release[]) => some.map(releaseName).join('; ');
  const clauses = [
    ...(came.length === 0 ? [] : [`also follow what was loaded since: ${list(came)}`]),
    ...(went.length === 0 ? [] : [`no longer follow what was withdrawn since: ${list(went)}`]),
  ];
  const sentence =
    clauses.length === 0
      ? null
      : `As known now, benchmarks ${clauses.join('; and they ')}. Read as the edition, they follow what it was published with.`;
  return { came, went, sentence };
}
