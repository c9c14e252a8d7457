export type { SectionRecord as ReportSectionMapper } from './section.service';
