export type { TargetRecord as TargetMapper } from '../yardstick/yardstick.service';
