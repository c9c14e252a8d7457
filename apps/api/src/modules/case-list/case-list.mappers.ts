export type { CaseList as CaseListMapper } from './case-list.service';
