export type { SectionAccount as SectionAccountMapper } from './section-account.service';
export type { SectionRecord as ReportSectionMapper } from './section.repository';
