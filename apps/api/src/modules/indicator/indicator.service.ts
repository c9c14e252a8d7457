import type { IndicatorLoaders } from './indicator.loaders';
import type { IndicatorRecord, RecordAt } from './indicator.repository';

export interface IndicatorService {
  /** Every indicator as described at a revision, in the order of the report. */
  catalogueAt(at: RecordAt): Promise<IndicatorRecord[]>;
  /** One indicator as described at a revision, one that has ended too; null where there is none of that key. */
  byKey(at: RecordAt, key: string): Promise<IndicatorRecord | null>;
  /** One indicator by its number, as described at a revision. */
  byId(at: RecordAt, id: number | null): Promise<IndicatorRecord | null>;
}

export function createIndicatorService(loaders: IndicatorLoaders): IndicatorService {
  const catalogueAt = ({ authorityId, revision }: RecordAt) =>
    loaders.catalogueAt.load({ authorityId, revision });
  return {
    catalogueAt,
    byKey: async (at, key) =>
      (await catalogueAt(at)).find((indicator) => indicator.key === key) ?? null,
    byId: async (at, id) =>
      id === null
        ? null
        : ((await catalogueAt(at)).find((indicator) => indicator.id === id) ?? null),
  };
}
