import { yearToDateRule } from '@vital-signs/domain';
import type { Basis, MeasureKind, Polarity, YearToDateRule } from '@vital-signs/domain';

/** The kinds of team that the report names and that the modelled tree holds under each locality. */
export const TEAM_KINDS = [
  'Assessment',
  'Family Intervention',
  'Looked After',
  'Children with Disabilities',
] as const;
export type TeamKind = (typeof TEAM_KINDS)[number];

/** What an indicator counts, in words, and the indicator whose figures those counts are. */
export interface Counted {
  /** Completes "398 …" or "of 711 …". */
  readonly label: string;
  /** Key of the indicator whose figures these are. */
  readonly from?: string;
}

/** Everything about an indicator that does not change from month to month. */
export interface IndicatorFacts {
  /** The ref, or a readable key of ours where the report prints none. */
  readonly key: string;
  readonly ref: string | null;
  /** As printed; null where it cannot be read. */
  readonly name: string | null;
  readonly polarity: Polarity;
  /** As printed; null where it cannot be read. */
  readonly dataNote: string | null;
  readonly measureKind: MeasureKind;
  readonly basis: Basis;
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
  readonly definition: string | null;
  readonly caveats: string | null;
  /** What is doubtful about the reading of its row. */
  readonly note: string | null;
  /** Key of the indicator that it is kept with; null for a row of the scorecard. */
  readonly keptWith: string | null;
  /** Key of the indicator that it and its siblings add up to. */
  readonly partOf: string | null;
  /** Of a stock of open cases, the keys of those that began and that ended in the month. */
  readonly flows: Flows | null;
}

interface Flows {
  readonly began: string;
  readonly ended: string;
}

interface Described {
  readonly key: string;
  /** Only where it differs from the key: null for a row without a ref. */
  readonly ref?: null;
  readonly name: string | null;
  readonly polarity: Polarity;
  readonly dataNote: string | null;
  readonly basis: Basis;
  readonly decimals?: number;
  readonly numerator?: Counted;
  /** Left out: the basis and kind of measure say it, or that a row without a name is not computed. */
  readonly yearToDateRule?: YearToDateRule;
  /** Left out: true. */
  readonly countsChildren?: boolean;
  readonly teamKinds?: readonly TeamKind[];
  readonly definition?: string;
  readonly caveats?: string;
  readonly note?: string;
  readonly keptWith?: string;
  readonly partOf?: string;
  readonly flows?: Flows;
}

function facts(
  described: Described,
  measure: Pick<
    IndicatorFacts,
    'measureKind' | 'unit' | 'multiplier' | 'decimals' | 'denominator' | 'additive'
  > & { readonly denominatorIsPopulation?: boolean },
): IndicatorFacts {
  const { key, name, polarity, dataNote, basis } = described;
  return {
    ...{ key, name, polarity, dataNote, basis, denominatorIsPopulation: false, ...measure },
    ref: described.ref === null ? null : key,
    decimals: described.decimals ?? measure.decimals,
    numerator: described.numerator ?? null,
    yearToDateRule:
      name === null
        ? 'PRINTED_ONLY'
        : (described.yearToDateRule ?? yearToDateRule(measure.measureKind, basis)),
    countsChildren: described.countsChildren ?? true,
    teamKinds: described.teamKinds ?? [],
    definition: described.definition ?? null,
    caveats: described.caveats ?? null,
    note: described.note ?? null,
    keptWith: described.keptWith ?? null,
    partOf: described.partOf ?? null,
    flows: described.flows ?? null,
  };
}

/** A number of children, cases or events; a locality's add up to the county's unless said otherwise. */
export function count(described: Described & { readonly additive?: false }): IndicatorFacts {
  return facts(described, {
    measureKind: 'COUNT',
    unit: null,
    multiplier: 1,
    decimals: 0,
    denominator: null,
    additive: described.additive ?? true,
  });
}

/** A share, in per cent. */
export function percentage(
  described: Described & { readonly numerator: Counted; readonly denominator: Counted },
): IndicatorFacts {
  return facts(described, {
    measureKind: 'PERCENTAGE',
    unit: '%',
    multiplier: 100,
    decimals: 1,
    denominator: described.denominator,
    additive: false,
  });
}

/** Cases per 10,000 children aged 0 to 17 living in the place. */
export function ratePer10k(described: Described & { readonly numerator: Counted }): IndicatorFacts {
  return facts(described, {
    measureKind: 'RATE',
    unit: 'per 10,000',
    multiplier: 10_000,
    decimals: 1,
    denominator: { label: 'children aged 0 to 17' },
    additive: false,
    denominatorIsPopulation: true,
  });
}

/** A mean, such as days or cases. */
export function average(
  described: Described & {
    readonly unit: string | null;
    readonly numerator: Counted;
    readonly denominator: Counted;
  },
): IndicatorFacts {
  return facts(described, {
    measureKind: 'AVERAGE',
    unit: described.unit,
    multiplier: 1,
    decimals: 0,
    denominator: described.denominator,
    additive: false,
  });
}

/** The greatest value found. */
export function maximum(described: Described): IndicatorFacts {
  return facts(described, {
    measureKind: 'MAXIMUM',
    unit: null,
    multiplier: 1,
    decimals: 0,
    denominator: null,
    additive: false,
  });
}
