export type { Period as PeriodMapper } from '@vital-signs/domain';
