export type { RestatementReason as RestatementReasonMapper } from './restatement-reasons';
export type {
  RecordChange as RecordChangeMapper,
  Restatement as RestatementMapper,
  RestatementLog as RestatementLogMapper,
} from './restatement.service';
