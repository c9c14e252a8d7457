export type { ReportAreaRecord as ReportAreaMapper } from './report-area.repository';
