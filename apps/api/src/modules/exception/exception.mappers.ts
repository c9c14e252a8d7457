export type { AcknowledgementRecord as ExceptionAcknowledgementMapper } from './exception.repository';
export type {
  ExceptionList as ExceptionListMapper,
  ToldCleared as ClearedExceptionMapper,
  ToldException as IndicatorExceptionMapper,
  ToldFlag as ExceptionFlagMapper,
  ToldRule as FiredRuleMapper,
} from './exception.service';
export type {
  ExceptionHistory as ExceptionHistoryMapper,
  ToldMonth as ExceptionMonthMapper,
} from './exception-history.service';
