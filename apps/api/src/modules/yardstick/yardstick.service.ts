import { polarityInUse, validateTolerance } from '@vital-signs/domain';
import type { AnnotationFacts, Period, TargetFacts, ToleranceFacts } from '@vital-signs/domain';
import type { IndicatorRecord, RecordAt } from '../indicator/indicator.repository';
import { toleranceRule } from './tolerance-rule';
import type { YardstickLoaders } from './yardstick.loaders';
import type { AnnotationRow, BenchmarkRow, TargetRow, ToleranceRow } from './yardstick.repository';

/** A tolerance with the rule that it makes and what is wrong with it. */
export type ToleranceRecord = ToleranceRow & ToleranceFacts & { problems: readonly string[] };
export type TargetRecord = TargetRow & TargetFacts;
/** A dated change that knows of which record it is. */
export type AnnotationRecord = AnnotationRow & AnnotationFacts & RecordAt;

/** What the figures of one indicator are held against, oldest first. */
export interface Yardsticks {
  tolerances: readonly ToleranceRecord[];
  targets: readonly TargetRecord[];
  benchmarks: readonly BenchmarkRow[];
  /** Changes that bear on its series, in every place, as known at the revision. */
  annotations: readonly AnnotationRecord[];
}

export interface YardstickService {
  /** By number of the indicator. */
  yardsticksAt(
    at: RecordAt,
    indicators: readonly IndicatorRecord[],
  ): Promise<ReadonlyMap<number, Yardsticks>>;
  /** Those of one indicator: the whole history. */
  ofIndicator(indicator: IndicatorRecord): Promise<Yardsticks>;
  /** Every dated change of an authority as known at the revision, oldest first. */
  annotationsAt(at: RecordAt): Promise<readonly AnnotationRecord[]>;
}

/** What nothing is held against. */
export const NO_YARDSTICKS: Yardsticks = {
  tolerances: [],
  targets: [],
  benchmarks: [],
  annotations: [],
};

/** Whether a change bears on the series of an indicator: its own, of its sections, or of them all. */
function bearsOn({ indicatorId, sectionId, sectionIndicatorIds }: AnnotationRow, id: number) {
  if (indicatorId !== null) return indicatorId === id;
  return sectionId === null || (sectionIndicatorIds?.includes(id) ?? false);
}

/** The benchmarks that were printed beside a period. */
export function benchmarksBeside(
  benchmarks: readonly BenchmarkRow[],
  period: Period,
): BenchmarkRow[] {
  return benchmarks.filter(
    ({ validFrom, validTo }) =>
      validFrom < period.end && (validTo === null || validTo >= period.end),
  );
}

function describe(row: ToleranceRow, indicator: IndicatorRecord): ToleranceRecord {
  const rule = toleranceRule(row);
  const { polarity } = polarityInUse(indicator.polarity, rule);
  const problems = validateTolerance(rule, polarity).map(({ sentence }) => sentence);
  return { ...row, rule, from: row.validFrom, to: row.validTo, problems };
}

function grouped<T extends { indicatorId: number }>(rows: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(row.indicatorId);
    if (group === undefined) groups.set(row.indicatorId, [row]);
    else group.push(row);
  }
  return groups;
}

export function createYardstickService(loaders: YardstickLoaders): YardstickService {
  async function annotationsAt({ authorityId, revision }: RecordAt): Promise<AnnotationRecord[]> {
    const { annotations } = await loaders.yardsticksAt.load({ authorityId, revision });
    return annotations.map((row) => ({ ...row, authorityId, revision }));
  }
  async function yardsticksAt(
    { authorityId, revision }: RecordAt,
    indicators: readonly IndicatorRecord[],
  ): Promise<ReadonlyMap<number, Yardsticks>> {
    const rows = await loaders.yardsticksAt.load({ authorityId, revision });
    const tolerances = grouped(rows.tolerances);
    const targets = grouped(rows.targets);
    const benchmarks = grouped(rows.benchmarks);
    const annotations =
      indicators.length === 0 ? [] : await annotationsAt({ authorityId, revision });
    return new Map(
      indicators.map((indicator) => {
        const yardsticksOf = {
          tolerances: (tolerances.get(indicator.id) ?? []).map((row) => describe(row, indicator)),
          targets: (targets.get(indicator.id) ?? []).map((row) => ({
            ...row,
            from: row.validFrom,
            to: row.validTo,
          })),
          benchmarks: benchmarks.get(indicator.id) ?? [],
          annotations: annotations.filter((row) => bearsOn(row, indicator.id)),
        };
        return [indicator.id, yardsticksOf];
      }),
    );
  }
  return {
    yardsticksAt,
    annotationsAt,
    ofIndicator: async (indicator) =>
      (await yardsticksAt(indicator, [indicator])).get(indicator.id) ?? NO_YARDSTICKS,
  };
}
