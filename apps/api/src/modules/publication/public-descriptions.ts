import type { Period, PublicIndicator, PublicPlaceName } from '@vital-signs/domain';
import type { PlaceNode } from '../place/place-tree';
import type { RowRecord } from '../scorecard/scorecard-facts.service';
import { benchmarksBeside } from '../yardstick/yardstick.service';

/** A place as a public edition names it: never a team. */
export function publicPlaceName({
  slug,
  name,
  shortName,
  kind,
  parent,
}: PlaceNode): PublicPlaceName {
  if (kind === 'TEAM') throw new Error(`A public edition names no team, and ${slug} is one.`);
  return { slug, name, shortName, kind, parent: parent?.slug ?? null };
}

/**
 * An indicator as a public edition describes it: what it counts and how it is judged, with tolerances
 * and targets of the places that are published, without the names of those who answer for it.
 */
export function publicIndicator(
  { indicator, tolerances, targets, benchmarks }: RowRecord,
  period: Period,
  isPublished: (place: string) => boolean,
): PublicIndicator {
  const { reportArea } = indicator;
  const isOpen = ({ place }: { readonly place: string | null }) =>
    place === null || isPublished(place);
  return {
    key: indicator.key,
    ref: indicator.ref,
    name: indicator.name,
    reportArea: { slug: reportArea.slug, name: reportArea.name },
    polarity: indicator.polarity,
    measureKind: indicator.measureKind,
    basis: indicator.basis,
    dataNote: indicator.dataNote,
    unit: indicator.unit,
    multiplier: indicator.multiplier,
    decimals: indicator.decimals,
    numeratorLabel: indicator.numeratorLabel,
    denominatorLabel: indicator.denominatorLabel,
    yearToDateRule: indicator.yearToDateRule,
    countsChildren: indicator.countsChildren,
    additive: indicator.additive,
    definition: indicator.definition,
    caveats: indicator.caveats,
    tolerances: tolerances.filter(isOpen).map(({ rule, place, validFrom, validTo }) => ({
      ...{ rule, place, validFrom, validTo },
    })),
    targets: targets.filter(isOpen).map(({ kind, value, place, validFrom, validTo }) => ({
      ...{ kind, value, place, validFrom, validTo },
    })),
    benchmarks: benchmarksBeside(benchmarks, period).map(
      ({ comparator, value, textAsPrinted, year }) => ({ comparator, value, textAsPrinted, year }),
    ),
  };
}
