export type { ReportCard as ReportCardMapper } from './card-parts';
export type { ReportCardPage as ReportCardPageMapper } from './report-card.service';
