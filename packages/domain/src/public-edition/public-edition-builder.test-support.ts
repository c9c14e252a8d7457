import { month, periodsUpTo } from '../period';
import { aCell, aFactsRow, share } from '../scorecard/scorecard-builder.test-support';
import type { Reported } from '../scorecard/scorecard-builder.test-support';
import type { PlaceFacts } from '../scorecard/scorecard-facts';
import type { PublicEdition, PublicIndicator, PublicReading } from './public-edition';
import { publicEditionDocument } from './public-edition-document';
import type { PublicEditionParts, PublicRowFacts } from './public-edition-parts';

const SHOWN = 3;
const PERIOD = month('2018-06');

/** Figures of the county, of the first locality and of the second, the period's last. */
export type Columns = readonly (readonly Reported[])[];

/** A row of counts of children that add up over places, but for what a test says. */
export function aPublicRow(
  key: string,
  columns: Columns,
  facts: Partial<PublicRowFacts['indicator']> = {},
): PublicRowFacts {
  const row = aFactsRow(
    key,
    columns.map((months) => aCell(months)),
    facts,
  );
  return { ...row, indicator: { ...row.indicator, countsChildren: facts.countsChildren ?? true } };
}

/** A percentage with its counts. */
export function counted(numerator: number, denominator: number) {
  return share(numerator, denominator, 'IMPORTED', 'IMPORTED');
}

export const PERCENTAGE: Partial<PublicRowFacts['indicator']> = {
  measureKind: 'PERCENTAGE',
  unit: '%',
  multiplier: 100,
  decimals: 1,
  yearToDateRule: 'RATIO_OF_SUMS',
};

const aPlace = (id: number, slug: string, kind: PlaceFacts['kind']): PlaceFacts => ({
  ...{ id, slug, name: slug.toUpperCase(), kind, teamKind: kind === 'TEAM' ? 'Assessment' : null },
  relation: kind === 'AUTHORITY' ? 'SELF' : 'CHILD',
  populations: [{ from: '2018-01-01', to: null, count: 10_000, provenance: 'IMPORTED' }],
});

export const PLACES: readonly PlaceFacts[] = [
  aPlace(1, 'county', 'AUTHORITY'),
  aPlace(2, 'north', 'LOCALITY'),
  aPlace(3, 'south', 'LOCALITY'),
  aPlace(4, 'north-team', 'TEAM'),
];

type Parts = PublicEditionParts<PublicRowFacts>;

/** An indicator as an edition describes it, without benchmarks. */
export function described({ indicator }: PublicRowFacts): PublicIndicator {
  const { key, ref, name, polarity, measureKind, basis, dataNote, unit } = indicator;
  return {
    ...{ key, ref, name, polarity, measureKind, basis, dataNote, unit },
    ...{ multiplier: indicator.multiplier, decimals: indicator.decimals },
    ...{ yearToDateRule: indicator.yearToDateRule, countsChildren: indicator.countsChildren },
    ...{ numeratorLabel: null, denominatorLabel: null, additive: indicator.additive },
    ...{ reportArea: { slug: 'area', name: 'Area' }, definition: null, caveats: null },
    ...{ tolerances: [], targets: [], benchmarks: [] },
  };
}

/** The record of April, May and June 2018. */
export function theFacts(rows: readonly PublicRowFacts[], period = PERIOD): Parts['facts'] {
  return {
    ...{ judgementModel: 'THRESHOLDS', precision: 'FULL', places: PLACES, modelled: true, rows },
    span: { months: periodsUpTo(period, 24), shown: SHOWN, inYearToDate: SHOWN },
  };
}

/** The public edition of June 2018, which shows three months, those of the year so far. */
export function theEdition(rows: readonly PublicRowFacts[], asked: Partial<Parts> = {}) {
  return publicEditionDocument<PublicRowFacts>({
    authority: {
      ...{ slug: 'county', name: 'County', code: null, judgementModel: 'THRESHOLDS' },
      ...{ precision: 'FULL', regionName: null, reportTitle: null },
    },
    ...{ number: 1, revision: 1, period: PERIOD, accurateAsOf: null, facts: theFacts(rows) },
    ...{ commentary: [], earlier: [], describe: described },
    nameOf: (slug) => ({
      ...{ slug, name: slug.toUpperCase(), shortName: slug },
      kind: slug === 'county' ? 'AUTHORITY' : 'LOCALITY',
      parent: slug === 'county' ? null : 'county',
    }),
    ...asked,
  });
}

/** One reading of an edition. */
export function readingOf(edition: PublicEdition, place: string, key: string): PublicReading {
  const reading = edition.places.find((each) => each.place.slug === place)?.readings[key];
  if (reading === undefined) throw new Error(`The edition has no ${key} in ${place}.`);
  return reading;
}
