import { month, monthSpan, publicEditionDocument } from '@vital-signs/domain';
import type {
  ApprovedCommentary,
  EarlierPublicEdition,
  PlaceFacts,
  PublicEditionMade,
  PublicIndicator,
  PublicRowFacts,
  ScorecardFacts,
  Tolerance,
} from '@vital-signs/domain';
import { monthIndex } from './calendar';
import { CATALOGUE, REPORT_AREAS } from './catalogue';
import { PLACES, populationOf, WENDMERE } from './geography';
import type { InventedPlace } from './geography';
import type { InventedIndicator } from './indicator-facts';
import { observed, seriesOf } from './invented-series.test-support';
import { TARGETS, TOLERANCES } from './standards';
import type { InventedTolerance } from './standards';

const SHOWN_MONTHS = 13;
const FINANCIAL_YEAR_START = 4;

export type InventedFacts = ScorecardFacts<PublicRowFacts>;

const idOf = (key: string | undefined) => {
  const index = CATALOGUE.findIndex((indicator) => indicator.key === key);
  return index === -1 ? null : index + 1;
};

function placeFacts(place: InventedPlace, id: number): PlaceFacts {
  const estimates = [2014, 2015, 2016, 2017];
  return {
    ...{ id, slug: place.slug, name: place.name, kind: place.kind, teamKind: place.teamKind },
    relation: place.kind === 'AUTHORITY' ? 'SELF' : 'CHILD',
    populations: estimates.map((year) => ({
      ...{ from: `${year}-04-01`, to: `${year + 1}-04-01`, provenance: 'IMPORTED' as const },
      count: populationOf(place, monthIndex(`${year}-04`)),
    })),
  };
}

function indicatorFacts(indicator: InventedIndicator): PublicRowFacts['indicator'] {
  const { key, name, numerator, denominator, flows, ...facts } = indicator;
  return {
    ...{ id: idOf(key) ?? 0, key, ref: key, name, ...facts },
    numeratorIndicatorId: idOf(numerator?.from),
    denominatorIndicatorId: idOf(denominator?.from),
    ...{ partOfIndicatorId: null },
    inflowIndicatorId: idOf(flows?.began),
    outflowIndicatorId: idOf(flows?.ended),
  };
}

function ruleOf({ model, red, green, lower, upper }: InventedTolerance): Tolerance {
  if (model === 'THRESHOLDS') return { model, red, green };
  return { model, lower, upper, zeroConcern: false, zeroConcernMinimumDenominator: 20 };
}

/** The record of the invented council as a scorecard of every place is judged from it. */
export function inventedFacts(key: string): InventedFacts {
  const period = month(key);
  const span = monthSpan(period, SHOWN_MONTHS, FINANCIAL_YEAR_START);
  const wanted = new Set(span.months.map(({ start }) => start));
  const places = PLACES.map((place, index) => placeFacts(place, index + 1));
  const placeId = (slug: string | null) => places.find((place) => place.slug === slug)?.id ?? null;
  const inForce = <T extends { readonly indicator: string }>(all: readonly T[], of: string) =>
    all.filter(({ indicator }) => indicator === of);
  return {
    ...{ judgementModel: 'THRESHOLDS', precision: 'FULL', span, places, modelled: false },
    rows: CATALOGUE.map((indicator) => ({
      indicator: indicatorFacts(indicator),
      tolerances: inForce(TOLERANCES, indicator.key).map((tolerance) => ({
        ...{ from: tolerance.from, to: tolerance.to, placeId: placeId(tolerance.place) },
        rule: ruleOf(tolerance),
      })),
      targets: inForce(TARGETS, indicator.key).map(({ from, to, kind, value, place, between }) => ({
        ...{ from, to, kind, value, between, placeId: placeId(place) },
      })),
      cells: places.map(({ slug }) => {
        const figures = seriesOf(indicator.key, slug);
        const months = figures.filter((figure) => wanted.has(figure.month.period.start));
        return figures.length === 0
          ? null
          : {
              months: months.map(observed),
              printedYearToDate: null,
              printedPreviousYearToDate: null,
            };
      }),
    })),
  };
}

function describeRow({ indicator, tolerances, targets }: PublicRowFacts): PublicIndicator {
  const { key, ref, name, polarity, measureKind, basis, dataNote, unit, multiplier, decimals } =
    indicator;
  const invented = CATALOGUE.find((each) => each.key === key);
  const area = REPORT_AREAS.find(({ slug }) => slug === invented?.area);
  return {
    ...{ key, ref, name, polarity, measureKind, basis, dataNote, unit, multiplier, decimals },
    reportArea: { slug: area?.slug ?? '', name: area?.name ?? '' },
    numeratorLabel: invented?.numerator?.label ?? null,
    denominatorLabel: invented?.denominator?.label ?? null,
    yearToDateRule: indicator.yearToDateRule,
    countsChildren: indicator.countsChildren,
    additive: indicator.additive,
    definition: invented?.definition ?? null,
    caveats: invented?.caveats ?? null,
    tolerances: tolerances.map(({ rule, from, to }) => ({
      ...{ rule, place: null, validFrom: from, validTo: to },
    })),
    targets: targets.map(({ kind = 'TARGET', value, from, to }) => ({
      ...{ kind, value, place: null, validFrom: from, validTo: to },
    })),
    benchmarks: [],
  };
}

interface EditionAsked {
  readonly number?: number;
  readonly facts?: InventedFacts;
  readonly earlier?: readonly EarlierPublicEdition<PublicRowFacts>[];
  readonly commentary?: readonly ApprovedCommentary[];
  readonly secondary?: boolean;
}

/** A public edition of the invented council for a month. */
export function inventedEdition(key: string, asked: EditionAsked = {}): PublicEditionMade {
  const { facts = inventedFacts(key), number = 1, earlier = [], commentary = [] } = asked;
  return publicEditionDocument({
    authority: {
      ...{ slug: WENDMERE.slug, name: WENDMERE.name, code: null, judgementModel: 'THRESHOLDS' },
      ...{ precision: 'FULL', regionName: WENDMERE.regionName, reportTitle: WENDMERE.reportTitle },
    },
    ...{ number, revision: number, period: month(key), accurateAsOf: null },
    ...{ facts, earlier, commentary, secondary: asked.secondary ?? true },
    describe: describeRow,
    nameOf: (slug) => {
      const place = PLACES.find((each) => each.slug === slug);
      if (place === undefined || place.kind === 'TEAM') throw new Error(`${slug} is not public.`);
      const { name, shortName, kind } = place;
      return { slug, name, shortName, kind, parent: kind === 'LOCALITY' ? WENDMERE.slug : null };
    },
  });
}
