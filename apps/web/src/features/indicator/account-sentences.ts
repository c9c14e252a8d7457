import { formatLimit, formatValue } from '@vital-signs/domain';
import type { PlacesSection_ComparisonFragment } from '../../apollo/generated/documents';
import type { Account } from './account';

/**
 * Which places hold the gap to green, the most first: "Of it, Breckland holds 60 and Norwich 45;
 * estimated." Null where it is not shared out.
 */
export function gapHolders({ places }: PlacesSection_ComparisonFragment): string | null {
  const holders = places
    .flatMap(({ shortName, gapShare, gapEstimated }) =>
      gapShare === null || gapShare <= 0 ? [] : [{ shortName, gapShare, gapEstimated }],
    )
    .sort((a, b) => b.gapShare - a.gapShare);
  if (holders.length === 0) return null;
  const words = holders.map(
    ({ shortName, gapShare }) => `${shortName} ${formatLimit(gapShare, '')}`,
  );
  const last = words.at(-1);
  const listed = words.length === 1 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
  const estimated = holders.some(({ gapEstimated }) => gapEstimated);
  return `Shared out by each place’s own shortfall: ${listed}${estimated ? '; estimated' : ''}.`;
}

/** How far the figure is from its target, in its own unit; null where it has none. */
export function targetWords({ reading, indicator }: Account): string | null {
  const { target, value } = reading;
  if (target === null) return null;
  const unit = indicator.unit ?? '';
  const said = target.textAsPrinted ?? formatLimit(target.value, unit);
  if (value === null) return `The target is ${said}.`;
  const decimals = Math.max(indicator.decimals, reading.decimals);
  const distance = formatValue(Math.abs(value - target.value), '', decimals);
  const points = unit === '%' ? ' points' : '';
  if (value === target.value) return `Exactly at the target of ${said}.`;
  return `${distance}${points} ${value < target.value ? 'below' : 'above'} the target of ${said}.`;
}
