export type { Breakdown as BreakdownMapper } from './breakdown.service';
