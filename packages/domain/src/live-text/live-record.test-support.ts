import { month, periodsUpTo } from '../period';
import { aCell, aFactsPlace, aFactsRow, COUNTY } from '../scorecard/scorecard-builder.test-support';
import type { Reported } from '../scorecard/scorecard-builder.test-support';
import type { IndicatorFacts, RowFacts, ScorecardFacts } from '../scorecard/scorecard-facts';
import type { LiveRecord } from './live-record';
import type { TokenNames } from './token-names';

export const MARCH = month('2018-03');

const NORWICH = {
  ...aFactsPlace('LOCALITY'),
  ...{ id: 2, slug: 'norwich', name: 'Norwich', within: [1] },
};
const BRECKLAND = {
  ...aFactsPlace('LOCALITY'),
  ...{ id: 3, slug: 'breckland', name: 'Breckland', within: [1] },
};
const NORFOLK = { ...COUNTY, slug: 'norfolk', name: 'Norfolk' };

/** A percentage where high is good, red below 70% and green from 80%, with a target of 85%. */
export function aPercentage(
  ref: string,
  county: readonly Reported[],
  norwich: readonly Reported[] = [],
  facts: Partial<IndicatorFacts> = {},
): RowFacts {
  const always = { from: '2000-01-01', to: null, placeId: null };
  return {
    ...aFactsRow(`key-${ref}`, [aCell(county), aCell(norwich), null], {
      ...{ ref, name: `Assessments of kind ${ref}`, measureKind: 'PERCENTAGE', polarity: 'HIGH' },
      ...{ unit: '%', decimals: 1, multiplier: 100, yearToDateRule: 'RATIO_OF_SUMS' },
      ...facts,
    }),
    tolerances: [{ ...always, rule: { model: 'THRESHOLDS', red: 70, green: 80 } }],
    targets: [{ ...always, value: 85 }],
  };
}

/** Norfolk’s figures, with Norwich and Breckland, up to March 2018. */
export function aRecord(rows: readonly RowFacts[], neighbours: number | null = 83.8): LiveRecord {
  const facts: ScorecardFacts = {
    ...{ judgementModel: 'THRESHOLDS', precision: 'FULL', modelled: true, rows },
    places: [NORFOLK, NORWICH, BRECKLAND],
    span: { months: periodsUpTo(MARCH, 36), shown: 24, inYearToDate: 2 },
  };
  return {
    facts,
    neighboursOf: () =>
      neighbours === null
        ? null
        : { value: neighbours, textAsPrinted: `${neighbours}%`, basis: null },
  };
}

/** The same, with an average that was made from published figures. */
export function withMadeAverage(record: LiveRecord, value: number, basis: string): LiveRecord {
  return { ...record, neighboursOf: () => ({ value, textAsPrinted: null, basis }) };
}

/** What may be named of a record, in a text about a place in March 2018. */
export function namesOf(
  { facts }: LiveRecord,
  subject: { readonly indicator?: string | null; readonly place?: string } = {},
): TokenNames {
  return {
    indicators: facts.rows.map(({ indicator }) => indicator),
    places: facts.places,
    subject: {
      indicator: subject.indicator ?? null,
      place: subject.place ?? 'norfolk',
      period: MARCH,
    },
    reach: 36,
    near: (read, names) => names.filter((name) => name.startsWith(read.slice(0, 2))),
  };
}
