export type { ScorecardLayout as ScorecardLayoutMapper } from '@vital-signs/domain';
export type {
  Scorecard as ScorecardMapper,
  ScorecardPlace as ScorecardPlaceMapper,
  ScorecardRow as ScorecardRowMapper,
} from './scorecard.service';
