import { formatLimit, targetSentence } from '@vital-signs/domain';
import type { PlacesSection_ComparisonFragment } from '../../apollo/generated/documents';
import type { Account } from './account';

/**
 * Which places hold the gap to green, the most first, after how it is shared out: "Norwich 75,
 * Breckland 39 (42 short of its own green) and West 3." Null where it is not shared out.
 */
export function gapHolders({
  places,
  gapSentence,
}: PlacesSection_ComparisonFragment): string | null {
  const holders = places
    .flatMap(({ shortName, gapShare, gapOwn }) =>
      gapShare === null || gapShare <= 0 ? [] : [{ shortName, gapShare, gapOwn }],
    )
    .sort((a, b) => b.gapShare - a.gapShare)
    .map(({ shortName, gapShare, gapOwn }) => {
      const share = `${shortName} ${formatLimit(gapShare, '')}`;
      return gapOwn === null || gapOwn === gapShare
        ? share
        : `${share} (${formatLimit(gapOwn, '')} short of its own green)`;
    });
  const last = holders.at(-1);
  if (last === undefined) return null;
  const listed = holders.length === 1 ? last : `${holders.slice(0, -1).join(', ')} and ${last}`;
  return [...(gapSentence === null ? [] : [gapSentence]), `${listed}.`].join(' ');
}

/** How far the figure is from its target, in its own unit; null where it has none. */
export function targetWords({ reading, indicator }: Account): string | null {
  const { target, value } = reading;
  if (target === null) return null;
  const decimals = Math.max(indicator.decimals, reading.decimals);
  return targetSentence(target, { value, unit: indicator.unit ?? '', decimals });
}
