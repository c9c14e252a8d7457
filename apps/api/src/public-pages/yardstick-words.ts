import {
  formatLimit,
  limitsOf,
  toleranceInForce,
  type Period,
  type PublicIndicator,
  type Tolerance,
} from '@vital-signs/domain';

interface Placed {
  readonly place: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** What holds for a place at a period's end: what was set for it alone before what holds everywhere. */
function inForce<T extends Placed>(versions: readonly T[], place: string, period: Period) {
  const dated = versions.map((version) => ({
    version,
    from: version.validFrom,
    to: version.validTo,
  }));
  const own = dated.filter(({ version }) => version.place === place);
  const everywhere = dated.filter(({ version }) => version.place === null);
  const found = toleranceInForce(own, period) ?? toleranceInForce(everywhere, period);
  return found?.version ?? null;
}

export function toleranceOf(
  { tolerances }: PublicIndicator,
  place: string,
  period: Period,
): Tolerance | null {
  return inForce(tolerances, place, period)?.rule ?? null;
}

/** The tolerance in a few words: "red 70%, green 80%"; null where none is in force. */
export function toleranceWords(
  indicator: PublicIndicator,
  place: string,
  period: Period,
): string | null {
  const tolerance = toleranceOf(indicator, place, period);
  if (tolerance === null) return null;
  const limits = limitsOf(tolerance).flatMap(({ name, value }) =>
    value === null ? [] : [`${name} ${formatLimit(value, indicator.unit ?? '')}`],
  );
  return limits.join(', ');
}

/** The target in force; null where there is none. */
export function targetOf(
  { targets }: PublicIndicator,
  place: string,
  period: Period,
): number | null {
  return inForce(targets, place, period)?.value ?? null;
}
