import DataLoader from 'dataloader';
import type { RecordAt } from '../indicator/indicator.repository';
import type { BreakdownRepository } from './breakdown.repository';

export interface DimensionsAsked extends RecordAt {
  indicatorId: number;
}

export interface BreakdownLoaders {
  dimensions: DataLoader<DimensionsAsked, string[], string>;
}

export function createBreakdownLoaders(repository: BreakdownRepository): BreakdownLoaders {
  return {
    dimensions: new DataLoader(
      async (asked) => {
        const groups = new Map<string, DimensionsAsked[]>();
        for (const key of asked) {
          const group = `${key.authorityId} ${key.revision}`;
          groups.set(group, [...(groups.get(group) ?? []), key]);
        }
        const found = new Map<string, Map<number, string[]>>();
        for (const [group, keys] of groups) {
          const [first] = keys;
          if (first === undefined) continue;
          const ids = keys.map(({ indicatorId }) => indicatorId);
          found.set(group, await repository.dimensions(first.authorityId, first.revision, ids));
        }
        return asked.map(
          ({ authorityId, revision, indicatorId }) =>
            found.get(`${authorityId} ${revision}`)?.get(indicatorId) ?? [],
        );
      },
      {
        cacheKeyFn: ({ authorityId, revision, indicatorId }) =>
          `${authorityId} ${revision} ${indicatorId}`,
      },
    ),
  };
}
