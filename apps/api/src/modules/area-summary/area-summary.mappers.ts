export type { AreaSummary as AreaSummaryMapper } from './area-summary.service';
export type { Turned as TurnedRatingMapper } from './area-summary.service';
export type { BriefReading as BriefReadingMapper } from './brief-reading';
