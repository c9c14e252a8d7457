import { polarityInUse, validateTolerance } from '@vital-signs/domain';
import type { Period, TargetFacts, ToleranceFacts } from '@vital-signs/domain';
import type { IndicatorRecord, RecordAt } from '../indicator/indicator.repository';
import { toleranceRule } from './tolerance-rule';
import type { YardstickLoaders } from './yardstick.loaders';
import type { BenchmarkRow, TargetRow, ToleranceRow } from './yardstick.repository';

/** A tolerance with the rule that it makes and what is wrong with it. */
export type ToleranceRecord = ToleranceRow & ToleranceFacts & { problems: readonly string[] };
export type TargetRecord = TargetRow & TargetFacts;

/** What the figures of one indicator are held against, oldest first. */
export interface Yardsticks {
  tolerances: readonly ToleranceRecord[];
  targets: readonly TargetRecord[];
  benchmarks: readonly BenchmarkRow[];
}

export interface YardstickService {
  /** By number of the indicator. */
  yardsticksAt(
    at: RecordAt,
    indicators: readonly IndicatorRecord[],
  ): Promise<ReadonlyMap<number, Yardsticks>>;
  /** Those of one indicator: the whole history. */
  ofIndicator(indicator: IndicatorRecord): Promise<Yardsticks>;
}

const NONE: Yardsticks = { tolerances: [], targets: [], benchmarks: [] };

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
  async function yardsticksAt(
    { authorityId, revision }: RecordAt,
    indicators: readonly IndicatorRecord[],
  ): Promise<ReadonlyMap<number, Yardsticks>> {
    const rows = await loaders.yardsticksAt.load({ authorityId, revision });
    const tolerances = grouped(rows.tolerances);
    const targets = grouped(rows.targets);
    const benchmarks = grouped(rows.benchmarks);
    return new Map(
      indicators.map((indicator) => [
        indicator.id,
        {
          tolerances: (tolerances.get(indicator.id) ?? []).map((row) => describe(row, indicator)),
          targets: (targets.get(indicator.id) ?? []).map((row) => ({
            ...row,
            from: row.validFrom,
            to: row.validTo,
          })),
          benchmarks: benchmarks.get(indicator.id) ?? [],
        },
      ]),
    );
  }
  return {
    yardsticksAt,
    ofIndicator: async (indicator) =>
      (await yardsticksAt(indicator, [indicator])).get(indicator.id) ?? NONE,
  };
}
