import { readFileSync } from 'node:fs';
import * as domain from '@vital-signs/domain';
import { isEnumType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createSchema } from './schema';

/** Every enum that has more than one home, and where the domain keeps its members. */
const DOMAIN_MEMBERS: Readonly<Record<string, readonly string[]>> = {
  Polarity: domain.POLARITIES,
  MeasureKind: domain.MEASURE_KINDS,
  Basis: domain.BASES,
  PeriodKind: domain.PERIOD_KINDS,
  Provenance: domain.PROVENANCES,
  Absence: domain.ABSENCES,
  JudgementModel: domain.JUDGEMENT_MODELS,
  Precision: domain.RATING_PRECISIONS,
  RatingState: domain.RATING_STATES,
  RatingReason: domain.RATING_REASONS,
  LayoutGrouping: domain.LAYOUT_GROUPINGS,
  Headline: domain.HEADLINES,
  DirectionArrow: domain.DIRECTION_ARROWS,
  DirectionMeaning: domain.DIRECTION_MEANINGS,
  DirectionReason: domain.DIRECTION_REASONS,
  Movement: domain.MOVEMENTS,
  YearToDateRule: domain.YEAR_TO_DATE_RULES,
  YearToDateOrigin: domain.YEAR_TO_DATE_ORIGINS,
  DataMark: domain.DATA_MARKS,
  FindingWeight: domain.FINDING_WEIGHTS,
  CheckKind: domain.CHECK_KINDS,
  StatementVerdict: domain.STATEMENT_VERDICTS,
  StatementRelation: domain.STATEMENT_RELATIONS,
  ControlChartSubject: domain.CONTROL_CHART_SUBJECTS,
  ControlChartExclusion: domain.CONTROL_CHART_EXCLUSIONS,
  SignalRule: domain.SIGNAL_RULES,
  VerdictKind: domain.VERDICT_KINDS,
  CapabilityPosition: domain.CAPABILITY_POSITIONS,
  PlaceVerdict: domain.PLACE_VERDICTS,
  OutlookVerdict: domain.OUTLOOK_VERDICTS,
  ComparedBy: domain.COMPARED_BY,
  ActionState: domain.ACTION_STATES,
  ActionDue: domain.ACTION_DUES,
  ActionEffectKind: domain.ACTION_EFFECTS,
  ActionExpectationState: domain.EXPECTATION_STATES,
  SurgeryView: [...domain.ITEM_VIEWS, ...domain.WHOLE_VIEWS],
  SurgeryOutcome: domain.SURGERY_OUTCOMES,
  ExceptionRule: domain.EXCEPTION_RULE_KEYS,
  ExceptionStatus: domain.EXCEPTION_STATUSES,
  ExceptionFlagKind: domain.EXCEPTION_FLAG_KINDS,
  VarianceMeasure: domain.VARIANCE_MEASURES,
  PackReaders: domain.PACK_READERS,
  PackPartKind: domain.PACK_PART_KINDS,
  PackAsk: domain.PACK_ASKS,
  PackCards: domain.PACK_CARDS,
  TrajectoryState: domain.TRAJECTORY_STANDINGS,
};

/** Those of which the API tells nothing. */
const STORED_ALONE: Readonly<Record<string, readonly string[]>> = {
  ActionReminderKind: domain.ACTION_REMINDERS,
};

/** Members of every enum of the Prisma schema, by its name. */
function prismaEnums(): ReadonlyMap<string, readonly string[]> {
  const source = readFileSync(new URL('../../../prisma/schema.prisma', import.meta.url), 'utf8');
  return new Map(
    [...source.matchAll(/^enum (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name = '', body = '']) => [
      name,
      body.split('\n').flatMap((line) => /^\s+([A-Z_\d]+)\b/.exec(line)?.[1] ?? []),
    ]),
  );
}

const graphqlEnums = new Map(
  Object.values(createSchema().getTypeMap())
    .filter(isEnumType)
    .filter(({ name }) => !name.startsWith('__'))
    .map((type) => [type.name, type.getValues().map(({ name }) => name)]),
);
const stored = prismaEnums();

describe('enums say the same in the domain, the schema of the API and the database', () => {
  it.each(Object.entries(DOMAIN_MEMBERS))('%s in the domain and in the API', (name, members) => {
    expect(graphqlEnums.get(name)).toEqual(members);
  });

  it.each(Object.entries(DOMAIN_MEMBERS).filter(([name]) => stored.has(name)))(
    '%s in the domain and in the database',
    (name, members) => {
      expect(stored.get(name)).toEqual(members);
    },
  );

  it.each(Object.entries(STORED_ALONE))(
    '%s in the domain and in the database alone',
    (name, members) => {
      expect(stored.get(name)).toEqual(members);
      expect(graphqlEnums.has(name)).toBe(false);
    },
  );

  it.each([...graphqlEnums].filter(([name]) => stored.has(name)))(
    '%s in the API and in the database',
    (name, members) => {
      expect(stored.get(name)).toEqual(members);
    },
  );

  it('finds the enums that it compares', () => {
    expect(stored.size).toBeGreaterThan(12);
    expect(stored.get('Polarity')).toContain('NOT_LEGIBLE');
  });
});
