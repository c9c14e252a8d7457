import { yearToDateRule } from '@vital-signs/domain';
import type { Basis, MeasureKind, Polarity, YearToDateRule } from '@vital-signs/domain';
import { TEAM_KINDS } from './geography';
import type { TeamKind } from './geography';

/** What is counted, in words, and the indicator whose figures those counts are. */
export interface Counted {
  readonly label: string;
  readonly from?: string;
}

/** An invented indicator as it is described on record. */
export interface InventedIndicator {
  readonly key: string;
  readonly name: string;
  readonly area: string;
  readonly polarity: Polarity;
  readonly measureKind: MeasureKind;
  readonly basis: Basis;
  readonly dataNote: string;
  readonly unit: string | null;
  readonly multiplier: number;
  readonly decimals: number;
  readonly numerator: Counted | null;
  readonly denominator: Counted | null;
  readonly denominatorIsPopulation: boolean;
  readonly yearToDateRule: YearToDateRule;
  readonly countsChildren: boolean;
  readonly additive: boolean;
  readonly teamKinds: readonly TeamKind[];
  readonly flows: { readonly began: string; readonly ended: string } | null;
  readonly definition: string;
  readonly caveats: string | null;
}

/** What has to be said of an indicator; the rest follows from the kind of measure. */
interface Described {
  readonly polarity: Polarity;
  readonly basis?: Basis;
  readonly teams?: readonly TeamKind[];
  readonly definition: string;
  readonly caveats?: string;
  readonly countsChildren?: false;
}

type Measure = Pick<
  InventedIndicator,
  | 'measureKind'
  | 'dataNote'
  | 'unit'
  | 'multiplier'
  | 'decimals'
  | 'numerator'
  | 'denominator'
  | 'denominatorIsPopulation'
  | 'additive'
  | 'flows'
>;

const NOTHING_COUNTED = {
  numerator: null,
  denominator: null,
  denominatorIsPopulation: false,
  additive: false,
  flows: null,
} as const;

/** An indicator without the area under which it stands. */
export type Unplaced = Omit<InventedIndicator, 'area'>;

function described(key: string, name: string, facts: Described, measure: Measure): Unplaced {
  const basis = facts.basis ?? 'IN_PERIOD';
  return {
    ...{ key, name, basis, ...measure },
    polarity: facts.polarity,
    yearToDateRule: yearToDateRule(measure.measureKind, basis),
    countsChildren: facts.countsChildren ?? true,
    teamKinds: facts.teams ?? [],
    definition: facts.definition,
    caveats: facts.caveats ?? null,
  };
}

/** Children, cases or events; localities add up to the council but for cases without one. */
export function count(
  key: string,
  name: string,
  facts: Described & { readonly flows?: { readonly began: string; readonly ended: string } },
): Unplaced {
  return described(key, name, facts, {
    ...{ ...NOTHING_COUNTED, measureKind: 'COUNT', dataNote: 'Count', unit: null },
    ...{ multiplier: 1, decimals: 0, additive: true, flows: facts.flows ?? null },
  });
}

/** A share in per cent. */
export function percentage(
  key: string,
  name: string,
  facts: Described & { readonly numerator: Counted; readonly denominator: Counted },
): Unplaced {
  const { numerator, denominator } = facts;
  const dataNote = facts.basis === 'ROLLING_12' ? 'Rolling 12' : 'Percentage';
  return described(key, name, facts, {
    ...{ ...NOTHING_COUNTED, measureKind: 'PERCENTAGE', dataNote, unit: '%' },
    ...{ multiplier: 100, decimals: 1, numerator, denominator },
  });
}

/** Cases per 10,000 children aged 0 to 17. */
export function rate(
  key: string,
  name: string,
  facts: Described & { readonly numerator: Counted },
): Unplaced {
  return described(key, name, facts, {
    ...{ ...NOTHING_COUNTED, measureKind: 'RATE', dataNote: 'Rate', unit: 'per 10,000' },
    ...{ multiplier: 10_000, decimals: 1, denominatorIsPopulation: true },
    ...{ numerator: facts.numerator, denominator: { label: 'children aged 0 to 17' } },
  });
}

/** Cases held by each worker on the month's last day. */
export function averageCaseload(key: string, name: string, definition: string): Unplaced {
  const facts = { polarity: 'LOW', basis: 'SNAPSHOT', teams: TEAM_KINDS, definition } as const;
  return described(
    key,
    name,
    { ...facts, countsChildren: false },
    {
      ...{ ...NOTHING_COUNTED, measureKind: 'AVERAGE', dataNote: 'Average', unit: null },
      ...{ multiplier: 1, decimals: 1 },
      ...{ numerator: { label: 'cases' }, denominator: { label: 'social workers' } },
    },
  );
}

/** The most cases that one worker holds on the month's last day. */
export function greatestCaseload(key: string, name: string, definition: string): Unplaced {
  const facts = { polarity: 'LOW', basis: 'SNAPSHOT', teams: TEAM_KINDS, definition } as const;
  return described(
    key,
    name,
    { ...facts, countsChildren: false },
    {
      ...{ ...NOTHING_COUNTED, measureKind: 'MAXIMUM', dataNote: 'Maximum', unit: null },
      ...{ multiplier: 1, decimals: 0 },
    },
  );
}
