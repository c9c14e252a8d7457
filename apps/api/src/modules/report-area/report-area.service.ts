import type { AuthorityRecord } from '../authority/authority.repository';
import type { ReportAreaLoaders } from './report-area.loaders';
import type { ReportAreaRecord } from './report-area.repository';

export interface ReportAreaService {
  /** In the order of the report. */
  ofAuthority(authority: AuthorityRecord): Promise<ReportAreaRecord[]>;
}

export function createReportAreaService(loaders: ReportAreaLoaders): ReportAreaService {
  return { ofAuthority: ({ authorityId }) => loaders.ofAuthority.load(authorityId) };
}
