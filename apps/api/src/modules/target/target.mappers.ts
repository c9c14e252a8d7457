export type { TargetRecord as TargetMapper } from '../yardstick/yardstick.service';
export type { WordedTrajectory as TrajectoryStandingMapper } from './worded-trajectory';
