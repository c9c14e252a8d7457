import DataLoader from 'dataloader';
import type { ReportAreaRecord, ReportAreaRepository } from './report-area.repository';

export interface ReportAreaLoaders {
  ofAuthority: DataLoader<number, ReportAreaRecord[]>;
}

export function createReportAreaLoaders(repository: ReportAreaRepository): ReportAreaLoaders {
  return {
    ofAuthority: new DataLoader(async (ids) => {
      const found = await repository.ofAuthorities(ids);
      return ids.map((id) => found.get(id) ?? []);
    }),
  };
}
