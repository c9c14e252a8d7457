export type {
  Restatement as RestatementMapper,
  RestatementLog as RestatementLogMapper,
  RestatementReason as RestatementReasonMapper,
} from './restatement.service';
