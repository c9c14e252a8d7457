export type { IndicatorAccount as IndicatorAccountMapper } from './indicator-account.service';
