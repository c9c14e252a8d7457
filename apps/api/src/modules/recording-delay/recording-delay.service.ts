import {
  ageInMonths,
  learnedDelay,
  maturingAt,
  periodKey,
  roundHalfAwayFromZero,
  valueOf,
  type LearnedDelay,
  type Maturing,
  type MonthLoads,
  type Period,
} from '@vital-signs/domain';
import { LRUCache } from 'lru-cache';
import type { IndicatorRecord, RecordAt } from '../indicator/indicator.repository';
import type { LoadedRow, LoadsAt, RecordingDelayRepository } from './recording-delay.repository';

/** What was loaded of an authority by a revision, kept for all requests of one database. */
export type LoadsStore = LRUCache<string, Promise<LoadsAt>>;

/** The latest states of many authorities. */
const STATES_KEPT = 64;

export function createLoadsStore(): LoadsStore {
  return new LRUCache({ max: STATES_KEPT });
}

export interface RecordingDelayService {
  /**
   * Which figures of a month or quarter usually still move, as known at a revision; by number of the
   * indicator. How those of months move is learned of months, of quarters of quarters.
   */
  maturing(
    at: RecordAt,
    rows: readonly {
      readonly indicator: IndicatorRecord;
      /** Of which its figure is. */
      readonly period: Period;
    }[],
  ): Promise<ReadonlyMap<number, Maturing>>;
}

function loadsOf(
  indicator: IndicatorRecord,
  kind: Period['kind'],
  rows: readonly LoadedRow[],
): readonly MonthLoads[] {
  const byMonth = new Map<string, { end: string; figures: MonthLoads['figures'] }>();
  for (const row of rows) {
    if (row.basis !== indicator.basis || row.kind !== kind) continue;
    const { value } = valueOf(row, indicator);
    const shown = value === null ? null : roundHalfAwayFromZero(value, indicator.decimals);
    const known = byMonth.get(row.start);
    byMonth.set(row.start, {
      end: row.end,
      figures: [...(known?.figures ?? []), { on: row.on, value: shown }],
    });
  }
  return [...byMonth].map(([start, month]) => ({
    month: periodKey({ kind, start, end: month.end }),
    ...month,
  }));
}

export function createRecordingDelayService(
  repository: RecordingDelayRepository,
  store: LoadsStore,
): RecordingDelayService {
  function loadsAt({ authorityId, revision }: RecordAt): Promise<LoadsAt> {
    const key = `${authorityId} ${revision}`;
    const kept = store.get(key);
    if (kept !== undefined) return kept;
    const loads = repository.loadsAt(authorityId, revision);
    store.set(key, loads);
    loads.catch(() => {
      if (store.peek(key) === loads) store.delete(key);
    });
    return loads;
  }
  return {
    async maturing(at, asked) {
      const { rows, lastLoads } = await loadsAt(at);
      if (rows.length === 0) return new Map();
      const byIndicator = new Map<number, LoadedRow[]>();
      for (const row of rows) {
        const known = byIndicator.get(row.indicatorId);
        if (known === undefined) byIndicator.set(row.indicatorId, [row]);
        else known.push(row);
      }
      return new Map(
        asked.flatMap(({ indicator, period }): [number, Maturing][] => {
          const lastLoad = lastLoads[indicator.id];
          if (lastLoad === undefined) return [];
          const own = loadsOf(indicator, period.kind, byIndicator.get(indicator.id) ?? []);
          const learned: LearnedDelay = learnedDelay(own, lastLoad);
          const age = ageInMonths(period.end, lastLoad);
          const maturing = maturingAt(learned, age, indicator.decimals);
          return maturing === null ? [] : [[indicator.id, maturing]];
        }),
      );
    },
  };
}
