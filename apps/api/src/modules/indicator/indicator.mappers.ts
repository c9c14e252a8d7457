export type { IndicatorRecord as IndicatorMapper } from './indicator.repository';
