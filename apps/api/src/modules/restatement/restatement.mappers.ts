export type { RestatementReason as RestatementReasonMapper } from './restatement-reasons';
export type { ChangedFact as ChangedFactMapper } from '@vital-signs/domain';
export type { RecordChange as RecordChangeMapper } from './record-changes';
export type {
  Restatement as RestatementMapper,
  RestatementLog as RestatementLogMapper,
} from './restatement.service';
