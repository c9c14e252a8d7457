export type { MeasureElsewhereRecord as MeasureElsewhereMapper } from './national-comparison.service';
export type { AreaElsewhereRecord as AreaElsewhereMapper } from './areas-elsewhere';
export type { CouncilElsewhereRecord as CouncilElsewhereMapper } from './councils-elsewhere';
