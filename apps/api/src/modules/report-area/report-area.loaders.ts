import DataLoader from 'dataloader';
import type { RecordAt } from '../indicator/indicator.repository';
import type { ReportAreaRecord, ReportAreaRepository } from './report-area.repository';

export interface ReportAreaLoaders {
  reportAt: DataLoader<RecordAt, ReportAreaRecord[], string>;
}

export function createReportAreaLoaders(repository: ReportAreaRepository): ReportAreaLoaders {
  return {
    reportAt: new DataLoader((asked) => repository.reportsAt(asked), {
      cacheKeyFn: ({ authorityId, revision }) => `${authorityId} ${revision}`,
    }),
  };
}
