export type { RestatementReason as RestatementReasonMapper } from './restatement-reasons';
export type {
  Restatement as RestatementMapper,
  RestatementLog as RestatementLogMapper,
} from './restatement.service';
