export type {
  CheckRunRecord as CheckRunMapper,
  DataQuality as DataQualityMapper,
  FindingOfRecord as FindingMapper,
} from './data-quality.service';
export type { DecisionRow as FindingDecisionMapper } from './data-quality.repository';
