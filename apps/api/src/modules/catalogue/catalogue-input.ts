import { assertNever, ZERO_CONCERN_MINIMUM_DENOMINATOR, type Tolerance } from '@vital-signs/domain';
import { countArgument } from '../../count-argument';
import type {
  IndicatorInput,
  PopulationInput,
  ReportSectionInput,
  SuccessorInput,
  TargetInput,
  ToleranceInput,
  TrajectoryInput,
} from '../../generated/resolver-types';
import type { IndicatorAsked } from './catalogue-edits';
import type { SectionEdit } from './catalogue-edits';
import type { PopulationAsked, TargetAsked, ToleranceAsked } from './standard-edits';
import type { TrajectoryGiven } from './trajectory-edit';

const LAST_YEAR = 2199;

/** A text without spaces at its ends; nothing reads as null. */
export function givenText(text: string | null | undefined): string | null {
  const trimmed = (text ?? '').trim();
  return trimmed === '' ? null : trimmed;
}

/** An indicator as the rules take it, but for its end, which has a change of its own. */
export function describedBy(input: IndicatorInput): IndicatorAsked {
  const kinds = input.teamKinds.flatMap((kind) => givenText(kind) ?? []);
  return {
    ...{ key: input.key.trim(), ref: givenText(input.ref), name: givenText(input.name) },
    ...{ area: input.area, position: input.position, onScorecard: input.onScorecard },
    keptWith: givenText(input.keptWith),
    ...{ polarity: input.polarity, measureKind: input.measureKind, basis: input.basis },
    ...{ frequency: input.frequency, dataNote: givenText(input.dataNote) },
    ...{ unit: givenText(input.unit), multiplier: input.multiplier, decimals: input.decimals },
    numeratorLabel: givenText(input.numeratorLabel),
    denominatorLabel: givenText(input.denominatorLabel),
    ...{ numerator: givenText(input.numerator), denominator: givenText(input.denominator) },
    ...{ partOf: givenText(input.partOf), inflow: givenText(input.inflow) },
    outflow: givenText(input.outflow),
    denominatorIsPopulation: input.denominatorIsPopulation,
    ...{ yearToDateRule: input.yearToDateRule, countsChildren: input.countsChildren },
    ...{ additive: input.additive, teamKinds: [...new Set(kinds)] },
    ...{ definition: givenText(input.definition), purpose: givenText(input.purpose) },
    caveats: givenText(input.caveats),
    ...{ leadOfficer: givenText(input.leadOfficer), dataOwner: givenText(input.dataOwner) },
    sourceSystem: givenText(input.sourceSystem),
    statutoryCode: givenText(input.statutoryCode),
    caseLinkTemplate: givenText(input.caseLinkTemplate),
    measuredFrom: givenText(input.measuredFrom),
    ...{ source: input.source.trim(), note: givenText(input.note) },
  };
}

function ruleOf(input: ToleranceInput): Tolerance {
  const { model } = input;
  switch (model) {
    case 'THRESHOLDS':
      return { model, red: input.red ?? null, green: input.green ?? null };
    case 'BAND':
      return {
        ...{ model, lower: input.lower ?? null, upper: input.upper ?? null },
        zeroConcern: input.zeroConcern ?? false,
        zeroConcernMinimumDenominator:
          input.zeroConcernMinimumDenominator ?? ZERO_CONCERN_MINIMUM_DENOMINATOR,
      };
    case 'DUAL':
      return { model, tolerance: input.tolerance ?? null, target: input.target ?? null };
    case 'MINIMUM_UPPER':
      return { model, minimum: input.minimum ?? null, upper: input.upper ?? null };
    default:
      return assertNever(model);
  }
}

/** A tolerance as the rules take it. */
export function toleranceBy(input: ToleranceInput): ToleranceAsked {
  return {
    ...{ key: input.indicator, place: givenText(input.place), note: givenText(input.note) },
    rule: input.none === true ? null : ruleOf(input),
    ...{ from: input.validFrom, to: givenText(input.validTo) },
  };
}

/** A target as the rules take it. */
export function targetBy(input: TargetInput): TargetAsked {
  return {
    ...{ key: input.indicator, place: givenText(input.place), kind: input.kind ?? 'TARGET' },
    ...{ value: input.value ?? null, from: input.validFrom, to: givenText(input.validTo) },
  };
}

/** The trajectory of a year as the rules take it. */
export function trajectoryBy(input: TrajectoryInput): TrajectoryGiven {
  return {
    ...{ key: input.indicator, place: givenText(input.place), isNew: input.isNew ?? false },
    firstYear: countArgument('year', input.year, LAST_YEAR),
    months: input.months.map(({ month, value, between }) => ({
      ...{ month: month.trim(), value, between: between ?? false },
    })),
  };
}

/** A population as the rules take it. */
export function populationBy(input: PopulationInput): PopulationAsked {
  return {
    ...{ place: input.place, count: input.count ?? null, estimateYear: input.estimateYear ?? null },
    source: (input.source ?? '').trim(),
    ...{ from: input.validFrom, to: givenText(input.validTo) },
  };
}

/** A place that is to follow another. */
export function successorBy({ name, shortName, teamKind, position, children }: SuccessorInput) {
  return {
    ...{ name: name.trim(), shortName: shortName.trim(), teamKind: givenText(teamKind), position },
    children: children ?? [],
  };
}

/** A page of the report as it is to be described. */
export function sectionBy(input: ReportSectionInput): SectionEdit {
  const { slug, name, position } = input;
  return {
    ...{ slug, name: name.trim(), position, definition: givenText(input.definition) },
    notes: input.notes.flatMap((note) => givenText(note) ?? []),
  };
}
