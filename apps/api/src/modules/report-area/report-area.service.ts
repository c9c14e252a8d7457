import type { RecordAt } from '../indicator/indicator.repository';
import type { ReportAreaLoaders } from './report-area.loaders';
import type { ReportAreaRecord } from './report-area.repository';

export interface ReportAreaService {
  /** The headings of a report as they were called at a revision, in its order. */
  ofAuthority(at: RecordAt): Promise<ReportAreaRecord[]>;
}

export function createReportAreaService(loaders: ReportAreaLoaders): ReportAreaService {
  return {
    ofAuthority: ({ authorityId, revision }) => loaders.reportAt.load({ authorityId, revision }),
  };
}
